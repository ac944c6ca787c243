import { feedPath } from '../pages/addresses.ts';
import { policyOfAll } from '../pages/policy.ts';

/** What browsers could let a page do, and no page here does: nobody who gets a script in can have it either. */
const denied = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'usb'];

/** What every answer carries, whichever host sends it. Embeds in sandboxed frames have no origin of their own, so that every file must be open to all. */
export const sharedHeaders: Readonly<Record<string, string>> = {
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': denied.map((feature) => `${feature}=()`).join(', '),
  'Access-Control-Allow-Origin': '*'
};

/** How long browsers may keep a file without asking again: those under `assets/` have their hash in their name, all others may change. */
export const caching = { hashed: 'public, max-age=31536000, immutable', other: 'no-cache' } as const;

/** The type of the feed, which its name does not tell. */
export const feedType = 'application/atom+xml; charset=utf-8';

/** A file or folder at the root of the site. */
export interface Entry {
  name: string;
  isFolder: boolean;
}

function rule(path: string, headers: Readonly<Record<string, string>>): string {
  return [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
}

/** What of a site's root is not cached for good, as paths of rules. */
function revalidated(entries: readonly Entry[]): string[] {
  const paths = entries.filter(({ name }) => !/^[._]|^assets$/.test(name)).map(({ name, isFolder }) => (isFolder ? `/${name}/*` : `/${name}`));
  return ['/', ...paths.sort()];
}

/**
 * The file `_headers`, which Netlify and Cloudflare Pages read. Both join the values of a header that two rules set for one
 * path, so that each header is set by one rule: what is not cached is listed, from what there is at the site's root. The policy lets in
 * what those of all pages do: hosts send one for all, and each page narrows it to its own.
 */
export function writeHeaders(entries: readonly Entry[], policies: readonly string[]): string {
  const policy = policyOfAll(policies);
  const other = revalidated(entries).map((path) =>
    rule(path, { 'Cache-Control': caching.other, ...(path === `/${feedPath}` ? { 'Content-Type': feedType } : {}) })
  );
  const rules = [rule('/*', { 'Content-Security-Policy': policy, ...sharedHeaders }), rule('/assets/*', { 'Cache-Control': caching.hashed }), ...other];
  return `${rules.join('\n\n')}\n`;
}
