/** The longest part of an address that is looked at; ids are far shorter. */
const longest = 120;

/** What some hosts put behind the hash of a frame's address: a secret to answer with, or that the host is AMP. */
const ofHost = /#?\?secret=.*$|^amp=1$|&amp=1$/;

/** The id that the hash of an address names; nothing where it names none or is malformed. */
export function readHash(hash: string): string | undefined {
  if (hash.length < 2 || hash.length > longest) return undefined;
  try {
    return decodeURIComponent(hash.slice(1).replace(ofHost, '')) || undefined;
  } catch {
    return undefined; // a malformed escape names nothing
  }
}
