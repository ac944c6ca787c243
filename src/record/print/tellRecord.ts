import { tellDate, tellDateWithin } from '../../i18n/tellDate.ts';
import type { Localized } from '../../i18n/localized.ts';
import type { PageKind, Paged, RecordOf } from '../../model/pages.ts';
import { headingOf } from '../../provenance/tellSums.ts';
import { deliveriesOf, sumOf } from './recordSums.ts';

interface Telling<Kind extends PageKind> {
  section: string;
  title: (localized: Localized, record: RecordOf<Kind>) => string;
  /** Its date or its status, in words. */
  note?: (localized: Localized, record: RecordOf<Kind>) => string;
  /** Paragraphs about it; `undefined` and empty ones are left out. */
  statements: (localized: Localized, record: RecordOf<Kind>) => (string | undefined)[];
}

/** Every kind of record with a page needs an entry. */
const tellings: { [Kind in PageKind]: Telling<Kind> } = {
  outcome: {
    section: 'outcomes',
    title: (localized, record) => localized.text('outcomes', record, 'title'),
    note: (localized, { status }) => localized.say(`status.${status}`),
    statements: (localized, record) => [localized.text('outcomes', record, 'summary'), localized.text('outcomes', record, 'detail')]
  },
  demand: {
    section: 'demands',
    title: (localized, record) => localized.text('demands', record, 'name'),
    statements: (localized, record) => [localized.text('demands', record, 'why')]
  },
  document: {
    section: 'demands',
    title: (localized, record) => localized.text('documents', record, 'title'),
    statements: (localized, record) => {
      const unread = localized.textIfAny('documents', record, 'unread');
      const known = ['shape', 'handedOver', 'madePublic'].map((field) => localized.text('documents', record, field));
      return [...known, unread && `${localized.say('demands.papers.unread')}: ${unread}`];
    }
  },
  clause: {
    section: 'demands',
    title: (localized, { id, number }) =>
      localized.say('clause.title', { paper: localized.say(`parties.${localized.talks.documentOf(id).side}.paper`), number }),
    statements: (localized, record) => {
      const quote = localized.textIfAny('clauses', record, 'quote');
      const quoted = quote && localized.say('clause.quote', { quote, from: localized.text('clauses', record, 'quoteFrom') });
      return [localized.text('clauses', record, 'text'), quoted, localized.textIfAny('clauses', record, 'differs')];
    }
  },
  event: {
    section: 'timeline',
    title: (localized, record) => localized.text('events', record, 'title'),
    note: (localized, { date, kind }) => tellDate(localized, date, kind === 'strike'),
    statements: (localized, record) => [
      localized.text('events', record, 'statement'),
      ...['time', 'reason'].map((field) => {
        const text = localized.textIfAny('events', record, field);
        return text && localized.say(`timeline.${field}`, { text });
      })
    ]
  },
  dispute: {
    section: 'timeline',
    title: (localized, record) => localized.text('disputes', record, 'title'),
    statements: (localized, record) =>
      ['claim', 'correction'].map((field) => `${localized.say(`timeline.${field}`)}: ${localized.text('disputes', record, field)}`)
  },
  passage: {
    section: 'sources',
    title: (localized, record) => localized.name('passages', record.id),
    statements: (localized, record) => [localized.text('passages', record, 'text')]
  },
  round: {
    section: 'rounds',
    title: (localized, record) => localized.text('rounds', record, 'name'),
    note: (localized, { date }) => tellDate(localized, date),
    statements: (localized, record) => [localized.text('rounds', record, 'place')]
  },
  promise: {
    section: 'delivery',
    title: (localized, record) => localized.text('promises', record, 'title'),
    statements: (localized, record) => [
      localized.text('promises', record, 'statement'),
      sumOf(localized, deliveriesOf(localized, record)),
      ...['dispute', 'unknown'].map((field) => localized.textIfAny('promises', record, field))
    ]
  },
  delivery: {
    section: 'delivery',
    title: (localized, { kind, unit, date }) =>
      localized.say(`record.delivery.${kind}`, { what: headingOf(localized, unit), date: tellDateWithin(localized, date) }),
    note: (localized, record) => localized.textIfAny('deliveries', record, 'category') ?? '',
    statements: (localized, record) => [
      localized.text('deliveries', record, 'statement'),
      sumOf(localized, deliveriesOf(localized, record)),
      ...['dispute', 'basis'].map((field) => localized.textIfAny('deliveries', record, field))
    ]
  },
  background: {
    section: 'rounds',
    title: (localized, record) => localized.text('background', record, 'title'),
    note: (localized, { date }) => tellDate(localized, date),
    statements: (localized, record) => [localized.text('background', record, 'statement'), localized.textIfAny('background', record, 'dispute')]
  }
};

/** What a record's page says of the record itself, and the section that it belongs to. */
export interface ToldRecord {
  section: string;
  title: string;
  note?: string | undefined;
  statements: string[];
}

/** Tells a record for its page, without its parts, findings and sources. */
export function tellRecord(localized: Localized, { kind, record }: Paged): ToldRecord {
  // TypeScript loses the connection between a kind and its entry in the table.
  const telling = tellings[kind] as Telling<PageKind>;
  const statements = telling.statements(localized, record).filter((text) => text !== undefined && text !== '') as string[];
  return { section: telling.section, title: telling.title(localized, record), note: telling.note?.(localized, record), statements };
}
