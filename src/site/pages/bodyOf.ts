import PageFoot from '../../page/print/PageFoot.svelte';
import type { PrintPart } from '../../sections/sectionDefinition.ts';

/** The body of a page, from what is printed of its head and of what it says; its foot is the same on all pages. */
export function bodyOf(print: PrintPart, head: readonly string[], main: readonly string[]): string {
  return [...head, '<main>', ...main, '</main>', print(PageFoot, {})].join('\n');
}
