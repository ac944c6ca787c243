import { keep, kept } from './storage.ts';

const key = 'theme';

/** The themes of the page: as the reader's system has it, or always light or dark. The first is the default. */
export const themes = ['auto', 'light', 'dark'] as const;

/** The values that the parameter `theme` of an address may have. */
export const themeForm = /^(auto|light|dark)$/;

/** The theme that the query of an address asks for; `undefined` where it asks for none, or for one that does not exist. */
export function askedTheme(search: string): string | undefined {
  const asked = new URLSearchParams(search).get(key) ?? '';
  return themeForm.test(asked) ? asked : undefined;
}

/** The theme that the reader chose at an earlier visit; `undefined` where none is stored. */
export function keptTheme(): string | undefined {
  return kept(key);
}

/** Shows the page in a theme. Any other value than light and dark leaves it to the reader's system. */
export function showTheme(theme: string | undefined): void {
  const { dataset } = document.documentElement;
  if (theme === 'light' || theme === 'dark') dataset['theme'] = theme;
  else delete dataset['theme'];
}

/** Takes the theme out of the address, which would undo at the next visit what the reader has chosen since. */
function forgetAsked(): void {
  const address = new URL(location.href);
  if (!address.searchParams.has(key)) return;
  address.searchParams.delete(key);
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // denied in a sandboxed frame and some in-app browsers: the theme is shown all the same
  }
}

/** Makes the theme switch work, if the page has one. The choice is stored where the browser allows it. */
export function offerThemes(): void {
  const select = document.querySelector<HTMLSelectElement>('[data-theme-choice]');
  if (!select) return;
  select.value = document.documentElement.dataset['theme'] ?? 'auto'; // set by the page's first script, from the address or storage
  select.addEventListener('change', () => {
    showTheme(select.value);
    keep(key, select.value === 'auto' ? null : select.value);
    forgetAsked();
  });
}
