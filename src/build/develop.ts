import type { Connect, ViteDevServer } from 'vite';
import type { Page, Site } from './sheet.ts';
import { readSite } from './site.ts';

async function printPage(server: ViteDevServer, url: string): Promise<string | undefined> {
  const { prerender } = (await server.ssrLoadModule('/src/build/prerender.ts')) as { prerender: (site: Site) => Page[] };
  const site = readSite({ style: 'src/styles/tokens.css', script: 'src/dev.ts', recordScript: 'src/dev.ts', fonts: {}, chunks: {} });
  const page = prerender({ ...site, root: '/' }).find(({ path }) => `/${path}` === url.replace(/\/$/, '/index.html'));
  // The policy is for the built site: the development server itself needs inline scripts and styles.
  return page?.html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
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
