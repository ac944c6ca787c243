/** The script of the explainer's page. */
import { keepForOffline } from './offline/register.ts';
import { firstInteraction } from './page/firstInteraction.ts';
import { followSections } from './page/jumpLinks.ts';
import { openHere } from './page/openHere.ts';
import { sectionLoaders } from './page/sectionLoaders.ts';
import { createSections } from './page/openSections.ts';
import { startExplainer } from './page/startExplainer.ts';

startExplainer({
  remember: (address) => history.pushState(history.state, '', address),
  beginning: { loaders: { ...sectionLoaders, lens: () => import('./page/LensBar.island.svelte') }, begin: firstInteraction() },
  openSections: createSections,
  show: (element, isAsked) => element.scrollIntoView({ behavior: isAsked ? 'auto' : 'instant' }),
  serve: ({ word }) => {
    openHere('a[data-build]', (link) => import('./builder/builderDialog.ts').then(({ openBuilder }) => openBuilder(link, word('live.record.close'))));
  }
});
followSections();
keepForOffline();
