import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: {
    // Without the version marker there is one chunk less to load.
    discloseVersion: false,
    // The demands table is laid out as cards on a phone; without their roles spelled out, browsers would forget that it is a table.
    warningFilter: (warning) => warning.code !== 'a11y_no_redundant_roles'
  }
};
