import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: {
    // Every element that is styled carries the hash of its component: four signs of it are enough to tell them apart.
    cssHash: ({ hash, filename }) => `s${hash(filename).slice(0, 4)}`,
    // Without the version marker there is one chunk less to load.
    discloseVersion: false,
    // The demands table is laid out as cards on a phone; without their roles spelled out, browsers would forget that it is a table.
    warningFilter: (warning) => warning.code !== 'a11y_no_redundant_roles'
  }
};
