import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2'
};

/** How a folder is served. */
interface Serving {
  /** The path under which the folder stands, with a slash at both ends. */
  base?: string;
  /** The port; without one, any that is free. */
  port?: number;
  /** Headers that every answer carries. */
  headers?: Record<string, string>;
}

/** A folder that is being served. */
export interface Served {
  /** The address of the folder, with a final slash. */
  address: string;
  close: () => Promise<void>;
}

/** The part of a request's address that is inside the folder; nothing for what is outside of it or malformed. */
function pathInside(url: string, base: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
    const inside = path.startsWith(base) ? normalize(path.slice(base.length)) : '..';
    return inside.startsWith('..') || inside.includes('\0') ? undefined : inside;
  } catch {
    return undefined; // a malformed escape
  }
}

/** The file for a path, with the `index.html` of a folder; nothing where there is none. */
function fileFor(folder: string, path: string): string | undefined {
  const file = join(folder, path);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile()) return file;
  const index = join(file, 'index.html');
  return found?.isDirectory() && statSync(index, { throwIfNoEntry: false })?.isFile() ? index : undefined;
}

function answer(response: ServerResponse, status: number, headers: Record<string, string>, body: Buffer | string = ''): void {
  response.writeHead(status, headers).end(body);
}

/** Answers as a static host does: folders redirect to their final slash, what is not there gets the site's own 404 page. */
function answerFrom(folder: string, base: string, headers: Record<string, string>, url: string, response: ServerResponse): void {
  const path = pathInside(url, base);
  const file = path === undefined ? undefined : fileFor(folder, path);
  if (file?.endsWith(`${sep}index.html`) && !/(\/|index\.html)$/.test(url.split(/[?#]/, 1)[0] ?? '')) {
    const [address = '', query] = url.split('?', 2);
    answer(response, 301, { ...headers, Location: `${address}/${query ? `?${query}` : ''}` });
  } else if (file) {
    answer(response, 200, { ...headers, 'Content-Type': types[extname(file)] ?? 'application/octet-stream' }, readFileSync(file));
  } else {
    const page = fileFor(folder, '404.html');
    answer(response, 404, { ...headers, 'Content-Type': 'text/html; charset=utf-8' }, page ? readFileSync(page) : 'Not found');
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Serves a built site from a folder, on this machine only. For `npm start`, the tests and the measurements. */
export async function serve(folder: string, { base = '/', port = 0, headers = {} }: Serving = {}): Promise<Served> {
  const server = createServer(({ url = '/' }, response) => answerFrom(folder, base, headers, url, response));
  const used = await listen(server, port);
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { address: `http://127.0.0.1:${used}${base}`, close };
}
