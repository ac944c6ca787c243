/**
 * Imports run one way: schema ← model ← state ← sections ← page. The model knows neither the DOM nor the language,
 * sections meet only through the lens, parts of the interface know nothing of the talks, and what runs only at build
 * time never ships.
 */
const from = (path, pathNot) => ({ path, ...(pathNot ? { pathNot } : {}) });
const rule = (name, source, target, comment) => ({ name, severity: 'error', comment, from: source, to: target });

module.exports = {
  forbidden: [
    rule('no-cycles', {}, { circular: true }, 'Two files that need each other are one file, or three.'),
    rule('schema-stands-alone', from('^src/schema/'), { path: '^src/(?!schema/)' }, 'A record knows nothing of what is done with it.'),
    rule('model-is-pure', from('^src/model/'), { path: '^src/(?!model/|schema/)|node_modules/(svelte|svelte-i18n|edtf)/' }, 'Pure functions over the facts.'),
    rule('state-below-sections', from('^src/state/'), { path: '^src/(?!state/|model/|schema/)' }, 'State knows the model, not the page.'),
    rule('ui-knows-no-talks', from('^src/ui/'), { path: '^src/(?!ui/)' }, 'Parts of the interface know nothing of the talks.'),
    rule(
      'provenance-below-sections',
      from('^src/provenance/'),
      { path: '^src/(sections|page|record|embed|share|build)/' },
      'Shared by sections, so it knows none.'
    ),
    rule(
      'record-beside-page',
      from('^src/record/'),
      { path: '^src/(sections|page|embed|build)/' },
      'The page of a record is a page of its own: it shows what sections do not, and knows none.'
    ),
    rule('share-knows-no-page', from('^src/share/'), { path: '^src/(sections|page|record|embed|provenance|build)/' }, 'A citation is of anything.'),
    rule('offline-stands-alone', from('^src/offline/'), { path: '^src/(?!offline/)' }, 'A worker is no page, and keeps any.'),
    rule(
      'sections-never-meet',
      from('^src/sections/([^/]+)/'),
      { path: '^src/sections/[^/]+/', pathNot: '^src/sections/$1/' },
      'Sections meet only through the lens.'
    ),
    rule('sections-below-page', from('^src/sections/'), { path: '^src/(page|record|embed|share|build)/' }, 'A section knows nothing of the page.'),
    rule('build-never-ships', from('^src/(?!build/)'), { path: '^src/build/' }, 'What runs at build time is never imported by what ships.'),
    rule('one-door-to-svelte-i18n', from('^src/(?!i18n/)'), { path: 'node_modules/svelte-i18n/' }, 'Only src/i18n imports it.')
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.svelte', '.js'], exportsFields: ['exports'], conditionNames: ['svelte', 'import', 'types', 'default'] }
  }
};
