import { keep } from './storage.ts';

const key = 'theme';

/** Brings the theme switch to life: light, dark, or as the reader's system has it. The choice is kept where storage allows. */
export function offerThemes(): void {
  const select = document.querySelector<HTMLSelectElement>('[data-theme-choice]');
  if (!select) return;
  select.value = document.documentElement.dataset['theme'] ?? 'auto'; // as the address or the last visit has it
  select.addEventListener('change', () => {
    if (select.value === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = select.value;
    keep(key, select.value === 'auto' ? null : select.value);
  });
}
