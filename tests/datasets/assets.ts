import type { Assets } from '../../src/site/pages/site.ts';

/** The files of a site of which only what is not a page is asked for. */
export const noAssets: Assets = {
  style: '',
  script: '',
  recordScript: '',
  indexScript: '',
  builderScript: '',
  embedScript: '',
  embedWeight: 0,
  inline: { frame: '', page: '', edition: '', notFound: '' },
  fonts: {}
};
