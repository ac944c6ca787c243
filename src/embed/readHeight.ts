/** The height in CSS pixels that a message of one of our embeds tells; nothing where it tells none that a frame could have. */
export function readHeight(message: unknown): number | undefined {
  const { sentinel, type, height } = Object(message) as Record<string, unknown>;
  const isTold = sentinel === 'amp' && type === 'embed-size' && typeof height === 'number';
  return isTold && height >= 1 && height <= 1_000_000 ? height : undefined;
}
