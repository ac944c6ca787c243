/** In characters, with the `#`. Longer hashes are rejected; ids are far shorter, also where every letter of them is escaped. */
const longest = 400;

/** Suffixes that hosts add to the hash of a frame's address: the secret of WordPress, and AMP's `amp=1`. */
const ofHost = /#?\?secret=.*$|^amp=1$|&amp=1$/;

/** The id that the hash of an address names; `undefined` where it names none or is malformed. */
export function readHash(hash: string): string | undefined {
  if (hash.length < 2 || hash.length > longest) return undefined;
  try {
    return decodeURIComponent(hash.slice(1).replace(ofHost, '')) || undefined;
  } catch {
    return undefined; // a malformed escape names nothing
  }
}
