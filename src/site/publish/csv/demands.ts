import type { Localized } from '../../../i18n/localized.ts';
import { standingOf } from '../../../model/standing.ts';
import type { Clause, Demand, Stance } from '../../../schema/records.ts';
import { keyColumn } from './claimRows.ts';
import { identity, label, list, text, topicColumns } from './columns.ts';
import { articleColumn, sourceColumns, type Known } from './known.ts';
import { sideColumns } from './shared.ts';
import { tabulate, type Column, type NamelessTable } from './table.ts';

interface Row {
  demand: Demand;
  side: string;
  stance: Stance;
  clauses: Clause[];
}

/** Where a stance is known from. That a side is silent on a demand is known from its whole paper. */
function knownFrom({ talks }: Localized, { demand, side, clauses }: Row): Known {
  const papers = talks.dataset.documents.filter((document) => document.side === side);
  return { passages: demand.passages, reports: (clauses.length ? clauses : papers).flatMap(({ reports }) => reports) };
}

function stanceColumns(localized: Localized): Column<Row>[] {
  return [
    ...sideColumns<Row>(localized, ({ side }) => side),
    label<Row>('position', 'asks, accepts, offers, rejects or silent', ({ stance }) => stance.position),
    text<Row>('aim', 'What the side wants, as a code: sides with the same code want the same', ({ stance }) => stance.aim),
    list<Row>('conditions', 'Under which conditions, as codes', ({ stance }) => stance.conditions),
    text<Row>('wants', 'What the side’s paper says, in our paraphrase', ({ clauses }) =>
      clauses.map((clause) => localized.text('clauses', clause, 'text')).join(' ')
    ),
    list<Row>('clauses', 'Ids of the clauses that the stance rests on (see clauses.csv)', ({ stance }) => stance.clauses),
    ...sourceColumns<Row>(localized, (row) => knownFrom(localized, row)),
    articleColumn<Row>(({ demand }) => demand)
  ];
}

function columns(localized: Localized): Column<Row>[] {
  return [
    keyColumn<Row>(({ demand, side }) => `${demand.id}:${side}`),
    ...identity<Row>(localized, ({ demand }) => demand.id),
    label<Row>('issue', 'What it is about', ({ demand }) => localized.text('demands', demand, 'name')),
    ...topicColumns<Row>(localized, ({ demand }) => demand.topic),
    label<Row>(
      'standing',
      'How the two stances stand to each other, computed: agreed (same aim, same conditions), close (same aim), apart (other aims), silent (one side says nothing)',
      ({ demand }) => standingOf(demand, localized.talks.sides).standing
    ),
    label<Row>('why', 'Why it stands so', ({ demand }) => localized.text('demands', demand, 'why')),
    ...stanceColumns(localized)
  ];
}

/** The table of demands: a row for each demand and side. */
export function demandsTable(localized: Localized): NamelessTable {
  const { talks } = localized;
  const head = {
    title: 'Demands',
    description: 'What each side wanted, by the two papers that they exchanged: one row for each issue and side.',
    key: 'row'
  };
  const rows = talks.dataset.demands.flatMap((demand) =>
    talks.sides.flatMap((side): Row[] => {
      const stance = demand.stances[side];
      return stance ? [{ demand, side, stance, clauses: stance.clauses.map(talks.clause) }] : [];
    })
  );
  return tabulate(head, columns(localized), rows);
}
