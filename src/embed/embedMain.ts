/** The script of every embed: one classic file, since a frame that is sandboxed as an origin of its own is denied modules. */
import { startExplainer } from '../page/startExplainer.ts';

startExplainer({
  // The history is the host's: an embed adds nothing to it.
  remember: (address) => {
    try {
      history.replaceState(null, '', address);
    } catch {
      // a sandboxed frame has no say in its address: the selection holds without it
    }
  },
  // Scrolling an element into view moves the host too: only where its reader has just asked for it.
  show: (element, isAsked) => {
    if (isAsked) element.scrollIntoView();
    else scrollTo({ top: scrollY + element.getBoundingClientRect().top, behavior: 'instant' });
  }
});
