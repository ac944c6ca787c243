/** The entry of the development server: every part's styles, which the built site has in one sheet, then the page itself. */
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';

import.meta.glob('./**/*.svelte', { eager: true });
const { kind } = document.documentElement.dataset;
if (kind === 'embed') await import('./embed/frame.ts');
await (kind === 'embed' ? import('./embed/main.ts') : kind === 'record' ? import('./record/start.ts') : import('./main.ts'));
