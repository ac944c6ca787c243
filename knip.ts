import { readFileSync } from 'node:fs';
import type { KnipConfig } from 'knip';

/** Packages that no import names, and the file that does: by the path of a file of theirs, or as a program that is run. */
const namedIn: Readonly<Record<string, readonly [text: string, file: string]>> = {
  '@expo-google-fonts/noto-naskh-arabic': ['noto-naskh-arabic/', 'src/site/publish/pictures/fonts.ts'],
  '@expo-google-fonts/source-serif-4': ['source-serif-4/', 'src/site/publish/pictures/fonts.ts'],
  '@fontsource/source-serif-4': ['@fontsource/source-serif-4/', 'src/styles/fonts.css'],
  '@newswire/frames': ['node_modules/@newswire/frames/', 'tests/hosts/hostServer.ts'],
  '@open-iframe-resizer/core': ['node_modules/@open-iframe-resizer/core/', 'tests/hosts/hostServer.ts'],
  'iframe-resizer': ['node_modules/iframe-resizer/', 'tests/hosts/hostServer.ts'],
  'pym.js': ['node_modules/pym.js/', 'tests/hosts/hostServer.ts'],
  'dependency-cruiser': ["'depcruise'", 'tests/support/runAll.ts'],
  oxlint: ["'oxlint'", 'tests/support/runAll.ts'],
  'oxlint-tsgolint': ['"typeAware": true', '.oxlintrc.json'],
  'svelte-check': ["'svelte-check'", 'tests/support/runAll.ts']
};

const isNamed = ([text, file]: readonly [string, string]): boolean => readFileSync(file, 'utf8').includes(text);

/** What nothing uses: packages, files, exports. */
export default {
  entry: [
    'src/{main,builder/builderPage,embed/embedMain,embed/frame,embed/resize,offline/unregister,offline/worker,page/checkEdition,page/firstScript,page/notFoundPage,picture/picturePage,record/indexPage,record/recordPage}.ts',
    'src/site/cli/{build,check,start,verify}.ts',
    'src/site/pages/prerender.ts',
    'src/site/vite/dev.ts',
    'tests/support/{buildTargets,compareSites,runAll,setUpSite}.ts'
  ],
  project: ['src/**/*.{ts,svelte}', 'tests/**/*.ts'],
  ignoreDependencies: Object.keys(namedIn).filter((name) => isNamed(namedIn[name] ?? ['', ''])),
  ignoreBinaries: ['WebKitWebDriver', 'Xvfb', 'sha256sum', 'taskset']
} satisfies KnipConfig;
