/**
 * Runs first of all on a page that has a window of its own, inside its HTML: the reader's theme, so that nothing flashes, and a
 * list of what is done before the page is alive.
 */
import { queueInteractions } from '../ui/queuedInteractions.ts';
import { askedTheme, keptTheme, showTheme } from '../ui/theme.ts';

showTheme(askedTheme(location.search) ?? keptTheme());
queueInteractions();
