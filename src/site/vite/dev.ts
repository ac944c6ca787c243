/** The entry of the development server: every part's styles, which the built site has in one sheet, then the page itself. */
import '../../styles/fonts.css';
import '../../styles/tokens.css';
import '../../styles/base.css';
import '../../styles/controls.css';
import '../../styles/dialog.css';
import '../../styles/print.css';

import.meta.glob('/src/**/*.svelte', { eager: true });
/** The script of each kind of page; those that are not named have the record's. */
const scripts: Record<string, () => Promise<unknown>> = {
  page: () => import('../../main.ts'),
  index: () => import('../../record/indexPage.ts'),
  picture: () => import('../../picture/picturePage.ts'),
  builder: () => import('../../builder/builderPage.ts'),
  embed: () => import('../../embed/embedMain.ts')
};
const start = scripts[document.documentElement.dataset['kind'] ?? ''] ?? ((): Promise<unknown> => import('../../record/recordPage.ts'));
await start();
