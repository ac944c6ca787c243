import { readdirSync } from 'node:fs';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** Every component, in an order that is the same on every machine and for every build. */
const components = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.svelte'))
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .sort();

/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: {
    // Every element that is styled carries a class of its component: its place among all of them is shorter than a hash of its name.
    cssHash: ({ hash, filename }) => {
      const place = components.indexOf(filename.replaceAll('\\', '/'));
      return `s${place < 0 ? hash(filename) : place.toString(36)}`;
    },
    // Without the version marker there is one chunk less to load.
    discloseVersion: false,
    // The demands table is laid out as cards on a phone; without their roles spelled out, browsers would forget that it is a table.
    warningFilter: (warning) => warning.code !== 'a11y_no_redundant_roles'
  }
};
