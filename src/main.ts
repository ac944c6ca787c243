import { speak } from './i18n/t.ts';
import type { Locale } from './i18n/formats.ts';
import { keepForOffline } from './offline/register.ts';
import { createIslands } from './page/islands.ts';
import { followForm, showForm, shownForm } from './page/form.ts';
import { followHash } from './page/hash.ts';
import { carryLens } from './page/languages.ts';
import { openRecordsHere } from './page/recordLinks.ts';
import { offerThemes } from './state/theme.ts';
import { Lens } from './state/lens.svelte.ts';
import { queryOf, selectionOf } from './state/query.ts';
import { readRecords } from './state/record.ts';
import { vocabularyOf } from './state/vocabulary.ts';

interface Speech {
  code: string;
  locale: string;
  grouping: Locale['grouping'];
  months?: string[];
  messages: Record<string, unknown>;
}

function start(): void {
  const speech = JSON.parse(document.getElementById('speech')?.textContent ?? '{}') as Speech;
  speak(speech.code, { tag: speech.locale, grouping: speech.grouping, months: speech.months }, speech.messages);

  // Before the islands, which do again what was touched before this script came.
  offerThemes();
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const button = target?.closest<HTMLElement>('[data-cite]');
    if (button) void import('./share/citation.ts').then(({ copyCitation }) => copyCitation(button));
    if (target?.closest('[data-citation]')) void import('./share/fillCitation.ts').then(({ serveCitation }) => serveCitation(target));
  });

  const vocabulary = vocabularyOf(readRecords(document));
  const read = (): void => {
    lens.read(selectionOf(location.search, vocabulary));
    showForm(lens.selection.asof);
  };
  const lens = new Lens((selection) => {
    showForm(selection.asof);
    history.pushState(null, '', location.pathname + queryOf(selection, location.search) + location.hash);
    void islands.wakeAll();
  });
  const islands = createIslands(document, lens);

  const form = shownForm(); // of the address, or chosen before this script came
  read();
  lens.turn(form);
  followForm(lens);
  const alive = lens.active.length ? islands.wakeAll() : Promise.resolve();
  addEventListener('popstate', () => {
    read();
    void islands.wakeAll();
  });
  void followHash(lens, alive);
  carryLens(lens);
  openRecordsHere();
}

// The script is async: it may run before the page is read to its end.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
keepForOffline();
