import type { Site } from '../pages/site.ts';
import type { Connect, ViteDevServer } from 'vite';
import type { Page } from '../pages/printDocument.ts';
import { compileInline } from './compileInline.ts';
import { readSite } from './readSite.ts';

async function printPage(server: ViteDevServer, url: string): Promise<string | undefined> {
  const { prerender } = (await server.ssrLoadModule('/src/site/pages/prerender.ts')) as { prerender: (site: Site) => Promise<Page[]> };
  const [script, style] = ['src/site/vite/dev.ts', 'src/styles/tokens.css'];
  const scripts = {
    script,
    recordScript: script,
    indexScript: script,
    pictureScript: script,
    builderScript: script,
    embedScripts: { gist: script, whole: script },
    inline: await compileInline()
  };
  const site = readSite({ ...scripts, style, sectionStyle: style, fonts: {}, embedWeights: { gist: 0, whole: 0 } });
  const pages = await prerender({ ...site, root: '/' });
  const page = pages.find(({ path }) => `/${path}` === url.replace(/\/$/, '/index.html'));
  // The policy is for the built site: the development server itself needs inline scripts and styles, and its scripts are modules.
  return page?.html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '').replace('<script defer', '<script type="module"');
}

/** Renders pages on request, from the sources as they are now. */
export function servePages(server: ViteDevServer): Connect.NextHandleFunction {
  return (request, response, next) => {
    const url = request.originalUrl?.split('?')[0] ?? '/';
    if (!url.endsWith('/') && !url.endsWith('.html')) {
      next();
      return;
    }
    printPage(server, url).then((html) => {
      if (html === undefined) next();
      else response.setHeader('Content-Type', 'text/html').end(html);
    }, next);
  };
}
