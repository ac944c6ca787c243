import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hydrateAll, openAll } from '../support/actions.ts';
import { openSections } from '../support/openWhole.ts';
import { createReader } from '../support/reader.ts';
import { eitherDirection, everywhere, explainers, first, homeOf, isEverywhere, languages, pages, recordPages, sections, textOf } from '../support/site.ts';

const reader = createReader();

/** A node of the document, as the browser's own inspector gives it. */
interface DomNode {
  backendNodeId: number;
  attributes?: string[];
  children?: DomNode[];
}

/** What a link leads to: a record, wherever it stands, else a page. */
function placeOf(href: string, address: string): string {
  const { hash, href: whole } = new URL(href, address);
  return hash || whole;
}

/** What all links of a page lead to, by the numbers of their nodes. */
async function placesIn(inspector: CDPSession, address: string): Promise<Map<number, string>> {
  const { root } = (await inspector.send('DOM.getDocument', { depth: -1 })) as { root: DomNode };
  const found = new Map<number, string>();
  const visit = ({ backendNodeId, attributes = [], children = [] }: DomNode): void => {
    const at = attributes.indexOf('href');
    if (at >= 0) found.set(backendNodeId, placeOf(attributes[at + 1] ?? '', address));
    children.forEach(visit);
  };
  visit(root);
  return found;
}

/** What is wrong with the names that a browser gives to assistive technology: of links, alike where they lead to different places; of controls, alike. */
async function alikeIn(page: Page): Promise<string[]> {
  const inspector = await page.context().newCDPSession(page);
  const places = await placesIn(inspector, page.url());
  const { nodes } = await inspector.send('Accessibility.getFullAXTree');
  const links = new Map<string, Set<string>>();
  const controls = new Map<string, number>();
  for (const { ignored, role, name, backendDOMNodeId } of nodes) {
    const [kind, called] = [String(role?.value), String(name?.value)];
    if (ignored || backendDOMNodeId === undefined) continue;
    if (kind === 'link') links.set(called, (links.get(called) ?? new Set()).add(places.get(backendDOMNodeId) ?? ''));
    if (kind === 'button' || kind === 'DisclosureTriangle') controls.set(called, (controls.get(called) ?? 0) + 1);
  }
  expect(links.size).toBeGreaterThan(3);
  return [
    ...[...links].filter(([, all]) => all.size > 1).map(([called, all]) => `${called} → ${[...all].join(' ')}`),
    ...[...controls].filter(([, count]) => count > 1).map(([called, count]) => `${called} × ${count}`)
  ];
}

describe.each(everywhere(eitherDirection, [first]))('in $code, no two links to different places and no two controls have one name', (language) => {
  const own = pages.filter((page) => page.language === language && !page.isForPaper);
  const alone = own.filter(({ embed, path }) => embed === undefined || path.endsWith('embed/all/') || path.endsWith('embed/outcomes/'));
  const read = everywhere(
    alone,
    alone.filter(({ picture }) => (picture ?? 'delivery') === 'delivery')
  );

  it.each(read)('on $address', async ({ path }) => {
    const { page } = await reader.open(path);
    await hydrateAll(page);
    await openAll(page);
    expect(await alikeIn(page)).toEqual([]);
  });
});

it.runIf(isEverywhere)('nor where everything is opened in place', async () => {
  const { page } = await reader.open(explainers[0]!.path);
  await openSections(page);
  await openAll(page);
  expect(await alikeIn(page)).toEqual([]);
});

it('a name begins with what is seen', async () => {
  const { page } = await reader.open(`${homeOf(languages[0]!)}${sections[0]!}/`);
  await hydrateAll(page);
  const names = await page.locator('main [aria-label]:is(a, button, summary)').evaluateAll((all) => all.map((one) => [one.textContent.trim(), one.ariaLabel]));
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter(([text, label]) => !label?.startsWith(text ?? ' '))).toEqual([]);
});

describe('the pages of records', () => {
  const named = /<a\b([^>]*)>(.*?)<\/a>/gs;
  const attribute = (attributes: string, name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];

  it.each(languages)('have no two links to different places of one name, in $code', (language) => {
    const faults = recordPages
      .filter((page) => page.language === language)
      .flatMap(({ path }) => {
        const places = new Map<string, string>();
        return [...textOf(`${path}index.html`).matchAll(named)].flatMap(([, attributes = '', content = '']) => {
          const name = attribute(attributes, 'aria-label') ?? content.replace(/<[^>]*>/g, '').trim();
          const address = attribute(attributes, 'href') ?? '';
          const known = places.get(name) ?? address;
          places.set(name, known);
          return known === address ? [] : [`${path}: ${name} → ${known} ${address}`];
        });
      });
    expect(faults).toEqual([]);
  });
});
