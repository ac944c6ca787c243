/** The only script of the list of all records: the filter, the theme, and links that keep what was selected. */
import { keepForOffline } from '../offline/register.ts';
import { replay, takeInteractions } from '../ui/queuedInteractions.ts';
import { offerThemes } from '../ui/theme.ts';
import { whenRead } from '../ui/whenRead.ts';
import { filterList } from './filterList.ts';
import { keepSelection } from './keepSelection.ts';

function start(): void {
  offerThemes();
  keepSelection();
  filterList();
  takeInteractions(() => undefined).forEach(replay);
}

whenRead(start);
keepForOffline();
