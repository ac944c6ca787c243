/** The script of the explainer's page. */
import { startExplainer } from './page/start.ts';

startExplainer({
  remember: (address) => history.pushState(null, '', address),
  show: (element) => element.scrollIntoView()
});
