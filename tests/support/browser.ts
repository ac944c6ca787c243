import { chromium, firefox, type Browser } from 'playwright-core';

/** A browser on this machine. */
export interface FoundBrowser {
  /** Without a path: Playwright's own. */
  executablePath?: string;
  /** What it needs in its environment besides what is there. */
  env: Record<string, string>;
  /** Without it, a Chromium. */
  engine?: 'firefox';
}

/** How long anything may take before it counts as hung, in ms. A limit, never a measure: one core beside two busy loops keeps far below it. */
export const limit = 90_000;

/**
 * Features that are switched off: what Playwright switches off too, since of several such lists a browser heeds the last, and what
 * a browser does for its own windows, which nobody sees: for each page that is opened that costs as much as the page.
 */
const features = [
  'AimEnabled',
  'AutoDeElevate',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'BlockOriginHeaderModificationOnRedirect',
  'DestroyProfileOnBrowserClose',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'Translate',
  'SpareRendererForSitePerProcess',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxPopup'
];

/**
 * The arguments that every browser gets. None of them weakens the page's own policy. The last three spare processes that nobody sees:
 * of the drawing, of each new tab and of each frame of another origin, which is of another origin all the same.
 */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--in-process-gpu',
  '--renderer-process-limit=1',
  '--disable-site-isolation-trials',
  `--disable-features=${features.join(',')}`
];

/** What Firefox is told by its settings, since what Playwright tells it of media has no effect on it. Motion is reduced for nearly all tests. */
const firefoxUserPrefs = { 'ui.prefersReducedMotion': 1 };

/** Starts a browser that was found. With a proxy it asks that for everything, what is on this machine included. */
export function launch({ executablePath, env, engine }: FoundBrowser, proxy?: { server: string }): Promise<Browser> {
  if (engine === 'firefox') return firefox.launch({ channel: 'moz-firefox', executablePath, firefoxUserPrefs, timeout: limit });
  const all = Object.entries({ ...process.env, ...env }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return chromium.launch({ executablePath, args, proxy, env: Object.fromEntries(all), timeout: limit });
}
