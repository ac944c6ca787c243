import { describe, expect, it } from 'vitest';
import { writeCodes, writeFrame, writeResizedFrame } from '../../src/builder/embedCode.ts';

const embedded = { address: 'https://example.org/embed/outcomes/?side=a&theme=dark#b', title: 'What "came" of it <1>', height: 620 };

describe('the code of a frame', () => {
  it('has a name, loads late, takes the whole width and a first height, and escapes what it is given', () => {
    expect(writeFrame(embedded)).toBe(
      '<iframe src="https://example.org/embed/outcomes/?side=a&amp;theme=dark#b" title="What &quot;came&quot; of it &lt;1>" width="100%" height="620" loading="lazy" allow="clipboard-write; web-share" style="border: 0"></iframe>'
    );
  });

  it('has beside it, where it is to fit its content, the script that does it', () => {
    const code = writeResizedFrame(embedded, 'https://example.org/embed/resize.js');
    expect(code.split('\n')).toEqual([writeFrame(embedded), '<script async src="https://example.org/embed/resize.js"></script>']);
  });
});

describe('an embed', () => {
  const codesFor = (tall: number) => writeCodes('Lamp', 'https://example.org/talks/', 'uk/embed/demands/?side=a#b', tall);

  it('is copied as its address, as a frame of it, and as one with the script of the same site', () => {
    const { address, frame, resized } = codesFor(500);
    expect(address).toBe('https://example.org/talks/uk/embed/demands/?side=a#b');
    expect(frame).toBe(writeFrame({ address, title: 'Lamp', height: 500 }));
    expect(resized).toBe(writeResizedFrame({ address, title: 'Lamp', height: 500 }, 'https://example.org/talks/embed/resize.js'));
  });

  it.each([
    [40, 240],
    [239, 240],
    [801, 800],
    [12_000, 800]
  ])('%i px tall has a first height of %i', (tall, height) => {
    expect(codesFor(tall).frame).toContain(` height="${height}"`);
  });
});
