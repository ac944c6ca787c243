/** The entry of the development server: every part's styles, which the built site has in one sheet, then the page itself. */
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';

import.meta.glob('./**/*.svelte', { eager: true });
await (document.documentElement.dataset['kind'] === 'record' ? import('./record/start.ts') : import('./main.ts'));
