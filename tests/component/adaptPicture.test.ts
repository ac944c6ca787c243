import { describe, expect, it } from 'vitest';
import { adaptPicture } from '../../src/picture/adaptPicture.ts';
import { markdownTable } from '../../src/picture/markdownTable.ts';
import { colours } from '../../src/styles/tokens.ts';

const built = `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="300" viewBox="0 0 720 300"><rect width="720" height="300" fill="${colours.paper.light}"/>
<g data-edition="now"><text fill="${colours.ink.light}">Known since</text></g><g data-edition="article" display="none"><text>As told</text></g>
<g data-shift="20"><g data-record="outcome" data-topics="lamp" color="${colours.soft.light}"><path stroke="#123456"/></g><g data-address=""><text y="280" font-size="12"></text></g></g></svg>`;

function parse(): Element {
  return new DOMParser().parseFromString(built, 'image/svg+xml').documentElement;
}

const plain = { isDark: false, edition: 'now', isShown: () => true, address: '', notes: [] };

function adapt(changes: Partial<Parameters<typeof adaptPicture>[1]>): Element {
  const svg = parse();
  adaptPicture(svg, { ...plain, ...changes });
  return svg;
}

describe('a picture that is taken along', () => {
  it('has the colours of the dark theme for those of the light one, and keeps all others', () => {
    const svg = adapt({ isDark: true });
    expect(svg.querySelector('rect')?.getAttribute('fill')).toBe(colours.paper.dark);
    expect(svg.querySelector('text')?.getAttribute('fill')).toBe(colours.ink.dark);
    expect(svg.querySelector('[data-record]')?.getAttribute('color')).toBe(colours.soft.dark);
    expect(svg.querySelector('path')?.getAttribute('stroke')).toBe('#123456');
  });

  it('has what its edition says and not what the other says, with room for a longer head', () => {
    expect(adapt({}).textContent).toContain('Known since');
    expect(adapt({}).textContent).not.toContain('As told');
    const told = adapt({ edition: 'article' });
    expect(told.textContent).not.toContain('Known since');
    expect(told.querySelector('[data-edition]')?.getAttribute('display')).toBeNull();
    expect([told.getAttribute('height'), told.getAttribute('viewBox'), told.querySelector('rect')?.getAttribute('height')]).toEqual([
      '320',
      '0 0 720 320',
      '320'
    ]);
  });

  it('makes pale what is left out, names its address, and says below it what is shown, in lines that fit', () => {
    const svg = adapt({
      isShown: (element) => element.getAttribute('data-topics') !== 'lamp',
      address: 'https://news.example/?topic=fog',
      notes: ['Fog alone. '.repeat(20).trim()]
    });
    expect(Number(svg.querySelector('[data-record]')?.getAttribute('opacity'))).toBeLessThan(0.5);
    const [address, ...notes] = [...svg.querySelectorAll('[data-address] text')];
    expect(address?.textContent).toBe('https://news.example/?topic=fog');
    expect(notes.map(({ textContent }) => textContent).join(' ')).toBe('Fog alone. '.repeat(20).trim());
    expect(notes.length).toBeGreaterThan(1);
    const last = Number(notes.at(-1)?.getAttribute('y'));
    expect(Number(svg.getAttribute('height'))).toBeGreaterThan(last);
  });
});

describe('a Markdown table', () => {
  it('has a head, a line below it, and a line for each row, whatever its cells hold', () => {
    expect(
      markdownTable([
        ['Issue', 'Count'],
        ['Lamp | fog\n at night', '5'],
        ['a\\b', '']
      ])
    ).toBe('| Issue | Count |\n| --- | --- |\n| Lamp \\| fog at night | 5 |\n| a\\\\b |  |\n');
  });
});
