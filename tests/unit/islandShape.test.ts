import { describe, expect, it } from 'vitest';
import { shapeOfHtml } from '../../src/site/pages/render.ts';
import { shortened } from '../../src/ui/islandShape.ts';

/** That a browser reads the same shape off the printed page is seen in it: without it, no island of the built site would be hydrated. */
describe('the shape of an island', () => {
  const shape = shapeOfHtml('<!--[--><ul class="a > b"><!--[-->@outcome-lamp@outcome-oil<!--]--></ul><label><input checked=""/> all</label><!--]-->');

  it('has its elements, markers and texts in their order, and what it adopts by its id', () => {
    expect(shape).toBe('![<ul![@outcome-lamp@outcome-oil!]><label<input>#>!]');
  });

  it.each(['![<ul![@outcome-oil@outcome-lamp!]><label<input>#>!]', '![<ul![@outcome-lamp!]><label<input>#>!]', ''])(
    'is written in few letters, in other ones than %s',
    (other) => {
      expect(shortened(shape)).toMatch(/^[0-9a-z]{1,7}$/);
      expect(shortened(shape)).not.toBe(shortened(other));
    }
  );

  it('has no white space between elements: an island that is printed with some stops the build', () => {
    expect(() => shapeOfHtml('<div><p></p> <p></p></div>')).toThrow('white space');
    expect(() => shapeOfHtml('<div>\n<p></p></div>')).toThrow('white space');
  });
});
