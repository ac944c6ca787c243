import { describe, expect, it } from 'vitest';
import { first, homeOf, languages, sections } from '../support/site.ts';
import { createWebKitReader, Key } from './webkitReader.ts';

/** What readers do, in WebKit: by another driver than all other tests, which does not know theirs. */
const reader = createWebKitReader();
const { open, run, waitUntil, click, press } = reader;

/** The text of a part of the page, without white space; and of the same part as a page of the site has it before scripts run. */
async function textsOf(selector: string, path: string): Promise<[now: string, printed: string]> {
  return run(
    async (css, address) => {
      // As a document: the policy lets no script make markup of text.
      const fetched = await new Promise<Document>((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.responseType = 'document';
        request.onload = () => resolve(request.responseXML!);
        request.onerror = () => reject(new Error(`no answer from ${address}`));
        request.open('GET', address);
        request.send();
      });
      const read = (root: Document): string => {
        const part = root.querySelector(css)!.cloneNode(true) as Element;
        for (const other of part.querySelectorAll('script, .shown')) other.remove();
        return part.textContent.replace(/\s+/g, '');
      };
      return [read(document), read(fetched)];
    },
    selector,
    reader.address() + path
  );
}

/** Jumps from part to part until each is hydrated. */
async function hydrateAll(): Promise<void> {
  await press(Key.SHIFT);
  const ids = await run(() => [...document.querySelectorAll(':is([data-section], #lens):has([data-island])')].map(({ id }) => id));
  for (const id of ids) {
    await run((part) => document.getElementById(part)!.scrollIntoView({ behavior: 'instant' }), id);
    await waitUntil((part) => document.getElementById(part)!.dataset['hydrated'], id);
  }
}

const param = (name: string): Promise<string | null> => run((key) => new URLSearchParams(location.search).get(key), name);

