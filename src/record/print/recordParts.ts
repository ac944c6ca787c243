import { capitalise } from '../../i18n/capitalise.ts';
import { tellDate } from '../../i18n/tellDate.ts';
import type { Localized } from '../../i18n/localized.ts';
import { findingsOf, type Sourced } from '../../model/evidence.ts';
import type { Paged } from '../../model/pages.ts';
import { nameClaimants, tellFigure } from '../../provenance/tellSources.ts';
import { deliveriesOf, sizeOf } from './recordSums.ts';
import type { Claim, Clause, Delivery, Figure, RoundItem } from '../../schema/records.ts';

/** A record that is listed on the page of another: a figure, an item of a round, a clause, a statement of the article, or a handover. */
export interface Part {
  kind: 'figure' | 'item' | 'clause' | 'claim' | 'delivery';
  record: Sourced;
  text: string;
  notes: string[];
  /** For a statement of the article: the findings that bear on it, by their position on the page, from 1. */
  findings?: { id: string; number: number }[];
  page?: string;
}

/** Parts of one kind, with their heading. */
export interface PartGroup {
  heading: string;
  parts: Part[];
}

function ofFigure(localized: Localized, figure: Figure): Part {
  const names = capitalise(localized.language, nameClaimants(localized, figure.claimedBy));
  const who = [names, figure.date && tellDate(localized, figure.date)].filter(Boolean).join(localized.say('list.comma'));
  return { kind: 'figure', record: figure, text: tellFigure(localized, figure), notes: [who] };
}

function ofItem(localized: Localized, item: RoundItem): Part {
  const who = item.claimedBy.length ? localized.say('record.claimants', { claimants: nameClaimants(localized, item.claimedBy) }) : undefined;
  const notes = [localized.textIfAny('roundItems', item, 'became'), who].filter((note) => note !== undefined);
  return { kind: 'item', record: item, text: localized.text('roundItems', item, 'text'), notes };
}

function ofClause(localized: Localized, clause: Clause): Part {
  const { side } = localized.talks.documentOf(clause.id);
  const text = localized.say('clause.title', { paper: localized.say(`parties.${side}.paper`), number: clause.number });
  return { kind: 'clause', record: clause, text, notes: [localized.text('clauses', clause, 'text')], page: localized.page(clause.id) };
}

/** A statement of the article, with its verdict and the positions of the findings that bear on it. */
function ofClaim(localized: Localized, claim: Claim, findings: readonly string[]): Part {
  const bearing = claim.findings.map((id) => ({ id, number: findings.indexOf(id) + 1 })).sort((a, b) => a.number - b.number);
  return { kind: 'claim', record: claim, text: localized.text('claims', claim, 'text'), notes: [localized.say(`claim.${claim.verdict}`)], findings: bearing };
}

function ofDelivery(localized: Localized, delivery: Delivery): Part {
  const size = sizeOf(localized, [delivery]) || localized.say('delivery.table.unknown');
  return { kind: 'delivery', record: delivery, text: tellDate(localized, delivery.date), notes: [size], page: localized.page(delivery.id) };
}

function clausesOf({ talks }: Localized, { kind, record }: Paged): Clause[] {
  if (kind === 'document') return record.clauses;
  return kind === 'demand' ? talks.sides.flatMap((side) => record.stances[side]?.clauses ?? []).map(talks.clause) : [];
}

function handedOver(localized: Localized, { kind, record }: Paged): Delivery[] {
  return kind === 'delivery' || kind === 'promise' ? deliveriesOf(localized, record) : [];
}

/** The parts of a record for its page, by kind; kinds without a part are left out. */
export function partsOf(localized: Localized, paged: Paged): PartGroup[] {
  const { id, figures = [] }: Sourced = paged.record;
  const items = paged.kind === 'round' ? paged.record.items : [];
  const claims = localized.talks.dataset.article.claims.filter((claim) => claim.passage === id);
  const findings = findingsOf(localized.talks, paged.record).map((finding) => finding.id);
  const groups: PartGroup[] = [
    { heading: localized.say('record.figures'), parts: [...figures, ...items.flatMap((item) => item.figures)].map((figure) => ofFigure(localized, figure)) },
    { heading: localized.say('record.items'), parts: items.map((item) => ofItem(localized, item)) },
    { heading: localized.say('record.clauses'), parts: clausesOf(localized, paged).map((clause) => ofClause(localized, clause)) },
    {
      heading: localized.say(`record.delivery.${paged.kind === 'promise' ? 'promiseParts' : 'parts'}`),
      parts: handedOver(localized, paged).map((delivery) => ofDelivery(localized, delivery))
    },
    { heading: localized.say('record.claims'), parts: claims.map((claim) => ofClaim(localized, claim, findings)) }
  ];
  return groups.filter(({ parts }) => parts.length);
}
