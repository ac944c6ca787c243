import { sidesOf } from '../../model/records.ts';
import type { Dataset, Stance } from '../../schema/records.ts';
import { checkClauses } from './checkClauses.ts';
import { checkAgreement } from './checkAgreement.ts';
import { checkDateOrder } from './checkDateOrder.ts';
import { checkDates } from './checkDates.ts';
import { checkDeliveries } from './checkDeliveries.ts';
import { checkFactTexts } from './checkFactTexts.ts';
import { checkFigures } from './checkFigures.ts';
import { checkLanguages } from './checkLanguages.ts';
import { checkLeads } from './checkLeads.ts';
import { checkReportDates } from './checkReportDates.ts';
import { checkSourcesOfParts } from './checkSourcesOfParts.ts';
import { checkTotals } from './checkTotals.ts';
import { checkUse } from './checkUse.ts';
import { checkValues } from './checkValues.ts';
import { collectIds, filedFigures } from './collectIds.ts';
import { show, type AddProblem } from './problem.ts';
import { collectReferences } from './references.ts';

const singular: Record<string, string> = {
  about: 'passage, outcome, demand, event or delivery',
  parties: 'party',
  sides: 'side',
  lanes: 'party, or “talks”',
  deliveries: 'delivery'
};

/** The file in which what is named would have to stand, where it is one. */
function placeOf(kind: string): string {
  const others: Readonly<Record<string, string>> = { parts: 'article', passages: 'article', sections: 'documents', clauses: 'documents', sides: 'parties' };
  return kind === 'about' || kind === 'figures' || kind === 'records' ? '' : `, in ${others[kind] ?? (kind === 'lanes' ? 'parties' : kind)}.json`;
}

function checkReferences(dataset: Dataset, kinds: Record<string, Set<string>>, addProblem: AddProblem): void {
  const about = ['passages', 'outcomes', 'demands', 'events', 'deliveries'].flatMap((kind) => [...(kinds[kind] ?? [])]);
  const targets: Record<string, Set<string>> = { ...kinds, about: new Set(about) };
  for (const { file, id, references } of collectReferences(dataset))
    for (const [field, kind, ids] of references)
      for (const target of ids)
        if (target !== undefined && !targets[kind]?.has(target))
          addProblem(file, id, field, `"${target}"`, `the id of a known ${singular[kind] ?? kind.replace(/s$/, '')}${placeOf(kind)}`, { missing: target });
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
      addProblem('demands.json', demand.id, 'passages, stances', 'no source', 'at least one of passages, or of the clauses of stances');
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

/**
 * Checks the records of a dataset against each other, their shapes being right: ids, references, sources, dates, stances, values, sums.
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
  checkDateOrder(dataset, addProblem);
  checkValues(dataset, addProblem);
  checkFigures(dataset, addProblem);
  checkDeliveries(dataset, addProblem);
  checkTotals(dataset, addProblem);
  checkAgreement(dataset, addProblem);
  checkSourcesOfParts(dataset, addProblem);
  checkReportDates(dataset, addProblem);
  checkLeads(dataset, addProblem);
  checkLanguages(dataset, addProblem);
  checkFactTexts(dataset, addProblem);
  checkUse(dataset, addProblem);
}
