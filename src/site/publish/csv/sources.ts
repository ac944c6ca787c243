import type { Localized } from '../../../i18n/localized.ts';
import type { Outlet, Passage } from '../../../schema/records.ts';
import { keyColumn } from './claimRows.ts';
import { identity, label } from './columns.ts';
import { outletColumns, sourceColumn, textColumn } from './shared.ts';
import { tabulate, type Column, type NamelessTable } from './table.ts';

type Citation = Passage['citations'][number];

/** One badge of a passage of the article; `place` counts the passage's badges from 1, `citationPlace` its citations. */
interface Row {
  passage: Passage;
  place: number;
  citation: Citation;
  citationPlace: number;
  badge: Citation['badges'][number];
  outlet: Outlet;
}

function columns(localized: Localized): Column<Row>[] {
  return [
    keyColumn<Row>(({ passage, place }) => `${passage.id}:${place}`),
    ...identity<Row>(localized, ({ passage }) => passage.id),
    label<Row>('passage', 'Name of the passage', ({ passage }) => localized.name('passages', passage.id)),
    label<Row>('part_id', 'Part of the article: id', ({ passage }) => passage.part),
    label<Row>('part', 'Part of the article: name', ({ passage }) => localized.name('parts', passage.part)),
    textColumn<Row>(({ passage }) => localized.text('passages', passage, 'text')),
    {
      name: 'citation_number',
      type: 'integer',
      description: 'Which citation of the passage the badge belongs to, from 1: our inference from the counts that badges repeat',
      isRequired: true,
      read: ({ citationPlace }) => citationPlace
    },
    { name: 'badge_number', type: 'integer', description: 'Which badge of the passage it is, from 1', isRequired: true, read: ({ place }) => place },
    ...outletColumns<Row>(localized, ({ outlet }) => outlet),
    label<Row>('printed', 'The outlet’s name as the badge prints it', ({ badge }) => badge.printed),
    {
      name: 'more',
      type: 'integer',
      description:
        'Count of the other sources of the same citation, as printed: each badge of the citation repeats it, so that it is never to be added up, or to the outlet',
      isRequired: true,
      read: ({ citation }) => citation.more
    },
    label<Row>('outlet_kind', 'Kind of outlet', ({ outlet }) => outlet.kind),
    sourceColumn<Row>(({ passage }) => passage.id)
  ];
}

/** The table of the article's badges. The number of an outlet's rows is the page's count by mention. */
export function sourcesTable(localized: Localized): NamelessTable {
  const { talks } = localized;
  const head = {
    title: 'Sources of the article',
    description:
      'The badges that end the passages of the base article: one row for each. Rows counted by outlet give its mentions; its different passages and parts give the page’s other two measures. The later reports are in reports.csv.',
    key: 'row'
  };
  const rows = talks.dataset.article.passages.flatMap((passage) =>
    passage.citations
      .flatMap((citation, index) => citation.badges.map((badge) => ({ citation, citationPlace: index + 1, badge })))
      .map((row, index): Row => ({ ...row, passage, place: index + 1, outlet: talks.outlet(row.badge.outlet) }))
  );
  return tabulate(head, columns(localized), rows);
}
