import type { Clause, Dataset, Demand, Figure, Finding, Outlet, Passage, Report, TalksDocument } from '../schema/records.ts';
import { allFigures, byId, need, sidesOf } from './records.ts';

/** The dataset with its references made easy to follow. Lookups throw on an unknown id: the build has checked them all. */
export interface Talks {
  dataset: Dataset;
  /** The two sides, in the dataset's order: the first stands at the start of a line. */
  sides: string[];
  passage: (id: string) => Passage;
  outlet: (id: string) => Outlet;
  report: (id: string) => Report;
  figure: (id: string) => Figure;
  clause: (id: string) => Clause;
  finding: (id: string) => Finding;
  documentOf: (clause: string) => TalksDocument;
  /** The demands that rest on a clause. */
  rowsOf: (clause: string) => Demand[];
  /** The findings whose full text stands at this record: each finding has one home, so that its permalink is one. */
  findingsAt: (id: string) => Finding[];
  /** Every finding about this record, wherever its full text stands. */
  findingsAbout: (id: string) => Finding[];
}

/** A finding stands in full at the first record it is about that is not a passage of the article, else at the passage. */
function homeOf(finding: Finding, passages: ReadonlyMap<string, Passage>): string | undefined {
  return finding.about.find((id) => !passages.has(id)) ?? finding.about[0];
}

/** Indexes a dataset. */
export function createTalks(dataset: Dataset): Talks {
  const passages = byId(dataset.article.passages);
  const outlets = byId(dataset.outlets);
  const reports = byId(dataset.reports);
  const figures = byId(allFigures(dataset));
  const clauses = byId(dataset.documents.flatMap((document) => document.clauses));
  const findings = byId(dataset.findings);
  const documents = new Map(dataset.documents.flatMap((document) => document.clauses.map((clause) => [clause.id, document])));
  return {
    dataset,
    sides: sidesOf(dataset),
    passage: (id) => need(passages, id),
    outlet: (id) => need(outlets, id),
    report: (id) => need(reports, id),
    figure: (id) => need(figures, id),
    clause: (id) => need(clauses, id),
    finding: (id) => need(findings, id),
    documentOf: (clause) => need(documents, clause),
    rowsOf: (clause) => dataset.demands.filter(({ stances }) => Object.values(stances).some(({ clauses }) => clauses.includes(clause))),
    findingsAt: (id) => dataset.findings.filter((finding) => homeOf(finding, passages) === id),
    findingsAbout: (id) => dataset.findings.filter((finding) => finding.about.includes(id))
  };
}
