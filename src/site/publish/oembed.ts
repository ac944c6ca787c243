import type { Site } from '../pages/site.ts';
import { folderOf, oembedName } from '../pages/addresses.ts';
import { allParts, type BuiltEmbed } from '../../builder/built.ts';
import { writeFrame } from '../../builder/embedCode.ts';
import { pictureSize, type SharePicture } from '../pages/sharePicture.ts';
import { type Page } from '../pages/printDocument.ts';

/** The size of the frame, in CSS pixels. Hosts without a resize protocol keep to it; WordPress allows a height of up to 1000. */
const size = { width: 640, height: 800 } as const;

function pictureOf(url: string, picture: SharePicture | undefined): Record<string, unknown> {
  return picture ? { thumbnail_url: url + picture.path, thumbnail_width: pictureSize.width, thumbnail_height: pictureSize.height } : {};
}

function describe({ loaded, localizer }: Site, url: string, embed: BuiltEmbed, picture: SharePicture | undefined): string {
  const { card: about } = loaded.dataset;
  const localized = localizer.localize(embed.language);
  const text = {
    version: '1.0',
    type: 'rich',
    title: embed.title,
    provider_name: localized.text('card', about, 'name'),
    provider_url: url + folderOf(embed.language, about.languages),
    ...pictureOf(url, picture),
    ...size,
    html: writeFrame({ address: url + embed.path, title: embed.title, height: size.height })
  };
  return `${JSON.stringify(text, null, 2)}\n`;
}

/**
 * The oEmbed responses (https://oembed.com, 2.3) that editors fetch to turn a pasted address into an embed: one beside each embed, and one
 * beside the page with the same content, that is, the explainer or a section's page. None without the address of the site.
 */
export function publishOembed(site: Site, pages: readonly Page[]): [path: string, text: string][] {
  const { url } = site;
  if (!url) return [];
  return pages.flatMap(({ embed, picture }) => {
    if (!embed) return [];
    const text = describe(site, url, embed, picture);
    const home = folderOf(embed.language, site.loaded.dataset.card.languages);
    const page = embed.part === allParts ? home : `${home}${embed.part}/`;
    return (embed.part.includes('/') ? [embed.path] : [embed.path, page]).map((folder): [string, string] => [folder + oembedName, text]);
  });
}
