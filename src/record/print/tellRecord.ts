import { say } from '../../i18n/t.ts';
import { tellDate } from '../../i18n/tellDate.ts';
import type { Told } from '../../i18n/localized.ts';
import type { PageKind, Paged, RecordOf } from '../../model/pages.ts';
import { headingOf } from '../../provenance/tellSums.ts';
import { deliveriesOf, sumOf } from './recordSums.ts';

/** How a kind of record is told on its page. */
interface Telling<Kind extends PageKind> {
  /** The section of the explainer that it belongs to. */
  section: string;
  title: (told: Told, record: RecordOf<Kind>) => string;
  /** When it was, or how it stands, in words. */
  note?: (told: Told, record: RecordOf<Kind>) => string;
  /** What is said of it, paragraph by paragraph; those that it has no words for are left out. */
  statements: (told: Told, record: RecordOf<Kind>) => (string | undefined)[];
}

/** One line per kind of record: a new kind is told as soon as it has one. */
const tellings: { [Kind in PageKind]: Telling<Kind> } = {
  outcome: {
    section: 'outcomes',
    title: (told, record) => told.tell('outcomes', record, 'title'),
    note: (_, { status }) => say(`status.${status}`),
    statements: (told, record) => [told.tell('outcomes', record, 'summary'), told.tell('outcomes', record, 'detail')]
  },
  demand: {
    section: 'demands',
    title: (told, record) => told.tell('demands', record, 'name'),
    statements: (told, record) => [told.tell('demands', record, 'why')]
  },
  document: {
    section: 'demands',
    title: (told, record) => told.tell('documents', record, 'title'),
    statements: (told, record) => {
      const unread = told.tellIfAny('documents', record, 'unread');
      const known = ['shape', 'handedOver', 'madePublic'].map((field) => told.tell('documents', record, field));
      return [...known, unread && `${say('demands.papers.unread')}: ${unread}`];
    }
  },
  clause: {
    section: 'demands',
    title: (told, { id, number }) => say('clause.title', { paper: say(`parties.${told.talks.documentOf(id).side}.paper`), number }),
    statements: (told, record) => {
      const quote = told.tellIfAny('clauses', record, 'quote');
      const quoted = quote && say('clause.quote', { quote, from: told.tell('clauses', record, 'quoteFrom') });
      return [told.tell('clauses', record, 'text'), quoted, told.tellIfAny('clauses', record, 'differs')];
    }
  },
  event: {
    section: 'timeline',
    title: (told, record) => told.tell('events', record, 'title'),
    note: (told, { date, kind }) => tellDate(told, date, kind === 'strike'),
    statements: (told, record) => [
      told.tell('events', record, 'statement'),
      ...['time', 'reason'].map((field) => {
        const text = told.tellIfAny('events', record, field);
        return text && say(`timeline.${field}`, { text });
      })
    ]
  },
  dispute: {
    section: 'timeline',
    title: (told, record) => told.tell('disputes', record, 'title'),
    statements: (told, record) => ['claim', 'correction'].map((field) => `${say(`timeline.${field}`)}: ${told.tell('disputes', record, field)}`)
  },
  passage: {
    section: 'sources',
    title: (told, record) => told.name('passages', record.id),
    statements: (told, record) => [told.tell('passages', record, 'text')]
  },
  round: {
    section: 'rounds',
    title: (told, record) => told.tell('rounds', record, 'name'),
    note: (told, { date }) => tellDate(told, date),
    statements: (told, record) => [told.tell('rounds', record, 'place')]
  },
  promise: {
    section: 'delivery',
    title: (told, record) => told.tell('promises', record, 'title'),
    statements: (told, record) => [
      told.tell('promises', record, 'statement'),
      sumOf(told, deliveriesOf(told, record)),
      ...['dispute', 'unknown'].map((field) => told.tellIfAny('promises', record, field))
    ]
  },
  delivery: {
    section: 'delivery',
    title: (told, { kind, unit, date }) => say(`record.delivery.${kind}`, { what: headingOf(told, unit), date: tellDate(told, date) }),
    note: (told, record) => told.tellIfAny('deliveries', record, 'category') ?? '',
    statements: (told, record) => [
      told.tell('deliveries', record, 'statement'),
      sumOf(told, deliveriesOf(told, record)),
      ...['dispute', 'basis'].map((field) => told.tellIfAny('deliveries', record, field))
    ]
  },
  background: {
    section: 'rounds',
    title: (told, record) => told.tell('background', record, 'title'),
    note: (told, { date }) => tellDate(told, date),
    statements: (told, record) => [told.tell('background', record, 'statement'), told.tellIfAny('background', record, 'dispute')]
  }
};

/** What a record's page says of the record itself. */
export interface ToldRecord {
  section: string;
  title: string;
  note?: string | undefined;
  statements: string[];
}

/** Tells a record for its page. */
export function tellRecord(told: Told, { kind, record }: Paged): ToldRecord {
  // The table pairs each kind with its own telling, which the type of the pair no longer says.
  const telling = tellings[kind] as Telling<PageKind>;
  const statements = telling.statements(told, record).filter((text) => text !== undefined && text !== '') as string[];
  return { section: telling.section, title: telling.title(told, record), note: telling.note?.(told, record), statements };
}
