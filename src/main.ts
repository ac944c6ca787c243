/** The script of the explainer's page. */
import { keepForOffline } from './offline/register.ts';
import { bringSheet } from './page/bringSheet.ts';
import { firstInteraction } from './page/firstInteraction.ts';
import { followSections } from './page/jumpLinks.ts';
import { openHere } from './page/openHere.ts';
import { sectionLoaders } from './page/sectionLoaders.ts';
import { createSections } from './page/openSections.ts';
import { openRecordsHere } from './page/recordLinks.ts';
import { startExplainer } from './page/startExplainer.ts';
import { offerThemes } from './ui/theme.ts';
import { whenRead } from './ui/whenRead.ts';

whenRead(offerThemes);
startExplainer({
  remember: (address) => history.pushState(history.state, '', address),
  beginning: { loaders: { ...sectionLoaders, lens: () => import('./page/LensBar.island.svelte') }, begin: firstInteraction() },
  openSections: createSections,
  show: (element, isAsked) => element.scrollIntoView({ behavior: isAsked ? 'auto' : 'instant' }),
  serve: (spoken) => {
    openRecordsHere(spoken, bringSheet);
    openHere('a[data-build]', async (link) => {
      const [{ openBuilder }] = await Promise.all([import('./builder/builderDialog.ts'), bringSheet()]);
      await openBuilder(link, spoken.word('live.record.close'));
    });
  }
});
followSections();
keepForOffline();
