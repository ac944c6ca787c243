import { createTalks } from '../../model/talks.ts';
import { tallySources } from '../../model/tallySources.ts';
import type { Dataset } from '../../schema/records.ts';
import { datasetFolder, load } from '../dataset/load.ts';
import { editorsNotes } from '../editors/editorsNotes.ts';
import { languageGaps } from './languageGaps.ts';
import { run } from './runCommand.ts';

function describe(dataset: Dataset): string {
  const { outcomes, demands, events, findings, reports, outlets, card } = dataset;
  const languages = card.languages.map((language) => language.code).join(', ');
  return (
    `The dataset is sound: ${outcomes.length} outcomes, ${demands.length} demands, ${events.length} events, ${findings.length} findings, ` +
    `${reports.length} reports by ${outlets.length} outlets, in ${languages}.\n`
  );
}

/** How well the records are known: by how many independent sources, and which of them have one. */
function describeSources(dataset: Dataset): string {
  const { records, several, one, articleAlone, oneSide } = tallySources(createTalks(dataset));
  const lines = [
    `${records} records: ${several} have two or more independent sources, ${one.length} have one, ${articleAlone.length} the article alone.`,
    `With one source: ${one.join(', ') || 'none'}.`,
    `With the article alone: ${articleAlone.join(', ') || 'none'}.`,
    `On one side’s word alone: ${oneSide.join(', ') || 'none'}.`
  ];
  return `${lines.join('\n')}\n`;
}

function linesOf(mark: string, lines: readonly string[]): string {
  return lines.map((line) => `${mark}${line}\n`).join('');
}

/**
 * `npm run check`: says what the dataset holds, how well it is known, whose voices it has, what its languages lack and what in their words
 * to look at, or everything that is wrong with it.
 */
await run(() => {
  const loaded = load();
  const { faults, warnings, balance } = editorsNotes(loaded, datasetFolder);
  process.stdout.write(describe(loaded.dataset) + describeSources(loaded.dataset) + linesOf('', balance));
  process.stdout.write(linesOf('! ', [...languageGaps(loaded), ...warnings]) + `${warnings.length} warnings about words.\n`);
  if (!faults.length) return;
  process.stderr.write(`The rule of order is broken in ${faults.length} places.\n${linesOf('  ✗ ', faults)}`);
  process.exitCode = 1;
});
