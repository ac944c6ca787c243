/** What an island adopts as it was printed, instead of owning it: a record, or a part that says by which name it is asked for. */
const adopted = '[data-record], [data-adopt]';

/** The comments between which Svelte looks for its blocks. */
const marker = /^(\[.*|\])?$/;

function shapeOfNode(node: Node): string {
  if (node instanceof Comment) return `!${node.data}`;
  if (!(node instanceof Element)) return '#';
  if (node.matches(adopted)) return `@${node.getAttribute('data-adopt') ?? node.id}`;
  return `<${node.localName}${shapeOf(node)}>`;
}

/** The shape of what an island owns: its elements, where it has text, its markers and what it adopts, in their order. */
export function shapeOf(island: Element): string {
  return [...island.childNodes].map(shapeOfNode).join('');
}

/** A shape in few letters: for the attribute by which the page says how an island was printed. */
export function shortened(shape: string): string {
  let sum = 0;
  for (let at = 0; at < shape.length; at++) sum = (Math.imul(sum, 31) + shape.charCodeAt(at)) | 0;
  return (sum >>> 0).toString(36);
}

/**
 * Takes out of what an island owns what others put in on the way: white space and comments between elements, which it is printed
 * without, and the `<font>` that the translation of a browser puts around each text. What is adopted stays as it is.
 */
export function tidy(island: HTMLElement): void {
  for (const font of island.querySelectorAll<HTMLElement>('font')) if (!font.closest(adopted)) font.replaceWith(...font.childNodes);
  island.normalize();
  const own = document.createTreeWalker(island, NodeFilter.SHOW_ALL, (node) =>
    node instanceof Element && node.matches(adopted) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT
  );
  const strange: ChildNode[] = [];
  for (let node = own.nextNode(); node; node = own.nextNode()) {
    if ((node instanceof Text && !node.data.trim()) || (node instanceof Comment && !marker.test(node.data))) strange.push(node);
  }
  for (const node of strange) node.remove();
}
