import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { explainer } from './src/build/plugin.ts';

export default defineConfig({
  base: './',
  appType: 'custom',
  build: { target: 'es2022', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  plugins: [
    svelte({
      compilerOptions: { discloseVersion: false },
      onwarn: (warning, report) => {
        // The demands table is laid out as cards on a phone; without their roles spelled out, browsers would forget that it is a table.
        if (warning.code !== 'a11y_no_redundant_roles') report?.(warning);
      }
    }),
    explainer()
  ]
});
