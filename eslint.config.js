import { readFileSync } from 'node:fs';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** A language is a value: what svelte-i18n itself would say is in whichever language was set last. */
const [restrictedImports] = JSON.parse(readFileSync('.oxlintrc.json', 'utf8')).overrides;

// Modules are linted by oxlint, in a tenth of the time: this is for what has markup, and for scripts without types.
export default ts.config(
  { ignores: ['dist/', '.cache/', 'node_modules/', '**/*.ts', '!**/*.svelte.ts'] },
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { projectService: { allowDefaultProject: ['*.js', '*.cjs'] }, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.svelte'] }
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/explicit-function-return-type': ['error', { allowExpressions: true }],
      '@typescript-eslint/dot-notation': 'off',
      'max-lines': ['error', { max: 250, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipComments: true, skipBlankLines: true }],
      'no-console': ['error', { allow: ['warn'] }],
      eqeqeq: 'error'
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inline-styles': 'error',
      'svelte/block-lang': ['error', { script: 'ts' }],
      'svelte/require-each-key': 'error',
      // The site's own addresses are relative and made at build time: there is no router to resolve them.
      'svelte/no-navigation-without-resolve': 'off',
      'max-lines-per-function': 'off'
    }
  },
  restrictedImports,
  // What is printed is checked for its types by svelte-check; to ask for them here too takes longer than all else.
  { files: ['**/*.js', '**/*.cjs', 'src/**/print/*.svelte'], ...ts.configs.disableTypeChecked },
  { files: ['**/*.js', '**/*.cjs'], rules: { '@typescript-eslint/explicit-function-return-type': 'off' } }
);
