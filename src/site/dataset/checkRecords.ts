import { sidesOf } from '../../model/records.ts';
import type { Precision } from '../../model/span.ts';
import type { Dataset, Stance } from '../../schema/records.ts';
import { checkClauses } from './checkClauses.ts';
import { checkDeliveries } from './checkDeliveries.ts';
import { checkLeads } from './checkLeads.ts';
import { checkReportDates } from './checkReportDates.ts';
import { collectIds, filedFigures } from './collectIds.ts';
import type { Values } from './expectedWords.ts';
import { show, type AddProblem } from './problem.ts';
import { readDate } from './readDate.ts';
import { collectReferences } from './references.ts';
import { createResolver, referenceIn } from './resolveValues.ts';

const singular: Record<string, string> = {
  about: 'passage, outcome, demand, event or delivery',
  parties: 'party',
  sides: 'side',
  lanes: 'party, or “talks”',
  deliveries: 'delivery'
};

function checkReferences(dataset: Dataset, kinds: Record<string, Set<string>>, addProblem: AddProblem): void {
  const about = ['passages', 'outcomes', 'demands', 'events', 'deliveries'].flatMap((kind) => [...(kinds[kind] ?? [])]);
  const targets: Record<string, Set<string>> = { ...kinds, about: new Set(about) };
  for (const { file, id, references } of collectReferences(dataset))
    for (const [field, kind, ids] of references)
      for (const target of ids)
        if (target !== undefined && !targets[kind]?.has(target))
          addProblem(file, id, field, `"${target}"`, `the id of a known ${singular[kind] ?? kind.replace(/s$/, '')}`, { missing: target });
}

function checkSources(dataset: Dataset, addProblem: AddProblem): void {
  const check = (file: string, record: { id: string; passages: string[]; reports: string[] }): void => {
    if (record.passages.length + record.reports.length === 0) addProblem(file, record.id, 'passages, reports', 'no source', 'at least one passage or report');
  };
  for (const outcome of dataset.outcomes) check('outcomes.json', outcome);
  for (const event of dataset.events) check('events.json', event);
  for (const dispute of dataset.disputes) check('disputes.json', dispute);
  for (const round of dataset.rounds) for (const record of [round, ...round.items]) check('rounds.json', record);
  for (const key of ['promises', 'deliveries', 'background', 'changes'] as const) for (const record of dataset[key]) check(`${key}.json`, record);
  for (const [file, figure] of filedFigures(dataset)) check(file, figure);
  for (const demand of dataset.demands)
    if (demand.passages.length + Object.values(demand.stances).flatMap((s) => s.clauses).length === 0)
      addProblem('demands.json', demand.id, 'passages, stances', 'no source', 'at least one passage or clause');
}

/** Whether a side takes no position; that it has no stance at all, or an aim besides, is told for itself. */
function isSilent(stance: Stance | undefined): boolean {
  return stance?.position === 'silent' && stance.aim === undefined;
}

function checkDemands(dataset: Dataset, addProblem: AddProblem): void {
  const sides = sidesOf(dataset);
  for (const demand of dataset.demands) {
    if (demand.leads && sides.some((side) => isSilent(demand.stances[side])))
      addProblem('demands.json', demand.id, 'leads', 'true, where one side is silent', 'an issue that leads to be one on which every side takes a position');
    for (const side of sides) {
      const stance = demand.stances[side];
      if (!stance) addProblem('demands.json', demand.id, `stances.${side}`, 'nothing', 'a stance for every side');
      else if ((stance.position === 'silent') !== (stance.aim === undefined))
        addProblem(
          'demands.json',
          demand.id,
          `stances.${side}.aim`,
          show(stance.aim),
          stance.position === 'silent' ? 'no aim: the side is silent' : 'what the side wants'
        );
    }
  }
}

