import { resolve } from 'node:path';
import type { EnvironmentOptions } from 'vite';
import { root } from './readSite.ts';

/** Where the rendering build goes: a folder of this process, so that two builds at once do not meet. */
const renderingFolder = resolve(root, `.cache/rendering-${process.pid}`);

/** A script that stands alone: its source, and its file where that has a name of its own. */
interface Alone {
  input: string;
  format: 'es' | 'iife';
  file?: string;
}

/** The scripts that stand alone, so that the islands share no chunk with them, each in one file. Those of embeds and their hosts are classic ones. */
export const scripts: Readonly<Record<string, Alone>> = {
  record: { input: 'src/record/recordPage.ts', format: 'es' },
  index: { input: 'src/record/indexPage.ts', format: 'es' },
  picture: { input: 'src/picture/picturePage.ts', format: 'es' },
  builder: { input: 'src/builder/builderPage.ts', format: 'es' },
  embed: { input: 'src/embed/embedMain.ts', format: 'iife' },
  answer: { input: 'src/embed/answerMain.ts', format: 'iife' },
  // Hosts name it in code that they have pasted: its address never changes.
  resize: { input: 'src/embed/resize.ts', format: 'iife', file: 'embed/resize.js' }
};

/** The stores of svelte-i18n that nothing reads: without this, they count as having effects, and are sent. */
const treeshake = { manualPureFunctions: ['derived'] };

/** The builds: the islands for browsers, the scripts that stand alone, and everything once more for rendering, with all styles in one sheet. */
export function environments(): Record<string, EnvironmentOptions> {
  const rendering = { ssr: true, outDir: renderingFolder, emptyOutDir: true, emitAssets: true, copyPublicDir: false, cssCodeSplit: false };
  const alone = Object.entries(scripts).map(([name, { input, format, file }]): [string, EnvironmentOptions] => [
    name,
    {
      consumer: 'client',
      build: {
        manifest: `.vite/${name}.json`,
        emptyOutDir: false,
        copyPublicDir: false,
        modulePreload: false,
        // A classic script has no address of its own, and asks for none.
        rolldownOptions: {
          input,
          treeshake,
          output: { format, codeSplitting: false, ...(file && { entryFileNames: file }) },
          transform: { define: { 'import.meta.url': '""' } }
        }
      }
    }
  ]);
  return {
    client: { build: { manifest: true, rolldownOptions: { input: 'src/main.ts', treeshake } } },
    ...Object.fromEntries(alone),
    ssr: { build: { ...rendering, rolldownOptions: { input: 'src/site/pages/prerender.ts', output: { entryFileNames: 'prerender.js' } } } }
  };
}
