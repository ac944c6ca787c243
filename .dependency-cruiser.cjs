/**
 * Imports run one way: schema ← model ← charts ← i18n, lens ← sections ← page. The model knows neither the DOM nor the
 * language, sections meet only through the lens, parts of the interface know nothing of the talks, what hydrates imports
 * nothing that is only printed, and what runs only at build time never ships.
 */
const from = (path, pathNot) => ({ path, ...(pathNot ? { pathNot } : {}) });
const rule = (name, source, target, comment) => ({ name, severity: 'error', comment, from: source, to: target });
/** What ships: the islands, and the scripts of pages. */
const shipped =
  '[.]island[.]svelte$|^src/(main|page/firstScript|page/checkEdition|page/notFoundPage|embed/embedMain|embed/frame|embed/resize|record/recordPage|record/indexPage|picture/picturePage|builder/builderPage|offline/worker)[.]ts$';
/** Everything of `src` but some folders. */
const outside = (...folders) => `^src/(?!(${folders.join('|')})/)`;

module.exports = {
  forbidden: [
    rule('no-cycles', {}, { circular: true }, 'Two files that need each other are one file, or three.'),
    rule('schema-stands-alone', from('^src/schema/'), { path: outside('schema') }, 'A record knows nothing of what is done with it.'),
    rule(
      'model-is-pure',
      from('^src/model/'),
      { path: `${outside('model', 'schema')}|node_modules/(svelte|svelte-i18n|edtf)/` },
      'Pure functions over the facts: no DOM, no language, no pixels.'
    ),
    rule(
      'charts-above-model',
      from('^src/charts/'),
      { path: `${outside('charts', 'model', 'schema')}|node_modules/(svelte|svelte-i18n|edtf)/` },
      'Pure layout: facts and measured text in, finished numbers and paths out.'
    ),
    rule(
      'i18n-below-sections',
      from('^src/i18n/'),
      { path: outside('i18n', 'model', 'schema') },
      'A language knows the facts that it names, not where they stand on the page.'
    ),
    rule('lens-below-sections', from('^src/lens/'), { path: outside('lens', 'model', 'schema', 'ui') }, 'The lens knows the facts, not the page.'),
    rule('ui-knows-no-talks', from('^src/ui/'), { path: outside('ui') }, 'Parts of the interface know nothing of the talks.'),
    rule(
      'provenance-below-sections',
      from('^src/provenance/'),
      { path: '^src/(sections|page|record|embed|share|site)/' },
      'Shared by sections, so it knows none.'
    ),
    rule(
      'record-beside-page',
      from('^src/record/'),
      { path: '^src/(sections|page|embed|site)/' },
      'The page of a record is a page of its own: it shows what sections do not, and knows none.'
    ),
    rule(
      'picture-beside-page',
      from('^src/picture/'),
      { path: '^src/(sections|embed|builder|site)/' },
      'The page of a picture is a page of its own: what it shows is drawn by the build.'
    ),
    rule('share-knows-no-page', from('^src/share/'), { path: '^src/(sections|page|record|embed|provenance|site)/' }, 'A citation is of anything.'),
    rule('offline-stands-alone', from('^src/offline/'), { path: outside('offline') }, 'A worker is no page, and keeps any.'),
    rule(
      'sections-never-meet',
      from('^src/sections/([^/]+)/'),
      { path: '^src/sections/[^/]+/', pathNot: '^src/sections/$1/' },
      'Sections meet only through the lens.'
    ),
    rule('sections-below-page', from('^src/sections/'), { path: '^src/(page|record|embed|share|site)/' }, 'A section knows nothing of the page.'),
    rule(
      'islands-import-nothing-printed',
      from(shipped),
      { path: '/print/|^src/site/', reachable: true },
      'An island ships, and so does a page’s script: what is only printed, or runs at build time, would ship with it.'
    ),
    rule(
      'd3-never-ships',
      from(shipped),
      { path: 'node_modules/d3-', reachable: true },
      'Scales, ticks and paths are computed when the site is built: d3-scale alone weighs as much as Svelte.'
    ),
    rule('site-never-ships', from('^src/(?!site/)'), { path: '^src/site/' }, 'What runs at build time is never imported by what ships.'),
    rule(
      'dataset-knows-no-page',
      from('^src/site/dataset/'),
      { path: '^src/(site/(?!dataset/)|sections|page|record|embed|builder|share)' },
      'Loading and checking a dataset knows nothing of what is made from it.'
    ),
    rule('pages-before-publish', from('^src/site/pages/'), { path: '^src/site/(publish|vite|cli)/' }, 'What is published is made from finished pages.'),
    rule('publish-before-vite', from('^src/site/publish/'), { path: '^src/site/(vite|cli)/' }, 'A published file does not know what builds the site.'),
    rule(
      'supply-stands-alone',
      from('^src/site/supply/'),
      { path: '^src/(?!site/supply/)' },
      'What the site is made of, and whether a copy is of it, does not hang on what it says.'
    ),
    rule('one-door-to-svelte-i18n', from('^src/(?!i18n/)'), { path: 'node_modules/svelte-i18n/' }, 'Only src/i18n imports it.')
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.svelte', '.js'], exportsFields: ['exports'], conditionNames: ['svelte', 'import', 'types', 'default'] }
  }
};
