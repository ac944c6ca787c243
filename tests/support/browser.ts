import { chromium, type Browser } from 'playwright-core';

/** A Chromium on this machine. */
export interface FoundBrowser {
  /** Without a path: Playwright's own. */
  executablePath?: string;
  /** What it needs in its environment besides what is there. */
  env: Record<string, string>;
}

/** The arguments that every browser gets. None of them weakens the page's own policy. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
];

/** Starts a browser that was found. */
export function launch({ executablePath, env }: FoundBrowser): Promise<Browser> {
  const all = Object.entries({ ...process.env, ...env }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return chromium.launch({ executablePath, args, env: Object.fromEntries(all), timeout: 30_000 });
}
