/**
 * The first script of a page in a window of its own, inline: sets the reader's theme before the first paint, and queues interactions until
 * the page is hydrated.
 */
import { queueInteractions } from '../ui/queuedInteractions.ts';
import { askedTheme, keptTheme, showTheme } from '../ui/theme.ts';

showTheme(askedTheme(location.search) ?? keptTheme());
queueInteractions();
