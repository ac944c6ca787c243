import type { Assets } from '../pages/site.ts';
import { compileScript } from '../publish/compileScript.ts';

const sources = {
  frame: 'src/embed/frame.ts',
  page: 'src/page/firstScript.ts',
  edition: 'src/page/checkEdition.ts',
  notFound: 'src/page/notFoundPage.ts'
} as const satisfies Record<keyof Assets['inline'], string>;

/** The scripts that stand inside pages: a frame may be denied every file, and a file would come too late for the first paint. */
export async function compileInline(): Promise<Assets['inline']> {
  const compiled = await Promise.all(Object.entries(sources).map(async ([name, source]) => [name, await compileScript(source)]));
  return Object.fromEntries(compiled) as Assets['inline'];
}
