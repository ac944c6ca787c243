import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Manifest, Plugin, UserConfig, ViteBuilder } from 'vite';
import { assetsOf, moveStyles } from './assets.ts';
import { servePages } from './develop.ts';
import { load } from './load.ts';
import { publishOffline } from './offline.ts';
import type { Page, Site } from './sheet.ts';
import { publishData, publishHosting } from './publish.ts';
import { readSite, root, writeFile } from './site.ts';

const parser = '@formatjs/icu-messageformat-parser';
const isStyle = /\.svelte\?.*type=style/;
const noStyle = '\0no-style';

/** Where the rendering build goes: a folder of this process, so that two builds at once do not meet. */
const renderingFolder = resolve(root, `.cache/rendering-${process.pid}`);

async function buildSite(builder: ViteBuilder): Promise<void> {
  load(); // stops here, with everything that is wrong, before anything is built
  const { client, record, ssr } = builder.environments;
  if (!client || !record || !ssr) throw new Error('all environments are needed');
  const out = resolve(root, client.config.build.outDir);
  await builder.build(client);
  await builder.build(record);
  await builder.build(ssr);
  const [manifest, recordManifest] = ['manifest', 'record'].map((name) => JSON.parse(readFileSync(join(out, `.vite/${name}.json`), 'utf8')) as Manifest);
  const { prerender } = (await import(pathToFileURL(join(renderingFolder, 'prerender.js')).href)) as { prerender: (site: Site) => Page[] };
  const site = readSite(assetsOf({ ...manifest, ...recordManifest }, moveStyles(join(renderingFolder, 'assets'), out)));
  const pages = prerender(site);
  for (const { path, html } of pages) writeFile(out, path, html);
  for (const [path, text] of [...publishData(site.loaded, site.url), ...publishHosting(site, pages)]) writeFile(out, path, text);
  for (const [path, text] of await publishOffline(out, site.url, pages)) writeFile(out, path, text);
  rmSync(join(out, '.vite'), { recursive: true });
  rmSync(renderingFolder, { recursive: true });
}

/**
 * The builds: the islands for browsers, the one script of a record's page, alone so that the islands share no chunk with it, and
 * everything once more for rendering, with all styles in one sheet.
 */
function environments(): UserConfig {
  const rendering = { ssr: true, outDir: renderingFolder, emptyOutDir: true, emitAssets: true, copyPublicDir: false, cssCodeSplit: false };
  return {
    builder: { buildApp: buildSite },
    environments: {
      client: { build: { manifest: true, rollupOptions: { input: 'src/main.ts' } } },
      record: {
        consumer: 'client',
        build: { manifest: '.vite/record.json', emptyOutDir: false, copyPublicDir: false, rollupOptions: { input: 'src/record/start.ts' } }
      },
      ssr: { build: { ...rendering, rollupOptions: { input: 'src/build/prerender.ts', output: { entryFileNames: 'prerender.js' } } } }
    }
  };
}

/**
 * Builds the site: each page in each language as HTML, and the islands that bring it to life; in development, renders
 * the same pages on request. A faulty dataset stops it, with all its faults.
 */
export function explainer(): Plugin {
  return {
    name: 'explainer',
    enforce: 'pre',
    config: environments,
    resolveId(source, importer) {
      if (this.environment.name !== 'client' || this.environment.mode !== 'build') return undefined;
      // Messages are parsed at build time: the parser itself is never sent to a browser.
      if (source === parser) return this.resolve(`${parser}/lib/no-parser.js`, importer);
      // All styles are in the one sheet that the rendering build makes: the islands bring none of their own.
      return isStyle.test(source) ? noStyle : undefined;
    },
    load: (id) => (id === noStyle ? 'export {};' : undefined),
    configureServer: (server) => () => {
      server.middlewares.use(servePages(server));
    }
  };
}
