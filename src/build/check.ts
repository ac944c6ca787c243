import { load } from './load.ts';
import { DatasetError } from './problem.ts';

/** `npm run check`: says what the dataset holds, or everything that is wrong with it. */
try {
  const { dataset } = load();
  const { outcomes, demands, events, findings, reports, outlets, card } = dataset;
  process.stdout.write(
    `The dataset is sound: ${outcomes.length} outcomes, ${demands.length} demands, ${events.length} events, ${findings.length} findings, ` +
      `${reports.length} reports by ${outlets.length} outlets, in ${card.languages.map((language) => language.code).join(', ')}.\n`
  );
} catch (error) {
  if (!(error instanceof DatasetError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
