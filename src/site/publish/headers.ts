import { feedPath } from '../pages/addresses.ts';
import { policyOfAll } from '../pages/policy.ts';

/** Features of browsers that no page here uses: so an injected script cannot use them either. */
const denied = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'usb'];

/** The headers of every response, on any host. Embeds in sandboxed frames have an opaque origin, so every file must be readable from any origin. */
export const sharedHeaders: Readonly<Record<string, string>> = {
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': denied.map((feature) => `${feature}=()`).join(', '),
  'Access-Control-Allow-Origin': '*'
};

/** The values of `Cache-Control`: files under `assets/` have a hash in their name and may be cached for good, all others may change. */
export const caching = { hashed: 'public, max-age=31536000, immutable', other: 'no-cache' } as const;

/** The media type of the feed, which hosts cannot tell from its name. */
export const feedType = 'application/atom+xml; charset=utf-8';

/** A file or folder at the root of the site. */
export interface Entry {
  name: string;
  isFolder: boolean;
}

function rule(path: string, headers: Readonly<Record<string, string>>): string {
  return [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
}

/** The paths in the site's root that may change, for rules. */
function revalidated(entries: readonly Entry[]): string[] {
  const paths = entries.filter(({ name }) => !/^[._]|^assets$/.test(name)).map(({ name, isFolder }) => (isFolder ? `/${name}/*` : `/${name}`));
  return ['/', ...paths.sort()];
}

/**
 * The file `_headers`, which Netlify and Cloudflare Pages read. Both join the values of a header that two rules set for one path, so each
 * header of a path is set by one rule only: all that may change is listed, by the `entries` of the site's root. The policy allows what the
 * `policies` of all pages together allow: hosts send one policy for all pages, and each page restricts it to its own.
 */
export function writeHeaders(entries: readonly Entry[], policies: readonly string[]): string {
  const policy = policyOfAll(policies);
  const other = revalidated(entries).map((path) =>
    rule(path, { 'Cache-Control': caching.other, ...(path === `/${feedPath}` ? { 'Content-Type': feedType } : {}) })
  );
  const rules = [rule('/*', { 'Content-Security-Policy': policy, ...sharedHeaders }), rule('/assets/*', { 'Cache-Control': caching.hashed }), ...other];
  return `${rules.join('\n\n')}\n`;
}
