import type { Dataset } from '../../schema/records.ts';
import type { AddProblem } from './problem.ts';
import { collectReferences } from './references.ts';

/** What a record of each of these kinds is there for: to be named by others. By the kind of reference that names it. */
const named = { reports: 'reports', outlets: 'outlets', claimants: 'claimants', topics: 'topics' } as const;

/** The ids that references name, by kind. */
function usedIds(dataset: Dataset): (kind: string) => ReadonlySet<string | undefined> {
  const used = new Map<string, Set<string | undefined>>();
  for (const { references } of collectReferences(dataset))
    for (const [, kind, ids] of references) {
      const known = used.get(kind) ?? new Set();
      used.set(kind, known);
      for (const id of ids) known.add(id);
    }
  return (kind) => used.get(kind) ?? new Set();
}

/**
 * Checks that what is there to be named is named: a report, an outlet, a claimant, a matter, a part of the article, a section of a paper.
 *
 * @example `claimants.json › cook › id: found nothing that names it, expected a record that does, or no such record`
 */
export function checkUse(dataset: Dataset, addProblem: AddProblem): void {
  const used = usedIds(dataset);
  const unused = (file: string, record: string, field: string, id: string): void =>
    addProblem(file, record, field, `"${id}", which nothing names`, 'an id that some record names', { unused: [id] });
  for (const [key, kind] of Object.entries(named) as [keyof typeof named, string][]) {
    const ids = used(kind);
    for (const { id } of dataset[key]) if (!ids.has(id)) unused(`${key}.json`, id, 'id', id);
  }
  const [parts, sections] = [used('parts'), used('sections')];
  for (const id of dataset.article.parts) if (!parts.has(id)) unused('article.json', dataset.article.id, 'parts', id);
  for (const document of dataset.documents) for (const id of document.sections) if (!sections.has(id)) unused('documents.json', document.id, 'sections', id);
}
