import { allParts, type BuiltEmbed, type FacetChoice, type PartRecords } from '../../builder/built.ts';
import EmbedBuilder from '../../builder/print/EmbedBuilder.svelte';
import type { Localized } from '../../i18n/localized.ts';
import { facetsForEmbeds, type FacetKey } from '../../lens/facets.ts';
import { vocabularyOf } from '../../lens/vocabulary.ts';
import { pagedRecords } from '../../model/pages.ts';
import TopLine from '../../page/print/TopLine.svelte';
import { facetOptions } from '../../page/print/facetOptions.ts';
import { sections } from '../../page/sections.ts';
import { tellRecord } from '../../record/print/tellRecord.ts';
import { folderOf, languageLinks, rootFrom } from './addresses.ts';
import { printDocument, type Page } from './printDocument.ts';
import { createPrinter } from './printer.ts';
import type { Task } from './task.ts';

/** What each facet that is for embeds offers, with the sections of which some record can answer it. */
function facetChoices(localized: Localized): [FacetKey, FacetChoice[]][] {
  const asked = sections.map((section) => ({ part: section.id, answers: vocabularyOf(section.records(localized)) }));
  const options = facetOptions(localized);
  const partsOf = (key: FacetKey, id: string): string[] => asked.filter(({ answers }) => answers[key].has(id)).map(({ part }) => part);
  return facetsForEmbeds().map((key) => [key, options[key].map((option) => ({ ...option, parts: partsOf(key, option.id) }))]);
}

/** The records of each section that have a page, and thus a title, of their own, in the order of the section. */
function titledRecords(localized: Localized): PartRecords[] {
  const paged = new Map(pagedRecords(localized.talks.dataset).map((one) => [one.record.id, one]));
  return sections.map((section) => ({
    part: section.id,
    records: section.records(localized).flatMap(({ id }) => {
      const record = paged.get(id);
      return record ? [{ id, title: tellRecord(localized, record).title }] : [];
    })
  }));
}

/** The page that puts together the code of an embed, of any part and in any language. */
export function printBuilder(task: Task, embeds: BuiltEmbed[]): Promise<Page> {
  const { site, language, pictures } = task;
  const { card } = site.loaded.dataset;
  const path = `${folderOf(language, card.languages)}embed/index.html`;
  const localized = site.localizer.localize(language, { link: (_, id) => `../#${id}`, records: '../record/' });
  const { print } = createPrinter(localized);
  const root = rootFrom(site, path);
  const body = [
    `<header>${print(TopLine, { languages: languageLinks(site, path, 'embed/'), home: '../' })}</header>`,
    '<main>',
    print(EmbedBuilder, { embeds, records: titledRecords(localized), facets: facetChoices(localized), root, site: site.url }),
    '</main>'
  ].join('\n');
  const title = `${localized.say('embed.title')} – ${localized.text('card', card, 'name')}`;
  const description = localized.say('embed.intro');
  return printDocument(task, localized, { path, kind: 'builder', title, description, picture: pictures.get(allParts), body });
}
