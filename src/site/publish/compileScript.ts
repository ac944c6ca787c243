import { build } from 'vite';

/**
 * A module and what it imports as the text of one classic script: for what stands inside a page, and for workers, since not every
 * browser takes a module as its worker.
 */
export async function compileScript(source: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: process.cwd(),
    publicDir: false,
    logLevel: 'warn',
    build: { write: false, target: 'es2022', rolldownOptions: { input: source, output: { format: 'iife' } } }
  });
  const [result] = [built].flat();
  const chunk = result && 'output' in result ? result.output[0] : undefined;
  if (!chunk) throw new Error(`${source} made no script`);
  return chunk.code.trim();
}
