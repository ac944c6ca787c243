/** The height in CSS pixels that a message of one of our embeds tells; `undefined` for other messages, and for heights outside of 1 to 1,000,000. */
export function readHeight(message: unknown): number | undefined {
  const { sentinel, type, height } = Object(message) as Record<string, unknown>;
  const isTold = sentinel === 'amp' && type === 'embed-size' && typeof height === 'number';
  return isTold && height >= 1 && height <= 1_000_000 ? height : undefined;
}
