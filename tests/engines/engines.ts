import { existsSync } from 'node:fs';

/** An engine of browsers other than that of `npm test`. */
export interface Engine {
  name: 'firefox' | 'webkit';
  /** What must be there for it to run. */
  programs: readonly string[];
  /** Debian's packages that have these programs. */
  packages: readonly string[];
}

/** Where Debian has Firefox; `FIREFOX_PATH` names another one. */
export const firefoxPath = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';

export const engines: readonly Engine[] = [
  { name: 'firefox', programs: [firefoxPath], packages: ['firefox-esr'] },
  { name: 'webkit', programs: ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'], packages: ['webkit2gtk-driver', 'xvfb'] }
];

/** What an engine lacks on this machine. */
export function missingFor({ programs }: Engine): string[] {
  return programs.filter((program) => !existsSync(program));
}
