import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
  { ignores: ['dist/', '.cache/', 'node_modules/'] },
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
  {
    files: ['src/**'],
    rules: {
      // A language is a value: what svelte-i18n itself would say is in whichever language was set last.
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'svelte-i18n',
              importNames: ['_', 't', 'format', 'locale', 'locales', 'number', 'date', 'time', 'init', 'waitLocale'],
              message: 'Words come from a `Language`, handed down as an argument or by `getLanguage()`.'
            }
          ]
        }
      ]
    }
  },
  {
    files: ['tests/**', '**/*.config.*', '**/*.js', '**/*.cjs'],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': 'off',
      '@typescript-eslint/explicit-function-return-type': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off'
    }
  },
  { files: ['**/*.js', '**/*.cjs'], ...ts.configs.disableTypeChecked }
);
