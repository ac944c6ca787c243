/** The only script of the builder's own page: the theme and the builder. */
import { offerThemes } from '../ui/theme.ts';
import { whenRead } from '../ui/whenRead.ts';
import { startBuilder } from './startBuilder.ts';

function start(): void {
  offerThemes();
  const root = document.querySelector<HTMLElement>('[data-builder]');
  if (root) startBuilder(root, location);
}

whenRead(start);
