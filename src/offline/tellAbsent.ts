import { isPage, pathFrom } from './places.ts';

/** A page that is kept, as far as a page that is not there has to know it. */
interface KeptPage {
  path: string;
  /** Its attributes, its title in markup, and its sentence for when there is no network, if it has words for scripts. */
  attributes: string;
  language: string;
  title: string;
  sentence: string | undefined;
}

function readPage(path: string, html: string): KeptPage {
  const attributeOf = (name: string): string => new RegExp(`<html[^>]* ${name}="([^"]*)"`).exec(html)?.[1] ?? '';
  const language = attributeOf('lang');
  return {
    path,
    language,
    attributes: `lang="${language}" dir="${attributeOf('dir')}"`,
    title: /<title>([^<]*)/.exec(html)?.[1] ?? path,
    sentence: /"offline":"([^"\\<]*)"/.exec(html)?.[1]
  };
}

async function readKept(root: string, cacheName: string): Promise<KeptPage[]> {
  const cache = await caches.open(cacheName);
  const kept = await Promise.all(
    (await cache.keys()).map(async ({ url }) => {
      const path = pathFrom(root, url);
      const answer = isPage(path) && !url.includes('?') ? await cache.match(url) : undefined;
      return answer && path !== undefined ? readPage(path, await answer.text()) : [];
    })
  );
  return kept.flat();
}

/** Of the kept pages those in the language of a path: in the folder of its name, or in none. */
function inLanguageOf(path: string, kept: readonly KeptPage[]): readonly KeptPage[] {
  const [folder] = path.split('/');
  const own = kept.filter(({ language }) => language === folder);
  return own.length ? own : kept.filter((page) => !page.path.startsWith(`${page.language}/`));
}

/**
 * The answer for a page that is not kept while there is no network: says so, in words of a kept page in its language, and links to the kept
 * pages. An error, of which the browser tells in words of its own, where no kept page has such words.
 */
export async function tellAbsent(path: string, root: string, cacheName: string): Promise<Response> {
  const kept = inLanguageOf(path, await readKept(root, cacheName));
  const speaker = kept.find(({ sentence }) => sentence !== undefined);
  if (!speaker) return Response.error();
  const links = kept.map((page) => `<li><a href="${root}${page.path}">${page.title}</a></li>`);
  const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">';
  const title = speaker.sentence ?? '';
  const html = `<!doctype html><html ${speaker.attributes}><head>${head}<title>${title}</title></head><body><main><h1>${title}</h1><ul>${links.join('')}</ul></main></body></html>`;
  return new Response(html, {
    status: 503,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'" }
  });
}
