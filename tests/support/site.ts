import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import type { Dataset } from '../../src/schema/records.ts';
import type { Words } from '../../src/schema/words.ts';

/** A page of the built site. */
export interface SitePage {
  /** Its address from the site's root: `''`, `uk/`, `embed/demands/`. */
  path: string;
  /** The same with a slash before it, to be read. */
  address: string;
  language: Language;
  /** The section whose embed it is, `all` for that of all; nothing for what is no embed. */
  embed?: string | undefined;
  /** Whether it has a section whole: its record too, and not its answer alone. */
  isWhole: boolean;
  /** The section that it tells whole; nothing for all other pages. */
  section?: string | undefined;
  /** The record that it tells in full; nothing for all other pages. */
  record?: string | undefined;
  /** The picture that it has as files; nothing for all other pages. */
  picture?: string | undefined;
  /** Whether it is the explainer as a document for paper. */
  isForPaper: boolean;
  /** Whether it is the page that puts embeds together. */
  isBuilder: boolean;
  /** Whether it says how the explainer was made. */
  isAbout: boolean;
  /** Whether it lists all records. */
  isIndex: boolean;
}

export type Language = Dataset['card']['languages'][number];

function read(path: string): string {
  return readFileSync(join(inject('folder'), path), 'utf8');
}

/** The dataset that the site was built from, as it was published beside the pages, with the words of the talks. */
export const published = JSON.parse(read('data/talks.json')) as Dataset & { words: Record<string, Words> };

export const languages = published.card.languages;

/** The language whose pages stand at the site's root. */
export const first = languages[0]!;

/** One language of either direction: what is the same in all languages but for its words, its widths and its side. */
export const eitherDirection = [first, languages.at(-1)!] as const;

/** Whether this is the suite `test:everywhere`, which has tests of its own besides. */
export const isEverywhere = inject('isEverywhere');

/**
 * What a test goes through that tries one thing in many places: all of them, in the suite `test:everywhere`; in `npm test`, those that stand for
 * the others.
 */
export function everywhere<T>(all: readonly T[], usual: readonly T[]): readonly T[] {
  return isEverywhere ? all : usual;
}

/** All languages, in that suite; in `npm test`, one of either direction. */
export const triedLanguages = everywhere(languages, eitherDirection);

/** A language of either direction, in that suite; in `npm test`, the one that is read from the right. */
export const triedDirections = everywhere(eitherDirection, eitherDirection.slice(1));

function inCode(code: string): Language {
  const language = languages.find((one) => one.code === code);
  if (!language) throw new Error(`the site is not in ${code}`);
  return language;
}

/** The languages whose words take most room, and the one that is read from the right. */
export const widest = [inCode('uk'), inCode('ru'), languages.at(-1)!] as const;

/** The language in which a change of case goes by rules of its own. */
export const ofCase = inCode('tr');

/** The address of a language's page from the site's root. */
export function homeOf(language: Language): string {
  return language === first ? '' : `${language.code}/`;
}

/** Whether a page is that of a section: in a folder right below that of its language. */
function isSectionPage(path: string): boolean {
  return /^(?:[a-z]{2}\/)?(?!embed\/|print\/|about\/|record\/|[a-z]{2}\/)[^/]+\/$/.test(path);
}

function describePage(file: string): SitePage {
  const path = dirname(file) === '.' ? '' : `${dirname(file)}/`;
  const language = languages.find(({ code }) => path.startsWith(`${code}/`)) ?? first;
  return {
    path,
    address: `/${path}`,
    language,
    embed: /embed\/([^/]+)\/(?:full\/)?$/.exec(path)?.[1],
    isWhole: path.endsWith('/full/') || isSectionPage(path),
    section: isSectionPage(path) ? path.split('/').at(-2) : undefined,
    record: /record\/([^/]+)\/$/.exec(path)?.[1],
    picture: /picture\/([^/]+)\/$/.exec(path)?.[1],
    isForPaper: path.endsWith('print/'),
    isBuilder: path.endsWith('embed/'),
    isAbout: path.endsWith('about/'),
    isIndex: path.endsWith('record/')
  };
}

const allPages: readonly SitePage[] = readdirSync(inject('folder'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /(^|\/)index\.html$/.test(file))
  .map(describePage);

/** The explainer, its sections, the embeds, and the pages beside them, in every language, read off the folder. */
export const pages: readonly SitePage[] = allPages.filter(({ record }) => record === undefined);

/** The pages of the records in every language: hundreds, so that tests read their files and open few. */
export const recordPages: readonly (SitePage & { record: string })[] = allPages.flatMap((page) =>
  page.record === undefined ? [] : [{ ...page, record: page.record }]
);

/** Of the records' pages, one of each make: with figures, with a paper's words, with the article's own. */
const makes = [published.outcomes[0], published.documents[0]?.clauses[0], published.article.passages[0]].map((record) => record?.id);

/** Whether a page shows nothing of the sections as they are: it puts embeds together, lists records, has a picture as files, or tells of the whole. */
const isBeside = ({ isBuilder, isAbout, isIndex, picture }: SitePage): boolean => isBuilder || isAbout || isIndex || picture !== undefined;

/** The explainer in every language. */
export const explainers: readonly SitePage[] = pages.filter((page) => !page.embed && !page.section && !page.isForPaper && !isBeside(page));

/** The pages that show records as the sections do: the explainer, its sections, the embeds, and the explainer for paper. */
export const tellingPages: readonly SitePage[] = pages.filter((page) => !isBeside(page));

/** Whether a page shows one section alone: the embed of all of them is all of these, in one. */
export const isOfOneSection = ({ embed }: SitePage): boolean => embed !== undefined && embed !== 'all';

/**
 * Pages that differ in more than words: the explainer in every language, and, in the last language, the explainer for paper, each
 * section whole as an embed, one as an answer alone, one as a page, one picture, and the pages of a few records. That an embed says word for word
 * what the page of its section says is a test of its own.
 */
export const distinctPages: readonly SitePage[] = [
  ...explainers,
  ...pages.filter(
    ({ embed, section, isWhole, language, path, picture }) =>
      language === languages.at(-1) &&
      path !== homeOf(language) &&
      (picture ?? 'outcomes') === 'outcomes' &&
      (embed !== undefined ? isWhole || embed === 'outcomes' : !section || section === 'demands')
  ),
  ...recordPages.filter(({ record, language }) => makes.includes(record) && language === languages.at(-1))
];

/** The ids of the records that stand on a page, in its order. */
export function recordIds(path: string): string[] {
  return [...textOf(`${path}index.html`).matchAll(/ id="([^"]+)" data-record=/g)].map(([, id]) => id!);
}

/** The sections of the explainer, in reading order. */
export const sections: readonly string[] = [...read('index.html').matchAll(/<section[^>]* data-section="([^"]+)"/g)].map(([, id]) => id!);

/** The embed of a section whole, or, for `all`, that of the answers of all. */
export function embedOf(part: string): string {
  return part === 'all' ? 'embed/all/' : `embed/${part}/full/`;
}

/** Files of the site whose name ends so, as addresses from its root. */
export function filesEnding(ending: string): string[] {
  return readdirSync(inject('folder'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending));
}

/** The text of a file of the site. */
export const textOf = read;
