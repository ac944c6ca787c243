import { facetKeys, type FacetKey } from '../../lens/facets.ts';
import { vocabularyOf } from '../../lens/vocabulary.ts';
import type { PageRecord } from '../../lens/pageRecord.ts';
import { optionsIn, type FacetOption } from '../../page/print/facetOptions.ts';
import TopLine from '../../page/print/TopLine.svelte';
import PictureSheet from '../../picture/print/PictureSheet.svelte';
import { csvText } from '../../ui/csvText.ts';
import { pictureWidth, writePicture, type PictureWords } from '../pictures/frame.ts';
import { attributesOf, type Picture } from '../pictures/picture.ts';
import { wordsOf } from '../pictures/pictures.ts';
import { absoluteOf, folderOf, languageLinks } from './addresses.ts';
import { bodyOf } from './bodyOf.ts';
import { linkFrom } from './linkFrom.ts';
import { linkPictures } from './pictureLinks.ts';
import { printDocument, type Page } from './printDocument.ts';
import { createPrinter, type Printer } from './printer.ts';
import type { Localized } from '../../i18n/localized.ts';
import type { Task } from './task.ts';

/** What the records of a picture can be narrowed by: each facet of which they have more than one value, with these values. */
function facetsOf(localized: Localized, { table }: Picture): [FacetKey, FacetOption[]][] {
  const records = table.rows.flatMap(({ record }): PageRecord[] => (record ? [{ id: '', ...record }] : []));
  const options = optionsIn(localized, vocabularyOf(records));
  return facetKeys.map((key): [FacetKey, FacetOption[]] => [key, options[key]]).filter(([, own]) => own.length > 1);
}

/** What the page's own part is printed from. */
interface Sheet {
  picture: Picture;
  words: PictureWords;
  /** What its files are called, without the extension. */
  name: string;
  /** The height of the picture in pixels. */
  height: number;
  drawn: readonly Picture[];
}

/** The page's own part: the picture, its files, its table, and the other pictures of its section. */
function printSheet({ localized, print }: Printer, { picture, words, name, height, drawn }: Sheet): string {
  const { id, section, table } = picture;
  const others = drawn.filter((other) => other.section === section && other !== picture);
  return print(PictureSheet, {
    name,
    titles: words.title,
    findings: words.finding,
    files: { svg: `${id}.svg`, csv: `${id}.csv` },
    size: { width: pictureWidth, height },
    columns: table.columns,
    rows: table.rows.map(({ record, cells }) => ({ attributes: record ? attributesOf(record) : {}, cells })),
    facets: facetsOf(localized, picture),
    others: linkPictures(localized, others, '../'),
    back: `../../${section}/`
  });
}

/** The page of one picture, with its files beside it. */
export async function printPicture(task: Task, picture: Picture): Promise<Page> {
  const { site, language, drawn, pictures } = task;
  const { id, section, table } = picture;
  const { card } = site.loaded.dataset;
  const rest = `picture/${id}/`;
  const path = `${folderOf(language, card.languages)}${rest}index.html`;
  const localized = site.localizer.localize(language, { link: linkFrom('../../', () => false), records: '../../record/' });
  const printer = createPrinter(localized);
  const words = wordsOf(localized, picture, absoluteOf(site, path));
  const { svg, height } = writePicture(localized, picture, words);
  const body = bodyOf(
    printer.print,
    [`<header>${printer.print(TopLine, { languages: languageLinks(site, path, rest), home: '../../', about: '../../about/' })}</header>`],
    [printSheet(printer, { picture, words, name: `${card.id}-${id}-${language.code}`, height, drawn })]
  );
  const title = `${words.title.now} – ${localized.text('card', card, 'name')}`;
  const description = localized.say('picture.intro');
  const page = await printDocument(task, localized, { path, kind: 'picture', title, description, section, picture: pictures.get(section), body });
  const rows = table.rows.map(({ cells }) => cells);
  const fileAt = (extension: string): string => path.replace('index.html', `${id}.${extension}`);
  return {
    ...page,
    files: [
      [fileAt('svg'), svg],
      [fileAt('csv'), csvText([table.columns, ...rows])]
    ]
  };
}
