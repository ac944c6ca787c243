import { machineDate } from '../model/isoDay.ts';
import { isAnswered } from '../model/claims.ts';
import type { Localized } from '../i18n/localized.ts';
import type { Claim, Report } from '../schema/records.ts';
import type { Cited } from './citeAs.ts';

/** A node of JSON-LD in the terms of schema.org. */
type Thing = Record<string, unknown>;

const context = 'https://schema.org';

/** How addresses of files are written: absolute where the build knows the site's address, else relative to the page. */
export interface Addressing {
  /** The absolute address of the site with a final slash, if known. */
  site?: string | undefined;
  /** The relative path from the page to the site's root. */
  root: string;
}

function authorOf({ author }: Cited): Thing {
  return { '@type': 'Organization', name: author };
}

function versionOf({ year, month }: Cited): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

function baseArticle({ talks, text }: Localized): Thing {
  const { article } = talks.dataset;
  return { '@type': 'Article', headline: text('article', article, 'title'), datePublished: machineDate(article.published) };
}

const formats: Record<string, string> = { csv: 'text/csv', json: 'application/json' };

function datasetOf(localized: Localized, cited: Cited, files: readonly string[], { site, root }: Addressing): Thing {
  const { card } = localized.talks.dataset;
  const distribution = files.map((file) => ({
    '@type': 'DataDownload',
    name: file.replace(/^.*\//, ''),
    encodingFormat: file.endsWith('.schema.json') ? 'application/schema+json' : formats[file.replace(/^.*\./, '')],
    contentUrl: `${site ?? root}${file}`
  }));
  return {
    '@type': 'Dataset',
    name: localized.text('card', card, 'name'),
    description: localized.text('card', card, 'description'),
    usageInfo: localized.say('about.licence.text'),
    creator: authorOf(cited),
    version: versionOf(cited),
    inLanguage: card.languages.map(({ code }) => code),
    isAccessibleForFree: true,
    distribution
  };
}

function articleOf(localized: Localized, cited: Cited): Thing {
  return {
    '@type': 'Article',
    headline: cited.title,
    inLanguage: cited.language,
    dateModified: versionOf(cited),
    author: authorOf(cited),
    citation: baseArticle(localized),
    ...(cited.address && { url: cited.address, mainEntityOfPage: cited.address })
  };
}

/** The explainer as JSON-LD: an article that cites the base article, and the dataset that it is printed from. `files` are paths from the site's root. */
export function pageData(localized: Localized, cited: Cited, files: readonly string[], addressing: Addressing): Thing {
  return { '@context': context, '@graph': [articleOf(localized, cited), datasetOf(localized, cited, files, addressing)] };
}

/** The page of a section as JSON-LD: an article that cites the base article. Only the first page describes the dataset. */
export function sectionData(localized: Localized, cited: Cited): Thing {
  return { '@context': context, ...articleOf(localized, cited) };
}

function reportData({ talks, outletName }: Localized, { outlet, carries, published, address, linkable, language }: Report): Thing {
  const origin = { '@type': 'Organization', name: outletName(carries ?? outlet) };
  const relay = carries === undefined || talks.outlet(outlet).id === carries ? {} : { publisher: { '@type': 'Organization', name: outletName(outlet) } };
  return {
    '@type': 'Report',
    author: origin,
    ...relay,
    inLanguage: language,
    ...(published && { datePublished: machineDate(published) }),
    ...(linkable && { url: address })
  };
}

/** Later reports on a statement of the article as a ClaimReview. The rating is a word and no number: it tells what reports say and is no ruling of ours. */
function reviewOf(localized: Localized, cited: Cited, claim: Claim): Thing {
  const findings = claim.findings.map(localized.talks.finding);
  const reports = [...new Set(findings.flatMap((finding) => finding.reports))].map(localized.talks.report);
  return {
    '@type': 'ClaimReview',
    claimReviewed: localized.text('claims', claim, 'text'),
    itemReviewed: { '@type': 'Claim', appearance: baseArticle(localized) },
    reviewRating: { '@type': 'Rating', alternateName: localized.say(`claim.says.${claim.verdict}`) },
    reviewBody: findings.map((finding) => localized.text('findings', finding, 'statement')).join(' '),
    author: authorOf(cited),
    datePublished: versionOf(cited),
    inLanguage: cited.language,
    citation: reports.map((report) => reportData(localized, report)),
    ...(cited.address && { url: `${cited.address}#${claim.id}` })
  };
}

/** The reviewed statements of a passage as JSON-LD, each with what later reports say of it; `undefined` where there is none. */
export function passageData(localized: Localized, cited: Cited, passage: string): Thing | undefined {
  const reviewed = localized.talks.dataset.article.claims.filter((claim) => claim.passage === passage && isAnswered(claim));
  return reviewed.length ? { '@context': context, '@graph': reviewed.map((claim) => reviewOf(localized, cited, claim)) } : undefined;
}
