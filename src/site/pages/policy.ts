import { createHash } from 'node:crypto';

/** What a page's policy has to let in besides the files of its own site. */
export interface Inline {
  /** The scripts that stand in the page. */
  scripts: readonly string[];
  /** The style sheets that stand in the page. */
  styles: readonly string[];
  /** Whether it has, or may fetch, style sheets that are files of the site. */
  hasSheets: boolean;
  /** The origin of the site, where it is known: some browsers match nothing with `'self'` in a sandboxed frame. */
  origin?: string | undefined;
}

/** How a policy names something that stands in a page. */
function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The policy of one page: its own files, and what stands in it by its hash; nothing from, and nothing to, any other origin. */
export function policyOf({ scripts, styles, hasSheets, origin }: Inline): string {
  const own = ["'self'", ...(origin ? [origin] : [])].join(' ');
  return [
    "default-src 'none'",
    `script-src ${own} ${scripts.map(hashOf).join(' ')}`,
    `style-src ${[...(hasSheets ? [own] : []), ...styles.map(hashOf)].join(' ')}`,
    `img-src ${own} data:`,
    `font-src ${own}`,
    `connect-src ${own}`,
    `frame-src ${own}`,
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ');
}

/** One policy for all pages of a site, as a header: it lets in what each of theirs does, which goes on to hold the page alone. */
export function policyOfAll(policies: readonly string[]): string {
  const sources = new Map<string, Set<string>>();
  for (const directive of policies.flatMap((policy) => policy.split('; '))) {
    const [name = '', ...values] = directive.split(' ');
    sources.set(name, new Set([...(sources.get(name) ?? []), ...values]));
  }
  return [...sources].map(([name, values]) => [name, ...values].join(' ')).join('; ');
}