function checkDates(dataset: Dataset, addProblem: AddProblem): void {
  const anyPrecision: readonly Precision[] = ['day', 'month', 'year'];
  const check = (file: string, id: string, field: string, date: string | null | undefined, precisions = anyPrecision, expected = ''): void => {
    if (date === null || date === undefined) return;
    try {
      if (!precisions.includes(readDate(date).first.precision)) addProblem(file, id, field, `"${date}"`, expected);
    } catch {
      addProblem(file, id, field, `"${date}"`, 'an EDTF date such as 1999-12-31 or 1999-12-31/2000-01-01');
    }
  };
  check('article.json', dataset.article.id, 'published', dataset.article.published, ['day'], 'a day: pages say “as told on” it');
  check('article.json', dataset.article.id, 'about', dataset.article.about);
  check('card.json', dataset.card.id, 'checked', dataset.card.checked, ['day', 'month'], 'a month or a day: pages say “checked to” it');
  check('card.json', dataset.card.id, 'window', dataset.card.window);
  check('card.json', dataset.card.id, 'focus', dataset.card.focus);
  check('card.json', dataset.card.id, 'gistWindow', dataset.card.gistWindow);
  for (const record of dataset.reports) check('reports.json', record.id, 'published', record.published);
  for (const key of ['events', 'findings', 'rounds', 'deliveries', 'background', 'changes'] as const)
    for (const record of dataset[key]) check(`${key}.json`, record.id, 'date', record.date);
  for (const record of dataset.documents) {
    check('documents.json', record.id, 'handedOver', record.handedOver);
    check('documents.json', record.id, 'published', record.published);
  }
  for (const [file, figure] of filedFigures(dataset)) check(file, figure.id, 'date', figure.date);
}

const valuedKeys = [
  ...(['outcomes', 'demands', 'documents', 'events', 'disputes', 'findings'] as const),
  ...(['rounds', 'promises', 'deliveries', 'background', 'changes'] as const)
];

/** A record whose words may name values. */
interface Valued {
  id: string;
  values: Values;
}

/** Every record that has values of its own, with the file that it stands in. */
function valuedRecords(dataset: Dataset): [file: string, record: Valued][] {
  const { card, article, rounds, documents } = dataset;
  const lists: [key: string, records: Valued[]][] = [
    ['card', [card]],
    ['article', [...article.passages, ...article.claims, ...article.openings]],
    ...valuedKeys.map((key): [string, Valued[]] => [key, dataset[key]]),
    ['rounds', rounds.flatMap(({ items }) => items)],
    ['documents', documents.flatMap(({ clauses }) => clauses)]
  ];
  return lists.flatMap(([key, records]) => records.map((record): [string, Valued] => [`${key}.json`, record]));
}

function checkValues(dataset: Dataset, addProblem: AddProblem): void {
  const resolve = createResolver(dataset);
  // These always have a date; a broken one is told with its record.
  const dated = new Set([...dataset.events, ...dataset.rounds, ...dataset.deliveries].map(({ id }) => id));
  for (const [file, { id, values }] of valuedRecords(dataset))
    for (const [name, value] of Object.entries(values)) {
      const target = referenceIn(value)?.target;
      if (target !== undefined && dated.has(target)) continue;
      try {
        resolve({ [name]: value });
      } catch (error) {
        const expected = 'a number, a date, or @ and the id of a figure, event, round or delivery';
        addProblem(file, id, `values.${name}`, (error as Error).message, expected, { missing: target });
      }
    }
}

/**
 * Checks the records of a dataset against each other, their shapes being right: ids, references, sources, dates, stances, values.
 *
 * @example `events.json › event-paint › topic: found "rok", expected the id of a known topic`
 */
export function checkRecords(dataset: Dataset, addProblem: AddProblem): void {
  const kinds = collectIds(dataset, addProblem);
  checkReferences(dataset, kinds, addProblem);
  checkSources(dataset, addProblem);
  checkDemands(dataset, addProblem);
  checkClauses(dataset, addProblem);
  checkDates(dataset, addProblem);
  checkValues(dataset, addProblem);
  checkDeliveries(dataset, addProblem);
  checkReportDates(dataset, addProblem);
  checkLeads(dataset, addProblem);
}
