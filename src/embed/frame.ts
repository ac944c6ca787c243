/**
 * Runs first of all in an embed, inside its HTML, so that it works where a frame is denied every file: the host's theme and
 * accent before anything is painted, a list of what is done before the embed is alive, and its height, told to the host.
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
