import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Manifest, Plugin, ViteBuilder, ViteDevServer } from 'vite';
import { load } from './load.ts';
import type { Assets, Page, Site } from './prerender.ts';
import { publishData, publishHosting } from './publish.ts';

const root = process.cwd();
const parser = '@formatjs/icu-messageformat-parser';
const ssrFolder = resolve(root, '.cache/ssr');

function siteOf(assets: Assets): Site {
  const url = process.env['SITE_URL'];
  return {
    loaded: load(),
    assets,
    template: readFileSync(resolve(root, 'index.html'), 'utf8'),
    url: url && (url.endsWith('/') ? url : `${url}/`),
    repository: process.env['REPOSITORY_URL']
  };
}

function write(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A chunk and everything that it imports at once, without what the entry has loaded already. */
function chunksOf(manifest: Manifest, key: string, known: Set<string>): string[] {
  const chunk = manifest[key];
  if (!chunk || known.has(chunk.file)) return [];
  known.add(chunk.file);
  return [chunk.file, ...(chunk.imports ?? []).flatMap((inner) => chunksOf(manifest, inner, known))];
}

/** The one style sheet of the site, from the build that renders every part of every page. */
function moveAssets(out: string): Pick<Assets, 'style' | 'fonts'> {
  const from = join(ssrFolder, 'assets');
  const files = readdirSync(from);
  const style = files.find((file) => file.endsWith('.css'));
  if (!style) throw new Error('the build made no style sheet');
  const css = readFileSync(join(from, style), 'utf8');
  const name = `assets/style-${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
  for (const file of files) if (file !== style) cpSync(join(from, file), join(out, 'assets', file));
  write(out, name, css);
  return { style: name, fonts: {} };
}

function assetsOf(manifest: Manifest, styles: Pick<Assets, 'style' | 'fonts'>): Assets {
  const entry = Object.values(manifest).find((chunk) => chunk.isEntry);
  if (!entry) throw new Error('the build made no entry script');
  const chunks: Assets['chunks'] = {};
  for (const key of Object.keys(manifest)) {
    const section = /^src\/sections\/(\w+)\/[A-Z]\w*\.svelte$/.exec(key)?.[1];
    if (section) chunks[section] = chunksOf(manifest, key, new Set([entry.file]));
  }
  return { ...styles, script: entry.file, chunks };
}

async function buildSite(builder: ViteBuilder): Promise<void> {
  load(); // stops here, with everything that is wrong, before anything is built
  const { client, ssr } = builder.environments;
  if (!client || !ssr) throw new Error('both environments are needed');
  const out = resolve(root, client.config.build.outDir);
  await builder.build(client);
  await builder.build(ssr);
  const manifestFile = join(out, '.vite/manifest.json');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
  const { prerender } = (await import(pathToFileURL(join(ssrFolder, 'prerender.js')).href)) as { prerender: (site: Site) => Page[] };
  const site = siteOf(assetsOf(manifest, moveAssets(out)));
  const pages = prerender(site);
  for (const { path, html } of pages) write(out, path, html);
  for (const [path, text] of [...publishData(site.loaded), ...publishHosting(site)]) write(out, path, text);
  rmSync(join(out, '.vite'), { recursive: true });
  rmSync(ssrFolder, { recursive: true });
}

async function servePage(server: ViteDevServer, url: string): Promise<string | undefined> {
  const { prerender } = (await server.ssrLoadModule('/src/build/prerender.ts')) as { prerender: (site: Site) => Page[] };
  const depth = '../'.repeat(url.split('/').length - 2) || './';
  const site = siteOf({ style: 'src/styles/tokens.css', script: 'src/dev.ts', fonts: {}, chunks: {} });
  const page = prerender(site).find(({ path }) => `/${path}` === url.replace(/\/$/, '/index.html'));
  // The policy is for the built site: the dev server itself needs inline scripts and styles.
  return page?.html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '').replaceAll(depth, '/');
}

/**
 * Builds the site: the islands for browsers, then everything once more for rendering, then each page in each
 * language as HTML; in development, renders the same pages on request. A faulty dataset stops it with all its faults.
 */
export function explainer(): Plugin {
  return {
    name: 'explainer',
    enforce: 'pre',
    config: () => ({
      builder: { buildApp: buildSite },
      environments: {
        client: { build: { manifest: true, rollupOptions: { input: 'src/main.ts' } } },
        ssr: {
          build: {
            ssr: true,
            outDir: ssrFolder,
            emptyOutDir: true,
            emitAssets: true,
            copyPublicDir: false,
            cssCodeSplit: false,
            rollupOptions: { input: 'src/build/prerender.ts', output: { entryFileNames: 'prerender.js' } }
          }
        }
      }
    }),
    resolveId(source, importer) {
      // Messages are parsed at build time: the parser itself is never sent to a browser.
      const isShipped = this.environment.name === 'client' && this.environment.mode === 'build';
      return isShipped && source === parser ? this.resolve(`${parser}/lib/no-parser.js`, importer) : undefined;
    },
    transform(_, id) {
      // All styles are in the one sheet that the rendering build makes: the islands bring none of their own.
      const isShipped = this.environment.name === 'client' && this.environment.mode === 'build';
      return isShipped && /\.svelte\?.*type=style/.test(id) ? { code: '', map: null } : undefined;
    },
    configureServer(server) {
      if (!existsSync(resolve(root, 'src/content'))) return undefined;
      return () => {
        server.middlewares.use((request, response, next) => {
          const url = request.originalUrl?.split('?')[0] ?? '/';
          if (!url.endsWith('/') && !url.endsWith('.html')) return next();
          servePage(server, url).then(
            (html) => (html === undefined ? next() : response.setHeader('Content-Type', 'text/html').end(html)),
            (error: unknown) => next(error)
          );
        });
      };
    }
  };
}
