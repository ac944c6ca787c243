/** The only script of the builder's own page: the reader's colours, and the builder. */
import { offerThemes } from '../state/theme.ts';
import { startBuilder } from './builder.ts';

function start(): void {
  offerThemes();
  const root = document.querySelector<HTMLElement>('[data-builder]');
  if (root) startBuilder(root, location);
}

// The script is async: it may run before the page is read to its end.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
