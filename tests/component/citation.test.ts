import { screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { citationOf, serveRecordButton } from '../../src/share/citation.ts';
import { localized } from './stage.ts';

const read = new Date('1971-05-06T00:00:00Z');
const { language } = localized;

beforeEach(() => {
  vi.useFakeTimers({ now: read, toFake: ['Date', 'setTimeout'] });
  window.history.replaceState(null, '', '/talks/?side=west#issue-lamp');
  document.body.innerHTML = `<p class="name">The lighthouse supper</p>
    <ul><li id="outcome-lamp" data-record="outcome"><h3>The lamp burns in fog&nbsp;<a class="corrected">Corrected</a></h3><p><button data-cite>Copy</button><button data-share>Share</button></p></li></ul>
    <table><tbody id="issue-lamp" data-record="demand"><tr><th><h3>When the lamp burns</h3> <span>Lamps</span></th></tr></tbody><tr><td id="round-2" data-record="round"><span data-title>Second supper</span><p>6 May 1971</p></td></tr></table>`;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

/** What statuses say, once they are heard. */
function told(): (string | null)[] {
  vi.runAllTimers();
  return screen.queryAllByRole('status').map(({ textContent }) => textContent);
}

function clipboard(write: (text: string) => Promise<void>): void {
  vi.stubGlobal('navigator', { clipboard: { writeText: write } });
}

describe('a citation', () => {
  it.each([
    ['outcome-lamp', '“The lamp burns in fog”'],
    ['issue-lamp', '“When the lamp burns”'],
    ['round-2', '“Second supper”']
  ])('of %s names its title, the site, its permalink without what is selected, and the day it was read', (id, title) => {
    expect(citationOf(id, read, language)).toBe(`${title}. The lighthouse supper. ${location.origin}/talks/#${id} (read 6 May 1971).`);
  });

  it('names the record’s own page where its sources lead there, without what is selected', () => {
    document.getElementById('issue-lamp')?.insertAdjacentHTML('beforeend', '<tr><td><a href="record/issue-lamp/?side=west">3 sources</a></td></tr>');
    expect(citationOf('issue-lamp', read, language)).toContain(`${location.origin}/talks/record/issue-lamp/ (read`);
  });

  it('goes to the clipboard, and says so beside its button, once', async () => {
    const write = vi.fn(() => Promise.resolve());
    clipboard(write);
    const button = screen.getByRole('button', { name: 'Copy' });
    await serveRecordButton(button, '', language);
    await serveRecordButton(button, '', language);
    expect(write).toHaveBeenCalledWith(citationOf('outcome-lamp', read, language));
    expect(told()).toEqual(['Citation copied']);
  });

  it('is shown to be copied by hand where the clipboard is denied', async () => {
    clipboard(() => Promise.reject(new Error('denied')));
    await serveRecordButton(screen.getByRole('button', { name: 'Copy' }), '', language);
    expect(told()).toEqual([`Copy this: ${citationOf('outcome-lamp', read, language)}`]);
  });
});

describe('sharing a record', () => {
  const link = `${location.origin}/talks/?side=west#outcome-lamp`;
  const share = () => serveRecordButton(screen.getByRole('button', { name: 'Share' }), '?side=west', language);

  it('hands title and link to the system’s share sheet, with what is selected, and says nothing itself', async () => {
    const sheet = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { share: sheet });
    await share();
    expect(sheet).toHaveBeenCalledWith({ title: 'The lamp burns in fog', url: link });
    expect(told()).toEqual([]);
  });

  it('copies the link where there is no sheet, and says so', async () => {
    const write = vi.fn(() => Promise.resolve());
    clipboard(write);
    await share();
    expect(write).toHaveBeenCalledWith(link);
    expect(told()).toEqual(['Link copied']);
  });

  it('copies it where the sheet is denied, but not where the reader closed it', async () => {
    for (const [name, copies] of [
      ['NotAllowedError', 1],
      ['AbortError', 0]
    ] as const) {
      const write = vi.fn(() => Promise.resolve());
      vi.stubGlobal('navigator', { share: () => Promise.reject(new DOMException('', name)), clipboard: { writeText: write } });
      await share();
      expect(write).toHaveBeenCalledTimes(copies);
    }
  });

  it('shows the link where nothing else is allowed', async () => {
    clipboard(() => Promise.reject(new Error('denied')));
    await share();
    expect(told()).toEqual([`Copy this: ${link}`]);
  });

  it('in an embed leads to the explainer, and names neither the host nor what it put into the address', async () => {
    window.history.replaceState(null, '', '/talks/embed/outcomes/?childId=x&parentUrl=https%3A%2F%2Fhost.example%2F&theme=dark');
    document.documentElement.dataset['kind'] = 'embed';
    document.body.insertAdjacentHTML('beforeend', '<footer><a href="../../#outcomes" data-full>Full</a></footer>');
    const write = vi.fn(() => Promise.resolve());
    clipboard(write);
    await share();
    delete document.documentElement.dataset['kind'];
    expect(write).toHaveBeenCalledWith(link);
  });
});
