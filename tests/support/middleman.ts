import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inject } from 'vitest';

/** What somebody between the site and its reader does to what passes: a proxy, an archive, a host with scripts of its own. */
export interface Rewriting {
  /** What becomes of a page's markup; scripts, styles and preformatted text are left as they are. */
  markup?: (markup: string) => string;
  /** What is sent instead of a script; `missing` for none. */
  script?: (path: string) => string | undefined;
}

/** Sent for a script that is not there, as after a deploy. */
export const missing = Symbol('missing').toString();

/** A server that passes the built site on, rewritten. */
export interface Middleman {
  /** The address at which it has the site's root. */
  address: string;
  close: () => Promise<void>;
}

const untouched = /(<(?:script|style|pre|title)\b[^]*?<\/(?:script|style|pre|title)>)/;

function rewriteMarkup(html: string, rewrite: (markup: string) => string): string {
  return html
    .split(untouched)
    .map((part) => (untouched.test(part) ? part : rewrite(part)))
    .join('');
}

/** The built site as it comes through somebody who rewrites it. */
export async function serveRewritten({ markup = (text) => text, script }: Rewriting): Promise<Middleman> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1);
    const instead = path.endsWith('.js') ? script?.(path) : undefined;
    if (instead !== undefined) {
      response.writeHead(instead === missing ? 404 : 200, { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' }).end(instead);
      return;
    }
    void fetch(inject('site') + path).then(async (answer) => {
      const type = answer.headers.get('Content-Type') ?? '';
      response.writeHead(answer.status, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' });
      response.end(type.startsWith('text/html') ? rewriteMarkup(await answer.text(), markup) : Buffer.from(await answer.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
}

/** Puts a copy of every text into two `<font>`s, in the place of the text itself, as the translation of a browser does. Runs in the page. */
export function translate(): void {
  const xhtml = document.documentElement.namespaceURI;
  const texts: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement?.closest('script, style, select, svg, font')) continue;
    const [outer, inner] = [document.createElementNS(xhtml, 'font'), document.createElementNS(xhtml, 'font')];
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  }
}
