/** A kept value; nothing where there is none or storage is denied. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // private mode, a sandboxed frame: the page works without memory
  }
}

/** Keeps a value, or forgets it. Does nothing where storage is denied. */
export function keep(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // as above
  }
}
