import { openRecordsHere } from '../page/recordLinks.ts';
import { startExplainer } from '../page/startExplainer.ts';
import type { Loaders } from '../page/hydrateIslands.ts';
import { tellSelection } from './tellSelection.ts';

/** Starts an embed with the islands that it may have. */
export function startEmbed(loaders: Loaders): void {
  startExplainer({
    // The history belongs to the host: an embed adds no entry to it.
    remember: (address) => history.replaceState(null, '', address),
    // `scrollIntoView` scrolls the host too, so it is used only where the reader has just asked for it.
    show: (element, isAsked) => {
      if (isAsked) element.scrollIntoView();
      else scrollTo({ top: scrollY + element.getBoundingClientRect().top, behavior: 'instant' });
    },
    beginning: { loaders, begin: Promise.resolve() },
    serve: openRecordsHere,
    tell: tellSelection
  });
}
