import { folderOf } from '../../src/site/pages/addresses.ts';
import { inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { expect, it } from 'vitest';
import { describePicture, pictureSize, type SharePicture } from '../../src/site/pages/sharePicture.ts';
import { fontOptions, groundOf } from '../../src/site/publish/pictures/fonts.ts';
import { margin } from '../../src/site/publish/pictures/layOut.ts';
import type { Box, Mark, TextMark } from '../../src/site/drawing/marks.ts';
import { drawPicture, publishPictures } from '../../src/site/publish/pictures/publishPictures.ts';
import { writeMark } from '../../src/site/drawing/writeSvg.ts';
import type { CardLanguage } from '../../src/site/pages/localePayload.ts';
import type { Localizer } from '../../src/site/pages/localize.ts';
import type { Localized } from '../../src/i18n/localized.ts';
import { sections } from '../../src/page/sections.ts';

/** The pictures of one language, with the words of the page. */
function picturesIn(language: CardLanguage, localized: Localized, folder: string): SharePicture[] {
  const word = (field: string) => localized.text('card', localized.talks.dataset.card, field);
  const texts = sections.map((section) => ({
    section: section.id,
    title: section.titles?.(localized).now ?? localized.say(`${section.id}.title`),
    text: section.finding(localized)
  }));
  const all = { section: 'all', title: word('headline'), text: word('kicker') };
  return [all, ...texts].map((text) => describePicture(language, folder, text)!);
}

interface Drawn {
  language: CardLanguage;
  picture: SharePicture;
  marks: Mark[];
}

function drawAll({ talks, localize }: Localizer): Drawn[] {
  const { languages } = talks.dataset.card;
  return languages.flatMap((language) => {
    const localized = localize(language);
    return picturesIn(language, localized, folderOf(language, languages)).map((picture) => ({ language, picture, marks: drawPicture(localized, picture) }));
  });
}

/** Where the ink of a mark is, as it is drawn. */
export function inkOf(mark: Mark, isMirrored: boolean): Box | undefined {
  const { width, height } = pictureSize;
  return new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${writeMark(mark, groundOf(isMirrored))}</svg>`,
    fontOptions
  ).getBBox();
}

export function isText(mark: Mark): mark is TextMark {
  return mark.kind === 'text' && mark.text !== '';
}

/** What stands too near to an edge, and which texts meet. */
export function faultsOf({ marks, language }: Pick<Drawn, 'marks' | 'language'>): string[] {
  const isMirrored = language.direction === 'rtl';
  const inked = marks.filter((mark) => mark.kind !== 'text' || mark.text).map((mark) => ({ mark, ink: inkOf(mark, isMirrored)! }));
  const tolerance = 4;
  // Signs above the letters of one line may stand beside the tails of the line before it.
  const overlap = 9;
  const outside = inked.filter(
    ({ ink: { x, y, width, height } }) =>
      x < margin.across - tolerance ||
      x + width > pictureSize.width - margin.across + tolerance ||
      y < margin.top - tolerance ||
      // Letters may reach a little below the line that they stand on.
      y + height > pictureSize.height - margin.bottom + 10
  );
  const texts = inked.filter(({ mark }) => isText(mark));
  const meeting = texts.flatMap((one, index) =>
    texts.slice(index + 1).filter(({ ink }) => {
      const across = Math.min(ink.x + ink.width, one.ink.x + one.ink.width) - Math.max(ink.x, one.ink.x);
      const down = Math.min(ink.y + ink.height, one.ink.y + one.ink.height) - Math.max(ink.y, one.ink.y);
      return across > 0 && down > overlap;
    })
  );
  const tell = ({ mark, ink }: (typeof inked)[number]) =>
    `${isText(mark) ? mark.text : mark.kind} at ${[ink.x, ink.y, ink.width, ink.height].map(Math.round).join(' ')}`;
  return [...outside.map((one) => `outside: ${tell(one)}`), ...meeting.map((one) => `meets another: ${tell(one)}`)];
}

/** The size of a PNG file, and its lines as they stand in it. */
function read(png: Buffer) {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const header = chunks.get('IHDR')!;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  return { width, height, lines: inflateSync(chunks.get('IDAT')!) };
}

/** What has to be true of the pictures of any dataset. */
export function testPictures(localizer: Localizer): void {
  const drawn = drawAll(localizer);
  const files = publishPictures(
    localizer,
    drawn.map(({ picture }) => picture)
  );

  it('are one of the explainer and one of each section, in the folder of each language', () => {
    const names = ['all', ...sections.map(({ id }) => id)];
    const folders = localizer.talks.dataset.card.languages.map(({ code }, index) => (index ? `${code}/` : ''));
    expect(files.map(([path]) => path)).toEqual(folders.flatMap((folder) => names.map((name) => `${folder}cards/${name}.png`)));
  });

  it('are 1200 by 630 pixels, no larger than 80 kB, and not empty', () => {
    for (const [path, png] of files) {
      const { width, height, lines } = read(png);
      expect([path, width, height]).toEqual([path, 1200, 630]);
      expect(png.length, path).toBeLessThanOrEqual(80_000);
      expect(lines.length, path).toBe(height * (width + 1));
    }
  });

  it('are the same bytes when they are made again, in the first language and the last', () => {
    const { languages } = localizer.talks.dataset.card;
    const twice = drawn.filter(({ language }) => language === languages[0] || language === languages.at(-1));
    const first = new Map(files);
    const again = publishPictures(
      localizer,
      twice.map(({ picture }) => picture)
    );
    expect(again).toHaveLength(2 * (sections.length + 1));
    expect(again.filter(([path, png]) => !first.get(path)?.equals(png)).map(([path]) => path)).toEqual([]);
  });

  it('keep all that they show within their margins, and no text meets another', () => {
    expect(drawn.flatMap((one) => faultsOf(one).map((fault) => `${one.picture.path}: ${fault}`))).toEqual([]);
  });

  it('say their whole title and finding, and have letters for all of it', () => {
    for (const { picture, marks, language } of drawn) {
      const said = marks.filter(isText);
      const text = said.map((mark) => mark.text).join(' ');
      expect(text).toContain(picture.title);
      expect(text).toContain(picture.text);
      for (const mark of said) expect(inkOf(mark, language.direction === 'rtl'), mark.text).toBeDefined();
    }
  });

  it('have no text that is too small to be read where they are shown at less than half their width', () => {
    const sizes = drawn.flatMap(({ picture, marks }) => marks.filter(isText).map(({ size, text }) => ({ size, text, path: picture.path })));
    expect(sizes.filter(({ size }) => size < 24)).toEqual([]);
  });
}
