import { allParts, partsWith, type BuiltEmbed, type PartRecords } from '../../builder/built.ts';
import BuilderShell from '../../builder/print/BuilderShell.svelte';
import type { Localized } from '../../i18n/localized.ts';
import { pagedRecords } from '../../model/pages.ts';
import TopLine from '../../page/print/TopLine.svelte';
import { embedFacetOptions } from '../../page/print/facetOptions.ts';
import { sections } from '../../page/sections.ts';
import { tellRecord } from '../../record/print/tellRecord.ts';
import { folderOf, languageLinks, rootFrom } from './addresses.ts';
import { bodyOf } from './bodyOf.ts';
import { printDocument, type Page } from './printDocument.ts';
import { createPrinter } from './printer.ts';
import type { Task } from './task.ts';

/** The records of each section that have a page, and thus a title, of their own, in the order of the section. */
function titledRecords(localized: Localized): PartRecords[] {
  const paged = new Map(pagedRecords(localized.talks.dataset).map((one) => [one.record.id, one]));
  return sections.map((section) => ({
    section: section.id,
    parts: partsWith(section),
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
  const body = bodyOf(
    print,
    [`<header>${print(TopLine, { languages: languageLinks(site, path, 'embed/'), home: '../', about: '../about/' })}</header>`],
    [print(BuilderShell, { embeds, records: titledRecords(localized), facets: embedFacetOptions(localized), root, site: site.url })]
  );
  const title = `${localized.say('embed.title')} – ${localized.text('card', card, 'name')}`;
  const description = localized.say('embed.intro');
  return printDocument(task, localized, { path, kind: 'builder', title, description, picture: pictures.get(allParts), body });
}
