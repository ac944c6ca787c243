import { handoverLane } from '../../model/handovers.ts';
import { allFigures } from '../../model/records.ts';
import type { Dataset } from '../../schema/records.ts';
import type { WordKind } from '../../schema/words.ts';

/** What a record's words may name. */
export type Values = Record<string, number | string>;

/**
 * For each kind of words, the ids that must have words, each with the values that its messages may name.
 *
 * @example { topics: Map { 'lamp' => {} }, passages: Map { 'passage-paint' => { pots: '@event-paint.pots' } }, … }
 */
export function expectedWords(dataset: Dataset): Record<WordKind, Map<string, Values>> {
  const plain = (ids: Iterable<string>): Map<string, Values> => new Map([...ids].map((id) => [id, {}]));
  const valued = (records: { id: string; values: Values }[]): Map<string, Values> => new Map(records.map((r) => [r.id, r.values]));
  const hasHandovers = dataset.deliveries.some(({ kind }) => kind === 'handover');
  const units = new Set(allFigures(dataset).map((figure) => figure.unit));
  return {
    card: new Map([['', dataset.card.values]]),
    article: plain(['']),
    parts: plain(dataset.article.parts),
    passages: valued(dataset.article.passages),
    openings: valued(dataset.article.openings),
    claims: valued(dataset.article.claims),
    parties: plain(dataset.parties.map((p) => p.id)),
    lanes: plain(new Set([...dataset.events.map((event) => event.lane), ...(hasHandovers ? [handoverLane] : [])])),
    topics: plain(dataset.topics.map((t) => t.id)),
    claimants: plain(dataset.claimants.map((c) => c.id)),
    units: new Map([...units].map((unit) => [unit, { n: 1 }])),
    outcomes: valued(dataset.outcomes),
    demands: valued(dataset.demands),
    documents: valued(dataset.documents),
    sections: plain(dataset.documents.flatMap((document) => document.sections)),
    clauses: valued(dataset.documents.flatMap((document) => document.clauses)),
    events: valued(dataset.events),
    disputes: valued(dataset.disputes),
    findings: valued(dataset.findings),
    rounds: valued(dataset.rounds),
    roundItems: valued(dataset.rounds.flatMap((round) => round.items)),
    promises: valued(dataset.promises),
    deliveries: valued(dataset.deliveries),
    background: valued(dataset.background),
    changes: valued(dataset.changes)
  };
}
