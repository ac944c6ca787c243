import type { Site } from '../pages/site.ts';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BuildEnvironment, EnvironmentOptions, Manifest, Plugin, UserConfig, ViteBuilder } from 'vite';
import { gatherAssets } from './gatherAssets.ts';
import { compileInline } from './compileInline.ts';
import { publishPictures } from '../publish/pictures/publishPictures.ts';
import { fillTokens } from '../pages/fillTokens.ts';
import { servePages } from './servePages.ts';
import { writeHeaders } from '../publish/headers.ts';
import { loadSound } from '../editors/loadSound.ts';
import { publishOffline } from '../publish/publishOffline.ts';
import type { Page } from '../pages/printDocument.ts';
import { notFoundPolicy } from '../pages/printNotFound.ts';
import { publishData } from '../publish/publishData.ts';
import { publishHosting } from '../publish/publishHosting.ts';
import { readSite, root, writeFile } from './readSite.ts';

const parser = '@formatjs/icu-messageformat-parser';
const isStyle = /\.svelte\?.*type=style/;
const noStyle = '\0no-style';
/** What Vite puts around each import that waits: it looks for files to load beside the chunk, of which a classic script has none. */
const preload = '\0vite/preload-helper.js';

/** Where the rendering build goes: a folder of this process, so that two builds at once do not meet. */
const renderingFolder = resolve(root, `.cache/rendering-${process.pid}`);

async function buildSite(builder: ViteBuilder): Promise<void> {
  loadSound(); // stops here, with everything that is wrong, before anything is built
  const { client, ssr } = builder.environments;
  if (!client || !ssr) throw new Error('all environments are needed');
  const out = resolve(root, client.config.build.outDir);
  await builder.build(client);
  for (const name of Object.keys(scripts)) await builder.build(needEnvironment(builder, name));
  await builder.build(ssr);
  const manifests = ['manifest', ...Object.keys(scripts)].map((name) => JSON.parse(readFileSync(join(out, `.vite/${name}.json`), 'utf8')) as Manifest);
  const { prerender } = (await import(pathToFileURL(join(renderingFolder, 'prerender.js')).href)) as { prerender: (site: Site) => Promise<Page[]> };
  const manifest = Object.assign({}, ...manifests) as Manifest;
  const site = readSite(gatherAssets(manifest, join(renderingFolder, 'assets'), out, await compileInline()));
  const pages = await prerender(site);
  for (const { path, html } of pages) writeFile(out, path, html);
  for (const [path, text] of [...publishData(site.loaded, site.localizer, site.url), ...publishHosting(site, pages)]) writeFile(out, path, text);
  const pictures = new Map(pages.flatMap(({ picture }) => (picture ? [[picture.path, picture]] : [])));
  for (const [path, png] of publishPictures(site.localizer, [...pictures.values()])) writeFile(out, path, png);
  for (const [path, text] of await publishOffline(out, site, pages)) writeFile(out, path, text);
  rmSync(join(out, '.vite'), { recursive: true });
  const entries = readdirSync(out, { withFileTypes: true }).map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
  const policies = [...pages.map(({ policy }) => policy), notFoundPolicy(site.assets)];
  writeFile(out, '_headers', writeHeaders(entries, policies));
  rmSync(renderingFolder, { recursive: true });
}

/** A script that stands alone: its source, and its file where that has a name of its own. */
interface Alone {
  input: string;
  format: 'es' | 'iife';
  file?: string;
}

/** The scripts that stand alone, so that the islands share no chunk with them, each in one file. Those of embeds and their hosts are classic ones. */
const scripts: Record<string, Alone> = {
  record: { input: 'src/record/recordPage.ts', format: 'es' },
  index: { input: 'src/record/indexPage.ts', format: 'es' },
  builder: { input: 'src/builder/builderPage.ts', format: 'es' },
  embed: { input: 'src/embed/embedMain.ts', format: 'iife' },
  answer: { input: 'src/embed/answerMain.ts', format: 'iife' },
  // Hosts name it in code that they have pasted: its address never changes.
  resize: { input: 'src/embed/resize.ts', format: 'iife', file: 'embed/resize.js' }
};

/** The stores of svelte-i18n that nothing reads: without this, they count as having effects, and are sent. */
const treeshake = { manualPureFunctions: ['derived'] };

function needEnvironment({ environments }: ViteBuilder, name: string): BuildEnvironment {
  const environment = environments[name];
  if (!environment) throw new Error(`no environment "${name}"`);
  return environment;
}

/** The builds: the islands for browsers, the scripts that stand alone, and everything once more for rendering, with all styles in one sheet. */
function environments(): UserConfig {
  const rendering = { ssr: true, outDir: renderingFolder, emptyOutDir: true, emitAssets: true, copyPublicDir: false, cssCodeSplit: false };
  const alone = Object.entries(scripts).map(([name, { input, format, file }]): [string, EnvironmentOptions] => [
    name,
    {
      consumer: 'client',
      build: {
        manifest: `.vite/${name}.json`,
        emptyOutDir: false,
        copyPublicDir: false,
        modulePreload: false,
        // A classic script has no address of its own, and asks for none.
        rolldownOptions: {
          input,
          treeshake,
          output: { format, codeSplitting: false, ...(file && { entryFileNames: file }) },
          transform: { define: { 'import.meta.url': '""' } }
        }
      }
    }
  ]);
  return {
    builder: { buildApp: buildSite },
    environments: {
      client: { build: { manifest: true, rolldownOptions: { input: 'src/main.ts', treeshake } } },
      ...Object.fromEntries(alone),
      ssr: { build: { ...rendering, rolldownOptions: { input: 'src/site/pages/prerender.ts', output: { entryFileNames: 'prerender.js' } } } }
    }
  };
}

/**
 * Builds the site: each page in each language as HTML, and the code of its islands; in development, renders
 * the same pages on request. A faulty dataset stops it, with all its faults.
 */
export function explainer(): Plugin {
  return {
    name: 'explainer',
    enforce: 'pre',
    config: environments,
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