it.each(languages)('the page in $code says what was printed, hydrated', async (language) => {
  await open(homeOf(language));
  await hydrateAll();
  const [now, printed] = await textsOf('main', homeOf(language));
  expect(now).toBe(printed);
  expect(await run(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

it.each(sections)('%s is opened in place, where it says what its own page says, hydrated', async (section) => {
  const home = homeOf(languages.at(-1)!);
  await open(home);
  await waitUntil(() => document.documentElement.dataset['scripted'] !== undefined);
  await click(`a[data-open="${section}"]`);
  const record = `#${section} [data-part="record"]`;
  // Where cards of the answer open with it, the first of them gets the focus.
  await waitUntil((css) => {
    const { activeElement } = document;
    const isIn = document.querySelector(css)?.closest('[data-section]')?.contains(activeElement) ?? false;
    return isIn && !activeElement?.matches('[data-open]');
  }, record);
  await hydrateAll();
  const [now, printed] = await textsOf(record, `${home}${section}/`);
  expect(now).toBe(printed);
  await click(`a[data-open="${section}"]`);
  await waitUntil((css) => !document.querySelector(css)!.checkVisibility(), record);
});

describe('on the page', () => {
  it('the filter selects, says so, stands in the address, and is cleared', async () => {
    await open('demands/');
    await hydrateAll();
    await click('#lens .of-island button');
    await run(() => {
      const list = document.querySelector<HTMLSelectElement>('#lens select[data-facet="topic"]')!;
      list.value = list.options[1]!.value;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await waitUntil(() => document.querySelectorAll('#demands [data-record][hidden], #demands [data-dimmed]').length > 0);
    expect(await param('topic')).not.toBeNull();
    await open('demands/');
    expect(await param('topic')).toBeNull();
  });

  it('the edition is turned, and turned back', async () => {
    await open('');
    await hydrateAll();
    const isLaterSeen = (): Promise<boolean> => run(() => [...document.querySelectorAll('main [data-asof="now"]')].some((part) => part.checkVisibility()));
    expect(await isLaterSeen()).toBe(true);
    await click('label:has([data-asof-choice="article"])');
    await waitUntil(() => new URLSearchParams(location.search).get('asof') === 'article');
    expect(await isLaterSeen()).toBe(false);
    await click('label:has([data-asof-choice="now"])');
    await waitUntil(() => !new URLSearchParams(location.search).has('asof'));
    expect(await isLaterSeen()).toBe(true);
  });

  it('a record is shown over the page, and Escape closes it', async () => {
    await open('outcomes/');
    await hydrateAll();
    await click('#outcomes .source a[href*="record/"]');
    await waitUntil(() => document.querySelector('dialog[open] h1')?.checkVisibility());
    await press(Key.ESCAPE);
    await waitUntil(() => !document.querySelector('dialog[open]'));
  });

  it('the table is sorted, by the keyboard too', async () => {
    await open('demands/');
    await hydrateAll();
    await click('#demands [data-sort="name"]');
    await waitUntil(() => document.querySelector('#demands th[aria-sort]')?.getAttribute('aria-sort') === 'ascending');
    await press(Key.ENTER);
    await waitUntil(() => document.querySelector('#demands th[aria-sort]')?.getAttribute('aria-sort') === 'descending');
  });

  it('the code of an embed is put together', async () => {
    await open('');
    await hydrateAll();
    await run(() => document.querySelector('a[data-build]')?.closest('details')?.setAttribute('open', ''));
    await click('#outcomes a[data-build]');
    await waitUntil(() => document.querySelector('dialog[open] :is(textarea, pre, code)')?.textContent.includes('<iframe'));
  });

  it('the theme is chosen and kept, and languages lead to each other', async () => {
    await open('');
    await waitUntil(() => document.documentElement.dataset['scripted'] !== undefined);
    await run(() => {
      const list = document.querySelector<HTMLSelectElement>('[data-theme-choice]')!;
      list.value = 'dark';
      list.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await click(`a[data-language="${languages[1]!.code}"]`);
    await waitUntil((code) => document.documentElement.lang === code && document.documentElement.dataset['theme'] === 'dark', languages[1]!.code);
    await run(() => localStorage.clear());
  });

  it('the first stop of the tab key leads past the head', async () => {
    await open(homeOf(first));
    await press(Key.TAB);
    expect(await run(() => document.activeElement?.getAttribute('href'))).toBe('#outcomes');
    await press(Key.ENTER);
    await waitUntil(() => location.hash === '#outcomes');
  });
});

describe('in the sandboxed frame of a host', () => {
  /** Puts an embed into a frame on a page without a policy, which lets it in, and goes into it. */
  const frame = async (path: string, sandbox: string): Promise<void> => {
    await open('notices.txt');
    await run(
      (address, value) => {
        window.faults = [];
        const element = document.createElement('iframe');
        element.setAttribute('sandbox', value);
        Object.assign(element, { src: address, width: 320, height: 900 });
        addEventListener('message', ({ data }: MessageEvent<unknown>) => ((window as unknown as { told: unknown }).told = data));
        document.body.replaceChildren(element);
      },
      reader.address() + path,
      sandbox
    );
    await waitUntil(() => (window as unknown as { told?: unknown }).told !== undefined);
    await reader.driver().switchTo().frame(0);
  };

  it('that leaves it its origin, an embed tells its height, is hydrated and can be worked', async () => {
    await frame('embed/sources/full/', 'allow-scripts allow-same-origin');
    await waitUntil(() => document.querySelector<HTMLElement>('#sources')?.dataset['hydrated']);
    await click('#sources [data-choose]');
    await waitUntil(() => document.querySelector('#sources [data-choose][aria-pressed="true"]'));
    expect(await run(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  it('that makes it an origin of its own, an embed tells its height and can be read', async () => {
    const read = (): Promise<string | undefined> => run(() => document.querySelector('main')?.textContent.replace(/\s+/g, ' '));
    await open('embed/outcomes/');
    const alone = await read();
    expect(alone).toMatch(/\S/);
    await frame('embed/outcomes/', 'allow-scripts');
    expect(await read()).toBe(alone);
  });
});

/** Compares each line of a picture that begins with a number with that number alone, where lines begin. Runs in the page; gives the lines that differ. */
async function findTurnedLines(): Promise<{ looked: number; turned: string[] }> {
  const fetched = await new Promise<Document>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.onload = () => resolve(request.responseXML!);
    request.onerror = reject;
    request.open('GET', document.querySelector<HTMLAnchorElement>('a[data-take="svg"]')!.href);
    request.send();
  });
  const lines = [...fetched.querySelectorAll('[data-edition="now"] text')].filter(({ textContent }) => /^\P{L}*\p{Nd}.*\p{L}/u.test(textContent));
  const svg = fetched.documentElement;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Number(svg.getAttribute('width')) + 100, 60];
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const drawn = async (line: Element, text: string): Promise<Uint8ClampedArray> => {
    const [alone, own] = [svg.cloneNode() as Element, line.cloneNode() as Element];
    own.textContent = text;
    own.setAttribute('y', '40');
    own.removeAttribute('transform');
    alone.append(own);
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(alone))}`;
    await image.decode();
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, canvas.width, canvas.height).data;
  };
  const turned: string[] = [];
  for (const line of lines) {
    const text = line.textContent;
    const [whole, number] = [await drawn(line, text), await drawn(line, text[0]! + /\p{Nd}+/u.exec(text)![0] + text.at(-1)!)];
    const columns = new Set<number>();
    for (let at = 3; at < number.length; at += 4) if (number[at]) columns.add(((at - 3) / 4) % canvas.width);
    const isSame = number.every((value, at) => at % 4 !== 3 || !columns.has(((at - 3) / 4) % canvas.width) || value === whole[at]);
    if (!columns.size || !isSame) turned.push(text);
  }
  return { looked: lines.length, turned };
}

it('a picture in a language that is read from the right begins its lines there, those that begin with a number too', async () => {
  await open(`${homeOf(languages.at(-1)!)}picture/delivery/`);
  const { looked, turned } = await run(findTurnedLines);
  expect(looked).toBeGreaterThan(3);
  expect(turned).toEqual([]);
});
