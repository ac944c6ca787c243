/** The script of every embed: one classic file, since a frame that is sandboxed as an origin of its own is denied modules. */
import { startExplainer } from '../page/startExplainer.ts';

startExplainer({
  // The history is the host's: an embed adds nothing to it.
  remember: (address) => history.replaceState(null, '', address),
  // Scrolling an element into view moves the host too: only where its reader has just asked for it.
  show: (element, isAsked) => {
    if (isAsked) element.scrollIntoView();
    else scrollTo({ top: scrollY + element.getBoundingClientRect().top - (document.getElementById('lens')?.offsetHeight ?? 0), behavior: 'instant' });
  }
});
