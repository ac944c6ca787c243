import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLocalizer } from '../../src/site/pages/localize.ts';
import { citeInBibtex, citeInCsl, citeInText, type Citation, type Cited } from '../../src/share/citeAs.ts';
import { pageData, passageData } from '../../src/share/linkedData.ts';
import { loadOnce, localizerOf } from '../datasets/loaded.ts';

const cited: Cited = {
  key: 'talks.outcome-x',
  title: 'Bread & {salt}: 100 % of it_all',
  site: 'The talks',
  author: 'The talks contributors',
  language: 'en',
  year: 2026,
  month: 3,
  address: 'https://example.org/record/outcome-x/'
};
const elsewhere: Cited = { ...cited, address: undefined };

/** A citation as a reader without scripts has it. */
function printed({ pieces }: Citation): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : '')).join('');
}

/** A citation as a script fills it in. */
function filled({ pieces }: Citation): string {
  const values = { address: 'https://host.example/a/', read: '2026-04-05', readParts: '2026, 4, 5' };
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.before + values[piece.fill] + piece.after)).join('');
}

describe('a citation', () => {
  it('in BibTeX keeps the characters that mean something to TeX, and the capitals', () => {
    const text = printed(citeInBibtex(cited));
    expect(text).toContain('title = {{Bread \\& \\{salt\\}: 100 \\% of it\\_all}}');
    expect(text).toContain('url = {https://example.org/record/outcome-x/}');
    expect(text.match(/^@misc\{talks\.outcome-x,\n( {2}\w+ = \{.*\},?\n)+\}$/)).not.toBeNull();
  });

  it('in CSL-JSON parses, with and without what a script fills in', () => {
    expect(JSON.parse(printed(citeInCsl(elsewhere)))).toEqual([
      {
        id: cited.key,
        type: 'webpage',
        title: cited.title,
        'container-title': cited.site,
        author: [{ literal: cited.author }],
        issued: { 'date-parts': [[2026, 3]] },
        language: 'en'
      }
    ]);
    expect(JSON.parse(filled(citeInCsl(elsewhere)))).toEqual([
      expect.objectContaining({ URL: 'https://host.example/a/', accessed: { 'date-parts': [[2026, 4, 5]] } })
    ]);
  });

  it('names no address that the build does not know, in any format, until a script does', () => {
    for (const citation of [citeInText(elsewhere, 'A sentence.'), citeInBibtex(elsewhere), citeInCsl(elsewhere)]) {
      expect(printed(citation)).not.toMatch(/url|https?:/i);
      expect(filled(citation)).toContain('https://host.example/a/');
    }
    expect(printed(citeInText(cited, 'A sentence.'))).toBe('A sentence. https://example.org/record/outcome-x/');
  });
});

describe('what search engines read as data', () => {
  const loaded = loadOnce('src/content');
  const language = loaded.dataset.card.languages[0]!;
  const localized = localizerOf('src/content').localize(language);

  it('is an article that cites, and the dataset with every file of it', () => {
    const files = ['data/talks.json', 'data/talks.schema.json', 'data/outcomes.csv'];
    const { '@graph': things } = pageData(localized, cited, files, { root: '../' }) as { '@graph': Record<string, unknown>[] };
    expect(things).toEqual([
      expect.objectContaining({
        '@type': 'Article',
        url: cited.address,
        citation: expect.objectContaining({ '@type': 'Article', datePublished: '2025-06-03' }) as unknown
      }),
      expect.objectContaining({
        '@type': 'Dataset',
        distribution: [
          expect.objectContaining({ encodingFormat: 'application/json', contentUrl: '../data/talks.json' }),
          expect.objectContaining({ encodingFormat: 'application/schema+json' }),
          expect.objectContaining({ encodingFormat: 'text/csv', contentUrl: '../data/outcomes.csv' })
        ]
      })
    ]);
  });

  it('names absolute addresses of the site only where it is known', () => {
    expect(JSON.stringify(pageData(localized, elsewhere, ['data/talks.json'], { root: '' }))).not.toContain('example.org');
    expect(JSON.stringify(pageData(localized, cited, ['data/talks.json'], { root: '', site: 'https://example.org/' }))).toContain(
      'https://example.org/data/talks.json'
    );
  });

  it('is a review of each statement that later reports confirm, correct, dispute or contradict: in their words, without a number', () => {
    const { claims, passages } = loaded.dataset.article;
    const reviews = passages.flatMap(({ id }) => (passageData(localized, cited, id)?.['@graph'] as Record<string, unknown>[] | undefined) ?? []);
    expect(reviews).toHaveLength(claims.filter(({ verdict }) => !['unchecked', 'not-found'].includes(verdict)).length);
    expect(new Set(reviews.map((review) => (review['reviewRating'] as { alternateName: string }).alternateName))).toEqual(
      new Set(['Later reports confirm it', 'Later reports correct it in detail', 'Later reports dispute it', 'Later reports contradict it'])
    );
    expect(JSON.stringify(reviews)).not.toMatch(/ratingValue|bestRating/);
    const response = reviews.find(({ url }) => url === `${cited.address}#claim-raid-response`);
    expect(response).toMatchObject({ '@type': 'ClaimReview', reviewRating: { alternateName: 'Later reports contradict it' } });
    expect(response?.['citation']).toEqual(
      expect.arrayContaining([expect.objectContaining({ author: { '@type': 'Organization', name: 'Kyiv Independent' } })])
    );
  });

  it('says nothing of a passage that nothing later bears on', () => {
    const untouched = structuredClone(loaded.dataset);
    for (const claim of untouched.article.claims) claim.verdict = 'unchecked';
    expect(passageData(createLocalizer({ ...loaded, dataset: untouched }).localize(language), cited, 'passage-raid')).toBeUndefined();
  });
});

it('the citation of the repository has the version and the licence of the package', () => {
  const { version, license } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string; license: string };
  const citation = readFileSync('CITATION.cff', 'utf8');
  expect(citation).toContain(`\nversion: ${version}\n`);
  expect(citation).toContain(`\nlicense: ${license}\n`);
});
