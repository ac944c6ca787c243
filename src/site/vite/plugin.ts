import type { Plugin } from 'vite';
import { fillTokens } from '../pages/fillTokens.ts';
import { buildSites } from './buildSites.ts';
import { environments, scripts } from './environments.ts';
import { servePages } from './servePages.ts';

const parser = '@formatjs/icu-messageformat-parser';
const isStyle = /\.svelte\?.*type=style/;
const noStyle = '\0no-style';
/** What Vite puts around each import that waits: it looks for files to load beside the chunk, of which a classic script has none. */
const preload = '\0vite/preload-helper.js';

/**
 * Builds the site: each page in each language as HTML, and the code of its islands; in development, renders
 * the same pages on request. A faulty dataset stops it, with all its faults.
 */
export function explainer(): Plugin {
  return {
    name: 'explainer',
    enforce: 'pre',
    config: () => ({ builder: { buildApp: (builder) => buildSites(builder, [{}]) }, environments: environments() }),
    resolveId(source, importer) {
      if (this.environment.config.consumer !== 'client' || this.environment.mode !== 'build') return undefined;
      // Messages are parsed at build time: the parser itself is never sent to a browser.
      if (source === parser) return this.resolve(`${parser}/lib/no-parser.js`, importer);
      // All styles are in the one sheet that the rendering build makes: the islands bring none of their own.
      return isStyle.test(source) ? noStyle : undefined;
    },
    load(id) {
      if (id === preload && this.environment.name in scripts) return 'export const __vitePreload = (load) => load();';
      return id === noStyle ? 'export {};' : undefined;
    },
    transform(code, id) {
      return /\/styles\/tokens\.css(\?|$)/.test(id) ? fillTokens(code) : undefined;
    },
    configureServer: (server) => () => {
      server.middlewares.use(servePages(server));
    }
  };
}
