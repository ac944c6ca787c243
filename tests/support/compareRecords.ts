/**
 * `npm run compare:records -- <folder> <folder>`: whether a build says all that an earlier one said on its first page. For each language, each record
 * of that page, and each figure and address of it, has to stand somewhere in the later build: on its first page, on the page of a
 * section, on the record's own, or on the page about the whole.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';

/** A record of a page, or what stands outside of all records. */
interface Said {
  id: string;
  /** The numbers of its text and the addresses of its links to other sites, in their order. */
  facts: string[];
}

const outside = 'outside of all records';

/** The numbers in a text: digits of any script, with what groups and divides them. */
function numbersOf(text: string): string[] {
  return text.match(/\p{Nd}(?:[\p{Nd}.,\u00a0\u202f\u066b\u066c]*\p{Nd})?/gu) ?? [];
}

/** What a page says, record by record. */
function readPage(file: string): Said[] {
  const window = new Window();
  const page = new window.DOMParser().parseFromString(readFileSync(file, 'utf8'), 'text/html');
  for (const code of page.querySelectorAll('script, style')) code.remove();
  const records = new Map<string, string[]>();
  const walk = page.createTreeWalker(page.body, 5); // elements and texts
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const element = (node.nodeType === 1 ? node : node.parentElement) as unknown as Element | null;
    const record = element?.closest('[data-record]');
    const id = record ? record.id || (record.getAttribute('data-place') ?? outside) : outside;
    const href = node.nodeType === 1 ? element?.getAttribute('href') : undefined;
    const facts = node.nodeType === 3 ? numbersOf(node.textContent) : href?.startsWith('http') ? [href] : [];
    records.set(id, [...(records.get(id) ?? []), ...facts]);
  }
  return [...records].map(([id, facts]) => ({ id, facts }));
}

/** The pages of a language that make up what is known: the first page, those of sections, of records and about the whole, not embeds and prints. */
function pagesOf(folder: string): string[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !['embed', 'print', 'assets', 'data'].includes(entry.name)
  );
  const inner = names.flatMap(({ name }) => [
    join(folder, name),
    ...(name === 'record' ? readdirSync(join(folder, name)).map((one) => join(folder, name, one)) : [])
  ]);
  return [folder, ...inner].map((one) => join(one, 'index.html')).filter((file) => existsSync(file));
}

function compare(before: string, after: string): string[] {
  const now = new Map<string, Set<string>>();
  const everywhere = new Set<string>();
  for (const file of pagesOf(after)) {
    for (const { id, facts } of readPage(file)) {
      now.set(id, new Set([...(now.get(id) ?? []), ...facts]));
      for (const fact of facts) everywhere.add(fact);
    }
  }
  return readPage(join(before, 'index.html')).flatMap(({ id, facts }) => {
    if (id !== outside && !now.has(id)) return [`${id}: no such record`];
    const known = id === outside ? everywhere : now.get(id);
    return [...new Set(facts)].filter((fact) => !known?.has(fact)).map((fact) => `${id}: ${fact}`);
  });
}

const [before = '', after = ''] = process.argv.slice(2);
const languages = ['', ...readdirSync(before).filter((name) => existsSync(join(before, name, 'record')))];
for (const language of languages) {
  const missing = compare(join(before, language), join(after, language));
  process.stdout.write(`/${language}: ${missing.length} missing\n${missing.map((line) => `    ${line}\n`).join('')}`);
  if (missing.length) process.exitCode = 1;
}
