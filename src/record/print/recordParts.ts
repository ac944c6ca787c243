import { say } from '../../i18n/t.ts';
import { tellDate } from '../../i18n/tellDate.ts';
import type { Told } from '../../i18n/localized.ts';
import { findingsOf, type Sourced } from '../../model/evidence.ts';
import type { Paged } from '../../model/pages.ts';
import { nameClaimants, tellFigure } from '../../provenance/tellSources.ts';
import { deliveriesOf, sizeOf } from './recordSums.ts';
import type { Claim, Clause, Delivery, Figure, RoundItem } from '../../schema/records.ts';

/** Something that stands on a record's page beside it. */
export interface Part {
  kind: 'figure' | 'item' | 'clause' | 'claim' | 'delivery';
  record: Sourced;
  text: string;
  notes: string[];
  /** Of a statement of the article: the places on the page of the findings that bear on it. */
  findings?: { id: string; number: number }[];
  /** The address of its own page, where it has one. */
  page?: string;
}

/** Parts of one kind, under their heading. */
export interface PartGroup {
  heading: string;
  parts: Part[];
}

function ofFigure(told: Told, figure: Figure): Part {
  const who = [nameClaimants(told, figure.claimedBy), figure.date && tellDate(told, figure.date)].filter(Boolean).join(say('list.comma'));
  return { kind: 'figure', record: figure, text: tellFigure(told, figure), notes: [who] };
}

function ofItem(told: Told, item: RoundItem): Part {
  const who = item.claimedBy.length ? say('record.claimants', { claimants: nameClaimants(told, item.claimedBy) }) : undefined;
  const notes = [told.tellIfAny('roundItems', item, 'became'), who].filter((note) => note !== undefined);
  return { kind: 'item', record: item, text: told.tell('roundItems', item, 'text'), notes };
}

function ofClause(told: Told, clause: Clause): Part {
  const { side } = told.talks.documentOf(clause.id);
  const text = say('clause.title', { paper: say(`parties.${side}.paper`), number: clause.number });
  return { kind: 'clause', record: clause, text, notes: [told.tell('clauses', clause, 'text')], page: told.page(clause.id) };
}

/** A statement of the article, with its verdict and the numbers of the findings that it comes from. */
function ofClaim(told: Told, claim: Claim, findings: readonly string[]): Part {
  const bearing = claim.findings.map((id) => ({ id, number: findings.indexOf(id) + 1 })).sort((a, b) => a.number - b.number);
  return { kind: 'claim', record: claim, text: told.tell('claims', claim, 'text'), notes: [say(`claim.${claim.verdict}`)], findings: bearing };
}

function ofDelivery(told: Told, delivery: Delivery): Part {
  const size = sizeOf(told, [delivery]) || say('delivery.table.unknown');
  return { kind: 'delivery', record: delivery, text: tellDate(told, delivery.date), notes: [size], page: told.page(delivery.id) };
}

function clausesOf({ talks }: Told, { kind, record }: Paged): Clause[] {
  if (kind === 'document') return record.clauses;
  return kind === 'demand' ? talks.sides.flatMap((side) => record.stances[side]?.clauses ?? []).map(talks.clause) : [];
}

function handedOver(told: Told, { kind, record }: Paged): Delivery[] {
  return kind === 'delivery' || kind === 'promise' ? deliveriesOf(told, record) : [];
}

/** What stands on a record's page beside it, group by group; a group of nothing is left out. */
export function partsOf(told: Told, paged: Paged): PartGroup[] {
  const { id, figures = [] }: Sourced = paged.record;
  const items = paged.kind === 'round' ? paged.record.items : [];
  const claims = told.talks.dataset.article.claims.filter((claim) => claim.passage === id);
  const findings = findingsOf(told.talks, paged.record).map((finding) => finding.id);
  const groups: PartGroup[] = [
    { heading: say('record.figures'), parts: [...figures, ...items.flatMap((item) => item.figures)].map((figure) => ofFigure(told, figure)) },
    { heading: say('record.items'), parts: items.map((item) => ofItem(told, item)) },
    { heading: say('record.clauses'), parts: clausesOf(told, paged).map((clause) => ofClause(told, clause)) },
    {
      heading: say(`record.delivery.${paged.kind === 'promise' ? 'promiseParts' : 'parts'}`),
      parts: handedOver(told, paged).map((delivery) => ofDelivery(told, delivery))
    },
    { heading: say('record.claims'), parts: claims.map((claim) => ofClaim(told, claim, findings)) }
  ];
  return groups.filter(({ parts }) => parts.length);
}
