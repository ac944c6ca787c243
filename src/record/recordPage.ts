/** The only script of a record's page and of the about page: the theme, copying citations, sharing, and links that keep what was selected. */
import { keepForOffline } from '../offline/register.ts';
import { serveCitation } from '../share/fillCitation.ts';
import { shareLink, titleIn } from '../share/link.ts';
import { lensQuery } from '../lens/query.ts';
import { offerThemes } from '../ui/theme.ts';
import { replay, takeInteractions } from '../ui/queuedInteractions.ts';
import { whenRead } from '../ui/whenRead.ts';
import { keepSelection } from './keepSelection.ts';

/** Shares the page of the record, with the selection in its query. */
function shareHere(button: HTMLElement): Promise<void> {
  const { copied = '', failed = '' } = button.dataset;
  const title = titleIn(document.querySelector('h1'));
  return shareLink(button, title, location.origin + location.pathname + lensQuery(location.search), { copied, failed });
}

function start(): void {
  offerThemes();
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    serveCitation(target);
    const button = target.closest<HTMLElement>('[data-share]');
    if (button) void shareHere(button);
  });
  keepSelection();
  takeInteractions(() => undefined).forEach(replay);
  // A citation that was opened before this script ran: it is only filled in, since a replayed click would close it.
  document.querySelectorAll('[data-citation][open]').forEach(serveCitation);
}

whenRead(start);
keepForOffline();
