/**
 * The first script of an embed, inline, so that it works where a frame may load no file. Sets the host's theme and accent before the first
 * paint, queues interactions until the embed is hydrated, and tells the host its height.
 */
import { readHash } from '../lens/readHash.ts';
import { embedPaper } from '../styles/tokens.ts';
import { queueInteractions } from '../ui/queuedInteractions.ts';
import { askedTheme, showTheme } from '../ui/theme.ts';
import { readableAccent } from './accent.ts';
import { tellHeight } from './tellHeight.ts';

const root = document.documentElement;
const { href, pathname, search, hash } = location;

showTheme(askedTheme(search));

const accent = new URLSearchParams(search).get('accent') ?? '';
for (const [scheme, ground] of Object.entries(embedPaper)) {
  const colour = readableAccent(accent, ground);
  if (colour) root.style.setProperty(`--accent-${scheme}`, colour);
}

queueInteractions();

// A browser that finds an element's id in the hash would scroll the host's page too.
window.named = readHash(hash);
if (window.named !== undefined) {
  try {
    history.replaceState(null, '', pathname + search);
  } catch {
    // a sandboxed frame may not change its address, and does not scroll its host
  }
}

tellHeight({ href, pathname, search, hash });
