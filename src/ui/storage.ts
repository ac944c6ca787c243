/** Keeps a value, or forgets it. Does nothing where storage is denied. */
export function keep(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // private mode, a sandboxed frame: the page works without memory
  }
}

/** What is kept; nothing where storage is denied. */
export function kept(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
