import { tellDate } from '../../i18n/tellDate.ts';
import type { Localized } from '../../i18n/localized.ts';
import { newestFirst } from '../../model/changes.ts';
import { listedParts, namedOutlets, type ListedPart } from '../../model/listed.ts';
import { pagedRecords, type PageKind, type Paged } from '../../model/pages.ts';
import { nameClaimants, nameWithMark, tellFigure } from '../../provenance/tellSources.ts';
import { tellRecord } from './tellRecord.ts';

type ListedKind = PageKind | ListedPart['kind'] | 'outlet' | 'change';

interface Entry {
  address: string;
  title: string;
  /** A note that tells it from others with the same title: when it was, who says so, or where it is. */
  note: string;
}

interface Group {
  kind: ListedKind;
  entries: Entry[];
}

interface Placed extends Entry {
  section: string;
  kind: ListedKind;
}

function joined({ say }: Localized, parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(say('list.dot'));
}

/** The titles of clauses do not say what they are about, so the text of a clause is its note. */
function ofPaged(localized: Localized, paged: Paged): Placed {
  const { section, title, note, statements } = tellRecord(localized, paged);
  const about = paged.kind === 'clause' ? statements[0] : note;
  return { section, kind: paged.kind, address: localized.page(paged.record.id), title, note: about ?? '' };
}

function saidBy(localized: Localized, claimants: readonly string[]): string | undefined {
  return claimants.length ? localized.say('record.claimants', { claimants: nameClaimants(localized, claimants) }) : undefined;
}

function tellPart(localized: Localized, part: ListedPart, home: string): [title: string, ...notes: (string | undefined)[]] {
  switch (part.kind) {
    case 'item':
      return [localized.text('roundItems', part.record, 'text'), saidBy(localized, part.record.claimedBy), home];
    case 'claim':
      return [localized.text('claims', part.record, 'text'), localized.say(`claim.${part.record.verdict}`)];
    case 'figure': {
      const { claimedBy, date } = part.record;
      return [tellFigure(localized, part.record), nameClaimants(localized, claimedBy), date && tellDate(localized, date), home];
    }
    case 'finding': {
      const { verdict, date, claimedBy } = part.record;
      const found = verdict === 'new' ? undefined : localized.say(`verdict.${verdict}`);
      return [localized.text('findings', part.record, 'statement'), found, tellDate(localized, date), saidBy(localized, claimedBy)];
    }
  }
}

function ofPart(localized: Localized, part: ListedPart): Placed {
  const { section, title: home } = tellRecord(localized, part.home);
  const [title, ...notes] = tellPart(localized, part, home);
  return { section, kind: part.kind, address: localized.page(part.record.id), title, note: joined(localized, notes) };
}

/** The outlets of the article's badges, sorted by name. */
function outlets(localized: Localized): Placed[] {
  const named = namedOutlets(localized.talks).map((id) => ({ id, title: nameWithMark(localized, id) }));
  named.sort((a, b) => localized.language.compare(a.title, b.title));
  return named.map(({ id, title }) => ({ section: 'sources', kind: 'outlet', address: localized.link('sources', `outlet-${id}`), title, note: '' }));
}

function changes(localized: Localized): Placed[] {
  return newestFirst(localized.talks.dataset.changes, localized.span).map(({ id, date, record }) => ({
    section: 'about',
    kind: 'change',
    address: localized.link('about', id),
    title: tellRecord(localized, localized.home(record)).title,
    note: tellDate(localized, date)
  }));
}

/** Every record of the site with a title, a note and an address, by section and, within it, by kind. */
export function listRecords(localized: Localized): Map<string, Group[]> {
  const { talks } = localized;
  const own = pagedRecords(talks.dataset).map((paged) => ofPaged(localized, paged));
  const parts = listedParts(talks).map((part) => ofPart(localized, part));
  const sections = new Map<string, Group[]>();
  for (const { section, kind, ...entry } of [...own, ...outlets(localized), ...parts, ...changes(localized)]) {
    const groups = sections.get(section) ?? [];
    const group = groups.find((known) => known.kind === kind) ?? { kind, entries: [] };
    if (!group.entries.length) groups.push(group);
    group.entries.push(entry);
    sections.set(section, groups);
  }
  return sections;
}
