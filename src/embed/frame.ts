/**
 * Runs first of all in an embed, inside its HTML, so that it works where a frame is denied every file: the host's theme and
 * accent before anything is painted, a list of what is touched before the embed is alive, and its height, told to the host.
 */
import { readHash } from '../lens/readHash.ts';
import type { Touch } from '../ui/queuedInteractions.ts';
import { embedPaper } from '../styles/tokens.ts';
import { readableAccent } from './accent.ts';
import { tellHeight } from './tellHeight.ts';

const root = document.documentElement;
const { href, pathname, search, hash } = location;
const query = new URLSearchParams(search);

const theme = query.get('theme');
if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;

const accent = query.get('accent') ?? '';
for (const [scheme, ground] of Object.entries(embedPaper)) {
  const colour = readableAccent(accent, ground);
  if (colour) root.style.setProperty(`--accent-${scheme}`, colour);
}

const touched: Touch[] = [];
window.touched = touched;
for (const kind of ['click', 'change']) {
  addEventListener(kind, ({ target }) => window.touched?.push({ target, kind, value: (target as HTMLInputElement | null)?.value }), true);
}

// A browser that finds a place named in the address would move the host to it.
window.named = readHash(hash);
if (window.named !== undefined) {
  try {
    history.replaceState(null, '', pathname + search);
  } catch {
    // a sandboxed frame has no say in its address, and moves no host
  }
}

tellHeight({ href, pathname, search, hash });
