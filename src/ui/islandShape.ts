/** What an island adopts as it was printed, instead of owning it: a record, or an element that names its id in `data-adopt`. */
const adopted = '[data-record], [data-adopt]';

/** The data of the comments that mark Svelte's blocks. */
const marker = /^(\[.*|\])?$/;

function shapeOfNode(node: Node): string {
  if (node instanceof Comment) return `!${node.data}`;
  if (!(node instanceof Element)) return '#';
  if (node.matches(adopted)) return `@${node.getAttribute('data-adopt') ?? node.id}`;
  return `<${node.localName}${shapeOf(node)}>`;
}

/** The structure of what an island owns, as a string: its elements, where it has text, its block markers and what it adopts, in their order. */
export function shapeOf(island: Element): string {
  return [...island.childNodes].map(shapeOfNode).join('');
}

/** A short hash of a structure, for the attribute `data-shape` that says how an island was printed. */
export function shortened(shape: string): string {
  let sum = 0;
  for (let at = 0; at < shape.length; at++) sum = (Math.imul(sum, 31) + shape.charCodeAt(at)) | 0;
  return (sum >>> 0).toString(36);
}

/**
 * Removes from what an island owns the nodes that others have put in: white space and comments between elements, which it is printed
 * without, and the `<font>` that translation in a browser puts around each text. What is adopted stays as it is.
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
