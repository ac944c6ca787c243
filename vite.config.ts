import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { explainer } from './src/site/vite/plugin.ts';

export default defineConfig({
  // Relative addresses: the built site works at the root of a host and in any folder of it, unchanged.
  base: './',
  appType: 'custom',
  build: { target: 'es2022', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  plugins: [svelte(), explainer()]
});
