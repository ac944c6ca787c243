/** Stores a value; `null` removes it. Does nothing where storage is denied. */
export function keep(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // a private window, a sandboxed frame: the page works without storage
  }
}

/** The stored value; `undefined` where there is none or storage is denied. */
export function kept(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
