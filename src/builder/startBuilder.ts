import { mount, unmount } from 'svelte';
import type { BuilderWords, EmbedLink } from './built.ts';
import { fillForm, type Preselection } from './embedForm.ts';
import EmbedBuilder from './EmbedBuilder.island.svelte';

function readEmbeds(root: HTMLElement): EmbedLink[] {
  return [...root.querySelectorAll<HTMLAnchorElement>('a[data-embed]')].map((link) => ({
    part: link.dataset['embed'] ?? '',
    language: link.lang,
    title: link.text,
    address: link.href,
    path: link.dataset['path'] ?? '',
    weight: link.parentElement?.querySelector('[data-kilobytes]')?.textContent ?? ''
  }));
}

/** The absolute address of the site: as the build knows it, or else that of this copy. */
function siteOf({ dataset }: HTMLElement): string {
  return dataset['site'] ?? new URL(dataset['root'] ?? '', dataset['address'] ?? location.href).href;
}

/** Starts a printed builder with the part, selection and record of its address. Returns a function that ends it. Throws where the page has no builder. */
export function startBuilder(root: HTMLElement, preselected: Preselection): () => void {
  const form = root.querySelector('form');
  if (!form) throw new Error('the builder is not in the page');
  fillForm(form, preselected);
  form.hidden = false;
  const words = JSON.parse(root.dataset['words'] ?? '') as BuilderWords;
  const builder = mount(EmbedBuilder, { target: root, props: { form, embeds: readEmbeds(root), words, site: siteOf(root) } });
  return () => void unmount(builder);
}
