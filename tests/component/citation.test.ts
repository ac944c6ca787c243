import { screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { citationOf, copyCitation } from '../../src/share/citation.ts';
import './stage.ts';

const read = new Date('1971-05-06T00:00:00Z');

beforeEach(() => {
  vi.useFakeTimers({ now: read, toFake: ['Date'] });
  window.history.replaceState(null, '', '/talks/?side=west#issue-lamp');
  document.body.innerHTML = `<p class="name">The lighthouse supper</p>
    <ul><li id="outcome-lamp" data-record="outcome"><h3>The lamp burns in fog&nbsp;<a class="corrected">Corrected</a></h3><p><button data-cite="text">Copy</button><button data-cite="link">Copy link</button></p></li></ul>
    <table><tbody id="issue-lamp" data-record="demand"><tr><th>When the lamp burns</th></tr></tbody></table>`;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

function clipboard(write: (text: string) => Promise<void>): void {
  vi.stubGlobal('navigator', { clipboard: { writeText: write } });
}

describe('a citation', () => {
  it.each([
    ['outcome-lamp', '“The lamp burns in fog”'],
    ['issue-lamp', '“When the lamp burns”']
  ])('of %s names its title, the site, its permalink without what is selected, and the day it was read', (id, title) => {
    expect(citationOf(id, read)).toBe(`${title}. The lighthouse supper. ${location.origin}/talks/#${id} (read 6 May 1971).`);
  });

  it('goes to the clipboard, and says so beside its button, once', async () => {
    const write = vi.fn(() => Promise.resolve());
    clipboard(write);
    const button = screen.getByRole('button', { name: 'Copy' });
    await copyCitation(button);
    await copyCitation(button);
    expect(write).toHaveBeenCalledWith(citationOf('outcome-lamp', read));
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toEqual(['Citation copied']);
  });

  it('has beside it the bare permalink of its record, which is copied alike', async () => {
    const write = vi.fn(() => Promise.resolve());
    clipboard(write);
    await copyCitation(screen.getByRole('button', { name: 'Copy link' }));
    expect(write).toHaveBeenCalledWith(`${location.origin}/talks/#outcome-lamp`);
    expect(screen.getByRole('status').textContent).toBe('Link copied');
  });

  it('is shown to be copied by hand where the clipboard is denied', async () => {
    clipboard(() => Promise.reject(new Error('denied')));
    await copyCitation(screen.getByRole('button', { name: 'Copy' }));
    expect(screen.getByRole('status').textContent).toBe(`Copy this: ${citationOf('outcome-lamp', read)}`);
  });
});
