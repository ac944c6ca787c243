/** The script of the explainer's page. */
import { keepForOffline } from './offline/register.ts';
import { firstInteraction } from './page/firstInteraction.ts';
import { followSections } from './page/jumpLinks.ts';
import { openHere, type Refuse } from './page/openHere.ts';
import { sectionLoaders } from './page/sectionLoaders.ts';
import { createSections } from './page/openSections.ts';
import { openRecordsHere } from './page/recordLinks.ts';
import { startExplainer } from './page/startExplainer.ts';
import { tellOffline } from './page/tellOffline.ts';
import { withSheet } from './page/withSheet.ts';
import { offerThemes } from './ui/theme.ts';
import { whenRead } from './ui/whenRead.ts';

whenRead(offerThemes);
startExplainer({
  remember: (address) => history.pushState(history.state, '', address),
  beginning: { loaders: { ...sectionLoaders, lens: () => import('./page/LensBar.island.svelte') }, begin: firstInteraction() },
  openSections: createSections,
  show: (element, isAsked) => element.scrollIntoView({ behavior: isAsked ? 'auto' : 'instant' }),
  serve: (spoken) => {
    const refuse: Refuse = (link) => tellOffline(link, spoken);
    openRecordsHere(spoken, withSheet, refuse);
    const build = async (link: HTMLAnchorElement): Promise<void> => {
      const { openBuilder } = await withSheet(import('./builder/builderDialog.ts'));
      await openBuilder(link, spoken.word('live.record.close'));
    };
    openHere('a[data-build]', build, refuse);
  }
});
followSections();
keepForOffline();
