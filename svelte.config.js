import { readdirSync } from 'node:fs';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { parse } from 'svelte/compiler';

/** Every component, in an order that is the same on every machine and for every build. */
const components = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.svelte'))
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .sort();

/**
 * The places of the line breaks between the elements and blocks of a template, from the last to the first.
 * @param {unknown} node
 * @returns {{ start: number, end: number }[]}
 */
function lineBreaksIn(node) {
  if (typeof node !== 'object' || node === null) return [];
  if ('type' in node && node.type === 'Text' && /^\s*\n\s*$/.test(node.data)) return [node];
  return Object.values(node)
    .flatMap(lineBreaksIn)
    .sort((a, b) => b.start - a.start);
}

/**
 * In an island a line break between two elements is no white space: a proxy may put some in between or take it out, so that
 * only an island without any can be told to be as it was printed (`src/ui/islandShape.ts`).
 * @type {import('svelte/compiler').PreprocessorGroup}
 */
const withoutLineBreaks = {
  name: 'islands-without-line-breaks',
  markup({ content, filename }) {
    if (!filename?.endsWith('.island.svelte')) return undefined;
    const { fragment } = parse(content, { modern: true, filename });
    return { code: lineBreaksIn(fragment).reduce((code, { start, end }) => code.slice(0, start) + code.slice(end), content) };
  }
};

/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
  preprocess: [withoutLineBreaks, vitePreprocess()],
  compilerOptions: {
    // Every element that is styled carries a class of its component: its place among all of them is shorter than a hash of its name.
    cssHash: ({ hash, filename }) => {
      const place = components.indexOf(filename.replaceAll('\\', '/'));
      return `_${place < 0 ? hash(filename) : place.toString(36)}`;
    },
    // Without the version marker there is one chunk less to load.
    discloseVersion: false,
    // The demands table is laid out as cards on a phone; without their roles spelled out, browsers would forget that it is a table.
    warningFilter: (warning) => warning.code !== 'a11y_no_redundant_roles'
  }
};
