import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What publishers' pages run, as its makers ship it. */
const files: Record<string, string> = {
  '/scripts/pym.js': 'node_modules/pym.js/dist/pym.v1.js',
  '/scripts/frames.js': 'node_modules/@newswire/frames/dist/frames.umd.js',
  '/scripts/iframeResizer.js': 'node_modules/iframe-resizer/js/iframeResizer.js',
  '/scripts/openIframeResizer.js': 'node_modules/@open-iframe-resizer/core/dist/index.umd.cjs'
};

/** A server of pages that are not ours, on an origin of its own. */
export interface HostServer {
  /** Gives a page an address. */
  add: (html: string) => string;
  close: () => Promise<void>;
}

/** Serves the pages of publishers. It goes by another name than the site's server, so that a browser takes the two for different sites. */
export async function serveHosts(): Promise<HostServer> {
  const pages = new Map<string, string>();
  const server = createServer(({ url = '/' }, response) => {
    const path = url.split('?', 1)[0] ?? '';
    const file = files[path];
    const page = pages.get(path);
    if (file) response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(readFileSync(file));
    else if (page === undefined) response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
    else response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    add: (html) => {
      const path = `/${pages.size}/story.html`;
      pages.set(path, html);
      return `http://localhost:${port}${path}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
}
