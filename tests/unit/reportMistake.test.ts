import { describe, expect, it } from 'vitest';
import { reportMistake } from '../../src/share/reportMistake.ts';
import { draftOf, problemsOf } from '../datasets/copy.ts';

describe('where a mistake is reported', () => {
  const contact = 'mailto:desk@example.org';
  const repository = 'https://example.org/group/project';

  it.each([
    [{ repository, contact }, undefined, 'repository', `${repository}/issues/new`],
    [{ repository: `${repository}/` }, 'outcome-lamp', 'repository', `${repository}/issues/new?title=outcome-lamp`],
    [{ repository }, 'outcome-lamp.hours', 'repository', `${repository}/issues/new?title=outcome-lamp.hours`],
    [{ contact }, undefined, 'contact', contact],
    [{ contact }, 'outcome-lamp', 'contact', `${contact}?subject=outcome-lamp`],
    [{ contact: 'https://example.org/desk?a=b' }, 'outcome-lamp', 'contact', 'https://example.org/desk?a=b']
  ] as const)('with %j, of %s, by the %s: %s', (desk, record, by, address) => {
    expect(reportMistake(desk, record)).toEqual({ by, address });
  });

  it.each([{}, { repository: '', contact: undefined }])('is nowhere without both: %j', (desk) => {
    expect(reportMistake(desk, 'outcome-lamp')).toBeUndefined();
  });
});

describe('the contact of a card', () => {
  const second = 'tests/datasets/second';

  it.each(['mailto:desk@example.org', 'https://example.org/contact'])('may be %s', (contact) => {
    const draft = draftOf(second);
    draft.set('card.json', ['contact'], contact);
    expect(problemsOf(draft)).toEqual([]);
  });

  it.each(['desk@example.org', 'mailto:desk', 'mailto:desk@example.org?cc=a@example.org', 'http://example.org', 'javascript:alert()', 'https://a b'])(
    'may not be %s',
    (contact) => {
      const draft = draftOf(second);
      draft.set('card.json', ['contact'], contact);
      expect(problemsOf(draft)).toMatchObject([{ file: 'card.json', field: 'contact' }]);
    }
  );
});
