import type { Assets } from '../../src/site/pages/site.ts';

/** The files of a site of which only what is not a page is asked for. */
export const noAssets: Assets = {
  style: '',
  sectionStyle: '',
  fonts: {},
  script: '',
  recordScript: '',
  pictureScript: '',
  indexScript: '',
  builderScript: '',
  embedScripts: { gist: '', whole: '' },
  embedWeights: { gist: 0, whole: 0 },
  inline: { frame: '', page: '', edition: '', notFound: '' }
};
