import type { Spoken } from './spoken.ts';

/** Says, right before an element, that its part could not be started, and offers to reload the page. Says it once. */
export function tellFailure(place: Element, { word }: Pick<Spoken, 'word'>): void {
  if (place.previousElementSibling?.matches('.failed')) return;
  const note = document.createElement('span');
  note.className = 'failed';
  note.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = word('live.failed.reload');
  button.addEventListener('click', () => location.reload());
  note.append(word('live.failed.text'), ' ', button);
  place.before(note);
}
