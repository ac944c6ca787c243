import { fetchPage } from '../ui/fetchPage.ts';

/** Fetches an SVG file as a document: its text is not parsed by the page. Rejects where that is denied, or the file is none. */
export async function fetchSvg(address: string): Promise<Element> {
  const svg = (await fetchPage(address)).documentElement;
  if (svg.localName !== 'svg') throw new Error(`no picture at ${address}`);
  return svg;
}

/** An SVG element as the text of a file. */
export function textOfSvg(svg: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
}

/** A file as an address of its own, which a policy for pictures lets in. */
export function addressOf(type: string, text: string): string {
  return `data:${type};charset=utf-8,${encodeURIComponent(text)}`;
}

/** Pixels for each pixel of the picture. */
const density = 2;

/** Whether all pixels of a drawing have one colour: some browsers let pages read nothing else from a canvas. */
function isBlank({ data }: ImageData): boolean {
  const pixels = new Uint32Array(data.buffer);
  return pixels.every((pixel) => pixel === pixels[0]);
}

/** Draws an SVG file as PNG, twice as large, as an address. Rejects where the browser cannot, or keeps the pixels to itself. */
export async function drawPng(svg: string): Promise<string> {
  const image = new Image();
  image.src = addressOf('image/svg+xml', svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.naturalWidth * density, image.naturalHeight * density];
  const context = canvas.getContext('2d');
  if (!context || !canvas.width) throw new Error('nothing to draw on');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  if (isBlank(context.getImageData(0, 0, canvas.width, canvas.height))) throw new Error('the drawing is blank');
  return canvas.toDataURL('image/png');
}

/** Hands a file to the reader. */
export function save(name: string, address: string): void {
  const link = document.createElement('a');
  link.download = name;
  link.href = address;
  link.click();
}
