import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Opening, Reader, Visit } from '../support/reader.ts';
import type { HostKind } from './hostKinds.ts';
import { serveHosts, type HostServer } from './hostServer.ts';

/** A message that a window has got. */
export interface Heard {
  /** Which of the page's frames it came from; -1 for any other window. */
  from: number;
  data: unknown;
}

declare global {
  interface Window {
    /** What the page of a host has heard since it began. */
    heard: Heard[];
  }
}

/** Where the page of a host stands before anything in it is loaded: in its middle, with embeds above and below. */
export const middle = 20_000;

/** An embed on the page of a host, and the page of the embed in it. */
export interface Embedded {
  address: string;
  frame: Frame;
}

/** An open page of a host. */
export interface HostVisit extends Visit {
  embeds: Embedded[];
}

/** What stands on the page of a host. */
export interface HostPage {
  kind: HostKind;
  /** The addresses of the embeds, from the site's root. */
  embeds: readonly string[];
  /** More markup for the end of the page. */
  more?: string;
  /** The script, in the head, behind the frames, or twice. */
  place?: 'head' | 'end' | 'twice';
  /** Whether all embeds are in the reader’s sight from the start, beside each other: what is out of sight is drawn late. */
  inSight?: boolean;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** A script that notes each message of a page, before any script of the host. */
export const listen = `heard = []; addEventListener('message', ({ source, data }) => heard.push({ from: [...document.querySelectorAll('iframe')].findIndex((frame) => frame.contentWindow === source), data }))`;

function embedMarkup({ markup, attributes, suffix }: HostKind, path: string, index: number): string {
  const address = escape(inject('site') + path + (suffix?.(index) ?? ''));
  return markup?.(address, index) ?? `<div><iframe title="Talks" src="${address}" ${attributes?.(index) ?? ''}></iframe></div>`;
}

/** The page of a host as HTML: half of its embeds above what its reader sees, half below. */
export function writeHostPage({ kind, embeds, more = '', place = 'end', inSight = false }: HostPage): string {
  const script = kind.script ? `<script src="${kind.script}"></script>` : '';
  const markup = embeds.map((path, index) => embedMarkup(kind, path, index));
  const half = Math.ceil(markup.length / 2);
  return `<!doctype html>
<html lang="en"${inSight ? ' class="beside"' : ''}>
<meta charset="utf-8">
<title>A story & “its” embeds</title>
<style>
  html { min-height: ${middle * 3}px; overflow-anchor: none }
  body { margin: 0; font-family: sans-serif }
  main > div { width: var(--column, 640px) }
  iframe { display: block; width: 100%; border: 0 }
  .beside main { display: grid; grid-template-columns: repeat(${embeds.length}, max-content); align-items: start }
  .beside p { display: none }
</style>
<script>${listen}</script>
${kind.listen ? `<script>${kind.listen}</script>` : ''}
${place === 'head' ? script : ''}
<main>
${inSight ? '' : `<script>scrollTo(0, ${middle})</script>`}
${markup.slice(0, half).join('\n')}
<p style="height: ${middle * 2}px">The story.</p>
${markup.slice(half).join('\n')}
</main>
${more}
${place === 'head' ? '' : script}
${place === 'twice' ? script : ''}
${kind.run ? `<script>${kind.run}</script>` : ''}
</html>`;
}

/** Opens pages of hosts for the tests of one file. */
export interface Hosts {
  /** Opens the page of a host, on another origin than the site's. */
  open: (page: HostPage, opening?: Opening) => Promise<HostVisit>;
  /** Gives any other page an address on the host. */
  add: (html: string) => string;
}

async function embedsOf({ page }: Visit, addresses: readonly string[]): Promise<Embedded[]> {
  const elements = await page.locator('iframe').elementHandles();
  const frames = await Promise.all(elements.map((element) => element.contentFrame()));
  return frames.flatMap((frame, index) => (frame ? [{ address: addresses[index] ?? '', frame }] : []));
}

/** Brings all embeds of a host into the sight of its reader, beside each other. */
export async function putBeside({ page }: HostVisit): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.className = 'beside';
    scrollTo(0, 0);
  });
}

/** Gives what the host has heard from its embeds up to now: messages of one window come in the order in which they were sent. */
export async function hearOut({ page, embeds }: HostVisit): Promise<Heard[]> {
  const last = 'the last';
  for (const { frame } of embeds) await frame.evaluate((message) => parent.postMessage(message, '*'), last);
  await page.waitForFunction(([message, count]) => window.heard.filter(({ data }) => data === message).length === count, [last, embeds.length] as const);
  return page.evaluate((message) => (window.heard = window.heard.filter(({ data }) => data !== message)), last);
}

/** A server of hosts for the tests of one file, and a reader who visits them. */
export function createHosts(reader: Reader): Hosts {
  let server: HostServer | undefined;
  beforeAll(async () => {
    server = await serveHosts();
  });
  afterAll(() => server?.close());
  const add = (html: string): string => {
    if (!server) throw new Error('pages are added inside tests');
    return server.add(html);
  };
  return {
    add,
    open: async (host, opening) => {
      const visit = await reader.open('about:blank', { width: Math.max(1280, 640 * host.embeds.length), ...opening });
      await visit.page.goto(add(writeHostPage(host)));
      return { ...visit, embeds: await embedsOf(visit, host.embeds) };
    }
  };
}
