import { createHash } from 'node:crypto';

/** What a page's policy has to let in besides the files of its own site. */
export interface Inline {
  /** The scripts that stand in the page. */
  scripts: readonly string[];
  /** The style sheets that stand in the page. */
  styles: readonly string[];
  /** Whether it has, or may fetch, style sheets that are files of the site. */
  hasSheets: boolean;
  /** The names by which scripts of it may make markup or the address of a script out of text; without any, none may. */
  trusted: readonly string[];
  /** The origin of the site, where it is known: some browsers match nothing with `'self'` in a sandboxed frame. */
  origin?: string | undefined;
}

/** How a policy names something that stands in a page. */
function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The policy of one page: its own files, and what stands in it by its hash; nothing from, and nothing to, any other origin. */
export function policyOf({ scripts, styles, hasSheets, trusted, origin }: Inline): string {
  const own = ["'self'", ...(origin ? [origin] : [])].join(' ');
  return [
    "default-src 'none'",
    `script-src ${own} ${scripts.map(hashOf).join(' ')}`,
    `style-src ${[...(hasSheets ? [own] : []), ...styles.map(hashOf)].join(' ')}`,
    `img-src ${own} data:`,
    `connect-src ${own}`,
    // What has no sheets of the site, an embed above all, has neither its fonts nor frames.
    ...(hasSheets ? [`font-src ${own}`, `frame-src ${own}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trusted.join(' ') || "'none'"}`
  ].join('; ');
}

/** What no page needs, and a policy without `default-src` has to deny by name. */
const denied = ["object-src 'none'", "media-src 'none'", "manifest-src 'none'"];

/**
 * One policy for all pages of a site, as a header: it lets in what each of theirs does, which goes on to hold the page alone. Styles are left
 * to these: every embed has some of its own, and all their hashes would be longer than the line that hosts read.
 */
export function policyOfAll(policies: readonly string[]): string {
  const sources = new Map<string, Set<string>>();
  for (const directive of policies.flatMap((policy) => policy.split('; '))) {
    const [name = '', ...values] = directive.split(' ');
    if (name !== 'default-src' && name !== 'style-src') sources.set(name, new Set([...(sources.get(name) ?? []), ...values]));
  }
  const merged = [...sources].map(([name, values]) => [name, ...[...values].filter((value) => values.size === 1 || value !== "'none'")].join(' '));
  return [...merged, ...denied].join('; ');
}
