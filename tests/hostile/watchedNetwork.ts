import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A network that notes everything a browser asks of it, and leads nowhere but to this machine. */
export interface WatchedNetwork {
  /** The address under which a browser is to ask for everything. */
  proxy: string;
  /** Every address that was asked for, and every host, as `host:port`, to which a secure connection was asked for. */
  asked: string[];
  close: () => Promise<void>;
}

function pass(from: IncomingMessage, to: ServerResponse, address: URL): void {
  const onward = request(address, { method: from.method, headers: from.headers }, (answer) => {
    to.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(to);
  });
  onward.on('error', () => to.writeHead(502).end());
  from.pipe(onward);
}

/** Starts such a network. */
export async function watchNetwork(): Promise<WatchedNetwork> {
  const asked: string[] = [];
  const server = createServer((from, to) => {
    asked.push(from.url ?? '');
    const address = URL.canParse(from.url ?? '') ? new URL(from.url ?? '') : undefined;
    if (address?.hostname === '127.0.0.1') pass(from, to, address);
    else to.writeHead(502).end();
  });
  server.on('connect', ({ url }, socket) => {
    asked.push(url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    proxy: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
}
