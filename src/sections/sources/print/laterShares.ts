import { countryName } from '../../../i18n/countryName.ts';
import type { Localized } from '../../../i18n/localized.ts';
import type { Balance } from '../../../model/balance.ts';
import { markedOwnerships } from '../../../model/evidence.ts';

/** How many later reports go back to something, and the last figure of its row: to how many origins, or how many were read at others. */
export interface ShareRow {
  name: string;
  reports: number;
  origins: number;
}

/** The later reports counted by one criterion, the largest share first. */
export interface ShareGroup {
  key: 'byOwnership' | 'byCountry' | 'byOrigin';
  title: string;
  rows: ShareRow[];
  /** What the last figure of each row counts. */
  last: string;
}

/** Countries with fewer reports share the last row. */
const fewest = 5;
const mostOrigins = 12;

function countryRows({ say, language }: Localized, { countries }: Balance): ShareRow[] {
  const nameOf = (country: string | null): string => (country ? countryName(language, country) : say('balance.noCountry'));
  const many = countries.filter(({ reports }) => reports >= fewest);
  const few = countries.filter((share) => !many.includes(share));
  const sum = (key: 'reports' | 'origins'): number => few.reduce((total, share) => total + share[key], 0);
  return [
    ...many.map(({ key, reports, origins }) => ({ name: nameOf(key), reports, origins })),
    ...(few.length ? [{ name: say('balance.otherCountries', { n: few.length }), reports: sum('reports'), origins: sum('origins') }] : [])
  ];
}

/** The later reports by ownership, by country, and by the most frequent origins. */
export function laterShares(localized: Localized, balance: Balance): ShareGroup[] {
  const { say } = localized;
  const ownerships = balance.ownerships.map(({ key, reports, origins }) => ({ name: say(`ownership.${key}`), reports, origins }));
  const frequent = balance.origins
    .slice(0, mostOrigins)
    .map(({ outlet, reports, relayed }) => ({ name: localized.outletName(outlet), reports, origins: relayed }));
  const rows = { byOwnership: ownerships, byCountry: countryRows(localized, balance), byOrigin: frequent };
  return (['byOwnership', 'byCountry', 'byOrigin'] as const).map((key) => ({
    key,
    title: say(`balance.${key}`),
    rows: rows[key],
    last: say(key === 'byOrigin' ? 'balance.relayed' : 'balance.origins')
  }));
}

/** Where the later reports come from, in sentences. */
export function tellBalance({ say }: Localized, { reports, outlets, origins, copies, ownerships }: Balance): string {
  const stately = ownerships.filter(({ key }) => markedOwnerships.some((mark) => mark === key)).reduce((total, share) => total + share.reports, 0);
  return say('balance.finding', { reports, outlets, origins: origins.length, copies, stately });
}
