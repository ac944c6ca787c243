import type { Localized } from '../../i18n/localized.ts';
import type { Language } from '../../i18n/language.ts';
import { tellDate } from '../../i18n/tellDate.ts';
import { nameWithMark } from '../../provenance/tellSources.ts';

interface ReportName {
  /** The visible name: its outlet or, for a copy, through which outlet it was read. */
  name: string;
  /** The date of publication and the language. */
  notes: string;
  /** A name that no other report has, where several share `name`. */
  full: string | undefined;
}

const known = new WeakMap<Language, ReadonlyMap<string, ReportName>>();

function nameAll(localized: Localized): ReadonlyMap<string, ReportName> {
  const { say, language, talks } = localized;
  const languages = new Intl.DisplayNames(language.locale, { type: 'language' });
  const told = talks.dataset.reports.map((report) => {
    const outlet = nameWithMark(localized, report.outlet);
    const date = report.published === null ? say('evidence.undated') : tellDate(localized, report.published);
    return {
      id: report.id,
      name: report.carries ? say('report.via', { outlet }) : outlet,
      notes: [date, languages.of(report.language)].join(say('list.comma'))
    };
  });
  const counts = new Map<string, number>();
  const count = (text: string): number => {
    counts.set(text, (counts.get(text) ?? 0) + 1);
    return counts.get(text) ?? 1;
  };
  for (const { name } of told) count(name);
  return new Map(
    told.map(({ id, name, notes }) => {
      const full = [name, notes].join(say('list.comma'));
      const place = count(full);
      const isAlone = counts.get(name) === 1;
      return [id, { name, notes, full: isAlone ? undefined : place > 1 ? `${full} (${language.number(place)})` : full }];
    })
  );
}

/** The names of all reports in the language that is being printed. Made once per language, since every record's page asks for some. */
export function reportNames(localized: Localized): ReadonlyMap<string, ReportName> {
  const names = known.get(localized.language) ?? nameAll(localized);
  known.set(localized.language, names);
  return names;
}
