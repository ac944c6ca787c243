import { sidesOf } from '../../model/records.ts';
import type { Dataset, Figure } from '../../schema/records.ts';
import type { AddProblem } from './problem.ts';

/** The files whose records have ids that are permalinks or targets of references. */
const listKeys = [
  ...['parties', 'claimants', 'topics', 'outlets', 'reports', 'outcomes', 'demands', 'documents', 'events', 'disputes', 'findings'],
  ...['rounds', 'promises', 'deliveries', 'background', 'changes']
] as const;

/**
 * Every figure with the file that it stands in.
 *
 * @example [['outcomes.json', { id: 'outcome-lamp.hours-keeper', from: 4, to: 6, … }], …]
 */
export function filedFigures(dataset: Dataset): [file: string, figure: Figure][] {
  const items = dataset.rounds.flatMap((round) => round.items);
  const owners = { outcomes: dataset.outcomes, events: dataset.events, rounds: items, promises: dataset.promises, deliveries: dataset.deliveries };
  return Object.entries(owners).flatMap(([key, records]) =>
    records.flatMap(({ figures }) => figures.map((figure): [string, Figure] => [`${key}.json`, figure]))
  );
}

/**
 * Collects the ids of every kind of record, for the check of references, and tells each that is taken already.
 *
 * @example { topics: Set { 'lamp', 'rock' }, lanes: Set { 'saltmere', 'gullholm', 'harbour-council', 'talks' }, … }
 */
export function collectIds(dataset: Dataset, addProblem: AddProblem): Record<string, Set<string>> {
  const kinds: Record<string, Set<string>> = {};
  // Claimants may share an id with the party or outlet that they are; everything else is a permalink and must be alone.
  const permalinks = new Set<string>();
  const add = (kind: string, file: string, id: string): void => {
    const known = (kinds[kind] ??= new Set());
    const taken = known.has(id) || (isPermalink(kind) && permalinks.has(id));
    if (taken) addProblem(file, id, 'id', `"${id}" a second time`, 'an id of its own');
    known.add(id);
    if (isPermalink(kind)) permalinks.add(id);
  };
  for (const key of listKeys) for (const record of dataset[key]) add(key, `${key}.json`, record.id);
  for (const passage of dataset.article.passages) add('passages', 'article.json', passage.id);
  for (const claim of dataset.article.claims) add('claims', 'article.json', claim.id);
  for (const opening of dataset.article.openings) add('openings', 'article.json', opening.id);
  for (const round of dataset.rounds) for (const item of round.items) add('roundItems', 'rounds.json', item.id);
  for (const document of dataset.documents) for (const clause of document.clauses) add('clauses', 'documents.json', clause.id);
  for (const [file, figure] of filedFigures(dataset)) add('figures', file, figure.id);
  kinds['parts'] = new Set(dataset.article.parts);
  kinds['sections'] = new Set(dataset.documents.flatMap((document) => document.sections));
  kinds['sides'] = new Set(sidesOf(dataset));
  kinds['records'] = permalinks;
  kinds['lanes'] = new Set([...(kinds['parties'] ?? []), 'talks']);
  return kinds;
}

/** Kinds whose ids are addresses on the page. */
const permalinkKinds = [
  ...['outcomes', 'demands', 'documents', 'events', 'disputes', 'findings', 'passages', 'claims', 'clauses', 'figures'],
  ...['rounds', 'roundItems', 'promises', 'deliveries', 'background', 'changes']
];

function isPermalink(kind: string): boolean {
  return permalinkKinds.includes(kind);
}
