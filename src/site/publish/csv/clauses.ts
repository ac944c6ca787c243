import type { Localized } from '../../../i18n/localized.ts';
import type { Clause, TalksDocument } from '../../../schema/records.ts';
import { dates, identity, label, list, text } from './columns.ts';
import { sourceColumns, sourcesOf } from './known.ts';
import { sideColumns, textColumn } from './shared.ts';
import { tabulate, type Column, type NamelessTable } from './table.ts';

interface Row {
  document: TalksDocument;
  clause: Clause;
}

function columns(localized: Localized): Column<Row>[] {
  const { demands } = localized.talks.dataset;
  const issuesOf = (clause: string): string[] =>
    demands.filter(({ stances }) => Object.values(stances).some(({ clauses }) => clauses.includes(clause))).map(({ id }) => id);
  return [
    ...identity<Row>(localized, ({ clause }) => clause.id),
    label<Row>('clause', 'The paper and the clause’s number in it (our count where the paper has none)', ({ document, clause }) =>
      localized.say('clause.title', { paper: localized.say(`parties.${document.side}.paper`), number: clause.number })
    ),
    ...sideColumns<Row>(localized, ({ document }) => document.side),
    label<Row>('document', 'Id of the paper', ({ document }) => document.id),
    ...dates<Row>('handed_over', 'When the paper was handed over', ({ document }) => document.handedOver),
    label<Row>('section', 'Its section', ({ clause }) => localized.say(`sections.${clause.section}.title`)),
    textColumn<Row>(({ clause }) => localized.text('clauses', clause, 'text')),
    text<Row>('quote', 'A short quotation, where the wording matters', ({ clause }) => localized.textIfAny('clauses', clause, 'quote')),
    text<Row>('quote_from', 'Where the quotation is from', ({ clause }) => localized.textIfAny('clauses', clause, 'quoteFrom')),
    text<Row>('differs', 'How outlets render it differently', ({ clause }) => localized.textIfAny('clauses', clause, 'differs')),
    text<Row>('differing_source', 'The reports that render it differently: addresses parted by spaces', ({ clause }) =>
      sourcesOf(localized, { reports: clause.differing })
    ),
    list<Row>('issues', 'Ids of the issues that rest on it (see demands.csv)', ({ clause }) => issuesOf(clause.id)),
    ...sourceColumns<Row>(localized, ({ clause }) => ({ reports: clause.reports }))
  ];
}

/** The table of the two papers, clause by clause, in the order of each paper. */
export function clausesTable(localized: Localized): NamelessTable {
  const head = {
    title: 'Clauses',
    description: 'The papers that the sides exchanged, clause by clause, in the order of each paper.',
    key: 'id'
  };
  const rows = localized.talks.dataset.documents.flatMap((document) => document.clauses.map((clause): Row => ({ document, clause })));
  return tabulate(head, columns(localized), rows);
}
