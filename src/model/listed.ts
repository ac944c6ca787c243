import type { Claim, Figure, Finding, RoundItem } from '../schema/records.ts';
import { badgesOf } from './citations.ts';
import { pagedRecords, type Paged } from './pages.ts';
import type { Talks } from './talks.ts';

/** The records that stand on the page of another, kind by kind. */
interface PartRecords {
  item: RoundItem;
  claim: Claim;
  figure: Figure;
  finding: Finding;
}

type PartKind = keyof PartRecords;

/** A record that stands on the page of another, with that one. */
export type ListedPart = { [Kind in PartKind]: { kind: Kind; record: PartRecords[Kind]; home: Paged } }[PartKind];

function partsOf({ dataset, findingsAt }: Talks, home: Paged): ListedPart[] {
  const { id } = home.record;
  const items = home.kind === 'round' ? home.record.items : [];
  const figures = 'figures' in home.record ? home.record.figures : [];
  return [
    ...items.map((record) => ({ kind: 'item', record, home }) as const),
    ...dataset.article.claims.filter(({ passage }) => passage === id).map((record) => ({ kind: 'claim', record, home }) as const),
    ...[...figures, ...items.flatMap((item) => item.figures)].map((record) => ({ kind: 'figure', record, home }) as const),
    ...findingsAt(id).map((record) => ({ kind: 'finding', record, home }) as const)
  ];
}

/** Every record that has no page of its own but stands on that of another, in the order of those. */
export function listedParts(talks: Talks): ListedPart[] {
  return pagedRecords(talks.dataset).flatMap((home) => partsOf(talks, home));
}

/** The outlets that the article's badges name: those that are shown as records. */
export function namedOutlets({ dataset }: Talks): string[] {
  return [...new Set(dataset.article.passages.flatMap(badgesOf).map(({ outlet }) => outlet))];
}
