import { sidesOf } from '../../model/records.ts';
import type { Dataset } from '../../schema/records.ts';
import { checkClauses } from './checkClauses.ts';
import { checkDeliveries } from './checkDeliveries.ts';
import { collectIds, filedFigures } from './collectIds.ts';
import { pointings } from './references.ts';
import { show, type Problem, type Report } from './problem.ts';
import { readDate } from './readDate.ts';
import { createResolver } from './resolveValues.ts';

const singular: Record<string, string> = {
  about: 'passage, outcome, demand, event or delivery',
  parties: 'party',
  sides: 'side',
  lanes: 'party, or “talks”',
  claimants: 'claimant'
};

function checkReferences(dataset: Dataset, kinds: Record<string, Set<string>>, report: Report): void {
  const about = ['passages', 'outcomes', 'demands', 'events', 'deliveries'].flatMap((kind) => [...(kinds[kind] ?? [])]);
  const targets: Record<string, Set<string>> = { ...kinds, about: new Set(about) };
  for (const { file, id, references } of pointings(dataset))
    for (const [field, kind, ids] of references)
      for (const target of ids)
        if (target !== undefined && !targets[kind]?.has(target))
          report(file, id, field, `"${target}"`, `the id of a known ${singular[kind] ?? kind.replace(/s$/, '')}`);
}

function checkSources(dataset: Dataset, report: Report): void {
  const check = (file: string, record: { id: string; passages: string[]; reports: string[] }): void => {
    if (record.passages.length + record.reports.length === 0) report(file, record.id, 'passages, reports', 'no source', 'at least one passage or report');
  };
  for (const outcome of dataset.outcomes) check('outcomes.json', outcome);
  for (const event of dataset.events) check('events.json', event);
  for (const dispute of dataset.disputes) check('disputes.json', dispute);
  for (const round of dataset.rounds) for (const record of [round, ...round.items]) check('rounds.json', record);
  for (const key of ['promises', 'deliveries', 'background', 'changes'] as const) for (const record of dataset[key]) check(`${key}.json`, record);
  for (const [file, figure] of filedFigures(dataset)) check(file, figure);
  for (const demand of dataset.demands)
    if (demand.passages.length + Object.values(demand.stances).flatMap((s) => s.clauses).length === 0)
      report('demands.json', demand.id, 'passages, stances', 'no source', 'at least one passage or clause');
}

function checkDemands(dataset: Dataset, report: Report): void {
  for (const demand of dataset.demands)
    for (const side of sidesOf(dataset)) {
      const stance = demand.stances[side];
      if (!stance) report('demands.json', demand.id, `stances.${side}`, 'nothing', 'a stance for every side');
      else if ((stance.position === 'silent') !== (stance.aim === undefined))
        report(
          'demands.json',
          demand.id,
          `stances.${side}.aim`,
          show(stance.aim),
          stance.position === 'silent' ? 'no aim: the side is silent' : 'what the side wants'
        );
    }
}

function checkDates(dataset: Dataset, report: Report): void {
  const check = (file: string, id: string, field: string, date: string | null | undefined): void => {
    if (date === null || date === undefined) return;
    try {
      readDate(date);
    } catch {
      report(file, id, field, `"${date}"`, 'an EDTF date such as 1999-12-31 or 1999-12-31/2000-01-01');
    }
  };
  check('article.json', dataset.article.id, 'published', dataset.article.published);
  check('article.json', dataset.article.id, 'about', dataset.article.about);
  check('card.json', dataset.card.id, 'checked', dataset.card.checked);
  check('card.json', dataset.card.id, 'window', dataset.card.window);
  check('card.json', dataset.card.id, 'focus', dataset.card.focus);
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

function checkValues(dataset: Dataset, report: Report): void {
  const resolve = createResolver(dataset);
  const dated = new Set([...dataset.events, ...dataset.rounds, ...dataset.deliveries].map(({ id }) => `@${id}`));
  const owners = [
    ...[dataset.card].map((record) => ['card.json', record] as const),
    ...dataset.article.passages.map((record) => ['article.json', record] as const),
    ...[...dataset.article.claims, ...dataset.article.openings].map((record) => ['article.json', record] as const),
    ...valuedKeys.flatMap((key) => dataset[key].map((record) => [`${key}.json`, record] as const)),
    ...dataset.rounds.flatMap((round) => round.items).map((record) => ['rounds.json', record] as const),
    ...dataset.documents.flatMap((document) => document.clauses).map((record) => ['documents.json', record] as const)
  ];
  for (const [file, record] of owners)
    for (const [name, value] of Object.entries(record.values))
      // These always have a date; a broken one is reported with its record.
      if (typeof value !== 'string' || !dated.has(value))
        try {
          resolve({ [name]: value });
        } catch (error) {
          report(file, record.id, `values.${name}`, (error as Error).message, 'a number, a date, or @ and the id of a figure, event, round or delivery');
        }
}

/** Cross-checks of a dataset whose shapes are right: ids, references, sources, dates, stances and values. */
export function checkRecords(dataset: Dataset, problems: Problem[]): void {
  const report: Report = (file, record, field, found, expected) => problems.push({ file, record, field, found, expected });
  const kinds = collectIds(dataset, report);
  checkReferences(dataset, kinds, report);
  checkSources(dataset, report);
  checkDemands(dataset, report);
  checkClauses(dataset, report);
  checkDates(dataset, report);
  checkValues(dataset, report);
  checkDeliveries(dataset, report);
}
