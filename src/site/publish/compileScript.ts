import { build } from 'vite';

/**
 * Compiles a module and its imports to the text of one classic script: for inline scripts, and for workers, since not every browser
 * supports modules as workers. Throws where the build makes no script.
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
  // What stands inside pages is not among the packages that `notices.txt` names.
  const foreign = chunk.moduleIds.find((id) => id.includes('node_modules'));
  if (foreign !== undefined) throw new Error(`${source} contains ${foreign}, expected nothing but code of this project`);
  return chunk.code.trim();
}
