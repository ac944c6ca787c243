import { keep, kept } from './storage.ts';

const key = 'theme';

/** The colours of the page: as the reader's system has them, or always one. The first is the default. */
export const themes = ['auto', 'light', 'dark'] as const;

/** What a query may name as its theme. */
export const themeForm = /^(auto|light|dark)$/;

/** The theme that the query of an address asks for; nothing where it asks for none that there is. */
export function askedTheme(search: string): string | undefined {
  const asked = new URLSearchParams(search).get(key) ?? '';
  return themeForm.test(asked) ? asked : undefined;
}

/** The theme that the reader chose at an earlier visit, as far as storage tells. */
export function keptTheme(): string | undefined {
  return kept(key);
}

/** Shows the page in a theme; what is none of them leaves it to the reader's system. */
export function showTheme(theme: string | undefined): void {
  const { dataset } = document.documentElement;
  if (theme === 'light' || theme === 'dark') dataset['theme'] = theme;
  else delete dataset['theme'];
}

/** Brings the theme switch to life: light, dark, or as the reader's system has it. The choice is kept where storage allows. */
export function offerThemes(): void {
  const select = document.querySelector<HTMLSelectElement>('[data-theme-choice]');
  if (!select) return;
  select.value = document.documentElement.dataset['theme'] ?? 'auto'; // as the address or the last visit has it
  select.addEventListener('change', () => {
    showTheme(select.value);
    keep(key, select.value === 'auto' ? null : select.value);
  });
}
