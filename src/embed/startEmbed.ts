import { openRecordsHere } from '../page/recordLinks.ts';
import { startExplainer } from '../page/startExplainer.ts';
import type { Loaders } from '../page/hydrateIslands.ts';
import { tellSelection } from './tellSelection.ts';

/** Brings an embed to life, with the islands that it may have. */
export function startEmbed(loaders: Loaders): void {
  startExplainer({
    // The history is the host's: an embed adds nothing to it.
    remember: (address) => history.replaceState(null, '', address),
    // Scrolling an element into view moves the host too: only where its reader has just asked for it.
    show: (element, isAsked) => {
      if (isAsked) element.scrollIntoView();
      else scrollTo({ top: scrollY + element.getBoundingClientRect().top, behavior: 'instant' });
    },
    beginning: { loaders, begin: Promise.resolve() },
    serve: openRecordsHere,
    tell: tellSelection
  });
}
