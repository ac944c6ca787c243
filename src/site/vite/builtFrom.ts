import type { ViteBuilder } from 'vite';

/** What a build gives back. */
type Built = Awaited<ReturnType<ViteBuilder['build']>>;
type Output = Extract<Built, { output: unknown }>['output'][number];

function outputsOf(built: Built): Output[] {
  return [built].flat().flatMap((one) => ('output' in one ? one.output : []));
}

/** The names of the modules of which something is in the scripts that a build has made. */
export function modulesIn(built: Built): string[] {
  return outputsOf(built).flatMap((output) =>
    output.type === 'chunk' ? Object.entries(output.modules).flatMap(([name, { renderedLength }]) => (renderedLength > 0 ? [name] : [])) : []
  );
}

/** The paths of the files, such as fonts, that a build has copied. */
export function filesIn(built: Built): string[] {
  return outputsOf(built).flatMap((output) => (output.type === 'asset' ? output.originalFileNames : []));
}
