import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyOf, type Copy } from '../datasets/copy.ts';

/** The development server on a copy of the second dataset, as `DATASET=<folder> npm run dev` starts it. */
let copy: Copy;
let server: ChildProcess;
let address: string;

/** The address that the server says it has, once it says so. What it says later is read too: whoever stops reading ends it. */
function readAddress(development: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    development.stdout!.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const found = /http:\/\/[^/]+\//.exec(output)?.[0];
      if (found) resolve(found);
    });
    development.on('exit', () => reject(new Error(`the development server said no address: ${output}`)));
  });
}

async function read(path = ''): Promise<string> {
  const response = await fetch(`${address}en/${path}`);
  return response.text();
}

beforeAll(async () => {
  copy = copyOf('tests/datasets/second');
  server = spawn(process.execPath, ['node_modules/vite/bin/vite.js', '--host', '127.0.0.1', '--port', '0'], {
    env: { ...process.env, DATASET: copy.folder, NODE_ENV: undefined, VITEST: undefined, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit']
  });
  address = await readAddress(server);
});

afterAll(async () => {
  server.kill();
  await once(server, 'exit');
  copy.dispose();
});

it('has the scripts in its pages that stand in those of the built site', async () => {
  const html = await read();
  expect(html).toMatch(/<script>[^<]*queuedInteractions/);
  expect(html).toMatch(/<script>[^<]*data-asof-choice/);
});

it('shows a changed word and a changed figure at the next reload', async () => {
  const readBoth = async (): Promise<string> => (await read()) + (await read('delivery/'));
  const before = await readBoth();
  expect(before).toContain('The lighthouse supper');
  copy.set('words/en.json', ['outcomes', 'outcome-lamp', 'title'], 'The lamp burns on Sundays');
  copy.set('deliveries.json', ['delivery-oil-gift', 'figures', 0, 'value'], 4321);
  const after = await readBoth();
  expect(before).not.toMatch(/burns on Sundays|4,321/);
  expect(after).toContain('The lamp burns on Sundays');
  expect(after).toContain('4,321');
});
