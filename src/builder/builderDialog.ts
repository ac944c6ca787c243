import { createDialog, fillDialog } from '../ui/dialog.ts';
import { fetchPart } from '../ui/fetchPart.ts';
import { startBuilder } from './startBuilder.ts';

/** Opens the builder in a dialog, with the part and the selection in the link's query and hash. Throws where it cannot be fetched. */
export async function openBuilder(link: HTMLAnchorElement, close: string): Promise<void> {
  const article = await fetchPart(link.origin + link.pathname, '[data-builder]');
  const dialog = createDialog(() => {
    end();
    dialog.remove();
    link.focus();
  });
  fillDialog(dialog, article, close);
  dialog.showModal();
  const end = startBuilder(article, link);
}
