import type { Dataset, Demand, Figure, TalksDocument } from '../../schema/records.ts';

/** A field, the kind of what it names, and the ids there. */
type Reference = [field: string, kind: string, ids: readonly (string | undefined)[]];

/** A record or a figure as the check of references sees it: where it stands, and what it refers to. */
export interface RecordReferences {
  file: string;
  id: string;
  references: Reference[];
}

function sources(record: { passages: string[]; reports: string[]; announcements?: string[] }): Reference[] {
  return [
    ['passages', 'passages', record.passages],
    ['reports', 'reports', record.reports],
    ['announcements', 'reports', record.announcements ?? []]
  ];
}

function ofFigure(file: string, figure: Figure): RecordReferences {
  const toward: Reference[] = figure.toward === 'each-way' ? [] : [['toward', 'parties', [figure.toward]]];
  return { file, id: figure.id, references: [['claimedBy', 'claimants', figure.claimedBy], ...toward, ...sources(figure)] };
}

function ofArticle({ article }: Dataset): RecordReferences[] {
  const file = 'article.json';
  return [
    ...article.passages.map(({ id, part, citations }): RecordReferences => ({
      file,
      id,
      references: [
        ['part', 'parts', [part]],
        ['badges', 'outlets', citations.flatMap(({ badges }) => badges.map((badge) => badge.outlet))]
      ]
    })),
    ...article.claims.map(({ id, passage, findings }): RecordReferences => ({
      file,
      id,
      references: [
        ['passage', 'passages', [passage]],
        ['findings', 'findings', findings]
      ]
    }))
  ];
}

function ofReports({ claimants, reports }: Dataset): RecordReferences[] {
  return [
    ...claimants.map(({ id, party }): RecordReferences => ({ file: 'claimants.json', id, references: [['party', 'parties', [party]]] })),
    ...reports.map(({ id, outlet, carries }): RecordReferences => ({
      file: 'reports.json',
      id,
      references: [['outlet, carries', 'outlets', [outlet, carries]]]
    }))
  ];
}

function ofOutcomes({ outcomes }: Dataset): RecordReferences[] {
  return outcomes.flatMap((outcome) => [
    {
      file: 'outcomes.json',
      id: outcome.id,
      references: [['topic', 'topics', [outcome.topic]], ['sides', 'sides', outcome.sides], ['lead', 'figures', [outcome.lead]], ...sources(outcome)]
    },
    ...outcome.figures.map((figure) => ofFigure('outcomes.json', figure))
  ]);
}

function ofDemand(demand: Demand): RecordReferences {
  const clauses = Object.entries(demand.stances).map(([side, stance]): Reference => [`stances.${side}.clauses`, 'clauses', stance.clauses]);
  return {
    file: 'demands.json',
    id: demand.id,
    references: [['topic', 'topics', [demand.topic]], ['passages', 'passages', demand.passages], ['stances', 'sides', Object.keys(demand.stances)], ...clauses]
  };
}

function ofDocument(document: TalksDocument): RecordReferences[] {
  const file = 'documents.json';
  return [
    {
      file,
      id: document.id,
      references: [
        ['side', 'sides', [document.side]],
        ['reports', 'reports', document.reports],
        ['fullTexts', 'reports', document.fullTexts]
      ]
    },
    ...document.clauses.map(({ id, section, reports, differing }): RecordReferences => ({
      file,
      id,
      references: [
        ['section', 'sections', [section]],
        ['reports', 'reports', reports],
        ['differing', 'reports', differing]
      ]
    }))
  ];
}

function ofEvents({ events }: Dataset): RecordReferences[] {
  return events.flatMap((event) => [
    {
      file: 'events.json',
      id: event.id,
      references: [
        ['lane', 'lanes', [event.lane]],
        ['topic', 'topics', [event.topic]],
        ['sides', 'sides', event.sides],
        ['magnitude', 'figures', event.magnitude],
        ['compared', 'figures', event.compared],
        ['uncountedBy', 'claimants', event.uncountedBy],
        ...sources(event)
      ]
    },
    ...event.figures.map((figure) => ofFigure('events.json', figure))
  ]);
}

function ofFindings({ disputes, findings }: Dataset): RecordReferences[] {
  return [
    ...disputes.map((dispute): RecordReferences => ({
      file: 'disputes.json',
      id: dispute.id,
      references: [['events', 'events', dispute.events], ['order', 'events', dispute.order], ['findings', 'findings', dispute.findings], ...sources(dispute)]
    })),
    ...findings.map((finding): RecordReferences => ({
      file: 'findings.json',
      id: finding.id,
      references: [
        ['topic', 'topics', [finding.topic]],
        ['claimedBy', 'claimants', finding.claimedBy],
        ['about', 'about', finding.about],
        ['reports', 'reports', finding.reports]
      ]
    }))
  ];
}

function ofRounds({ rounds }: Dataset): RecordReferences[] {
  const file = 'rounds.json';
  return rounds.flatMap((round): RecordReferences[] => [
    { file, id: round.id, references: sources(round) },
    ...round.items.flatMap((item): RecordReferences[] => [
      {
        file,
        id: item.id,
        references: [
          ['topics', 'topics', item.topics],
          ['side', 'sides', [item.side]],
          ['promise', 'promises', [item.promise]],
          ['claimedBy', 'claimants', item.claimedBy],
          ...sources(item)
        ]
      },
      ...item.figures.map((figure) => ofFigure(file, figure))
    ])
  ]);
}

function ofDeliveries({ promises, deliveries }: Dataset): RecordReferences[] {
  return [
    ...promises.flatMap((promise): RecordReferences[] => [
      {
        file: 'promises.json',
        id: promise.id,
        references: [['topic', 'topics', [promise.topic]], ['round', 'rounds', [promise.round]], ['events', 'events', promise.events], ...sources(promise)]
      },
      ...promise.figures.map((figure) => ofFigure('promises.json', figure))
    ]),
    ...deliveries.flatMap((delivery): RecordReferences[] => [
      {
        file: 'deliveries.json',
        id: delivery.id,
        references: [
          ['topic', 'topics', [delivery.topic]],
          ['promise', 'promises', [delivery.promise]],
          ['parts', 'deliveries', delivery.parts],
          ['excludes', 'deliveries', delivery.excludes],
          ...sources(delivery)
        ]
      },
      ...delivery.figures.map((figure) => ofFigure('deliveries.json', figure))
    ])
  ];
}

function ofNotes({ background, changes }: Dataset): RecordReferences[] {
  return [
    ...background.map((record): RecordReferences => ({ file: 'background.json', id: record.id, references: sources(record) })),
    ...changes.map((change): RecordReferences => ({
      file: 'changes.json',
      id: change.id,
      references: [['record', 'records', [change.record]], ...sources(change)]
    }))
  ];
}

/**
 * Every record, and every figure of one, with what it refers to by id.
 *
 * @example [{ file: 'events.json', id: 'event-paint', references: [['lane', 'lanes', ['saltmere']], ['topic', 'topics', ['rock']], …] }, …]
 */
export function collectReferences(dataset: Dataset): RecordReferences[] {
  return [
    ...ofArticle(dataset),
    ...ofReports(dataset),
    ...ofOutcomes(dataset),
    ...dataset.demands.map(ofDemand),
    ...dataset.documents.flatMap(ofDocument),
    ...ofEvents(dataset),
    ...ofFindings(dataset),
    ...ofRounds(dataset),
    ...ofDeliveries(dataset),
    ...ofNotes(dataset)
  ];
}
