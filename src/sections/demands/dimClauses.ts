import type { Lens } from '../../lens/lens.svelte.ts';
import type { PageRecord } from '../../lens/pageRecord.ts';
import { dimUnless } from '../../ui/adopt.svelte.ts';

/**
 * Dims each clause of the papers unless the lens keeps one of the demands that it links to, which are those that rest on it. A clause is of
 * one side alone, that of its paper.
 */
export function dimClauses(papers: HTMLElement, rows: ReadonlyMap<string, PageRecord>, lens: Lens): undefined {
  for (const clause of papers.querySelectorAll<HTMLElement>('[data-record="clause"]')) {
    const sides = [clause.closest<HTMLElement>('[data-side]')?.dataset['side'] ?? ''];
    const own = [...clause.querySelectorAll('a')].map((link) => rows.get(link.hash.slice(1))).filter((row) => row !== undefined);
    dimUnless(clause, () => own.some((row) => lens.keeps({ ...row, sides })));
  }
}
