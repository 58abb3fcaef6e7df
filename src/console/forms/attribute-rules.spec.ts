import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { changedAttributes, problemOfChange } from '../../support/case-attributes.ts';
import { changeTo, keyProblem, valueProblem } from './attribute-rules.ts';

const row = (key: string, value = '') => ({ key, value });

test.each([
  ['nothing', [row('a')], 0, null],
  ['no key', [row('')], 0, 'blank'],
  ['a space at the end', [row('a ')], 0, 'edges'],
  ['a line break', [row('a\nb')], 0, 'invisible'],
  ['too many characters', [row('k'.repeat(129))], 0, 'keyTooLong'],
  ['the second of two', [row('a'), row('a')], 1, 'duplicate'],
  ['the first of two', [row('a'), row('a')], 0, null],
])('a key: %s', (_case, rows, index, problem) => {
  expect(keyProblem(rows, index)).toBe(problem);
});

test('a value: its length and what can be seen', () => {
  expect(valueProblem(row('a', 'v'.repeat(256)))).toBeNull();
  expect(valueProblem(row('a', 'v'.repeat(257)))).toBe('valueTooLong');
  expect(valueProblem(row('a', 'x\u202Ey'))).toBe('invisible');
});

test('a change leads from what was known to what is wanted, by rules that hold on the other side', () => {
  const attributes = fc.uniqueArray(
    fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), value: fc.constantFrom('', '1', '2') }),
    { selector: ({ key }) => key },
  );
  fc.assert(
    fc.property(attributes, attributes, (known, wanted) => {
      const change = changeTo(known, wanted);
      expect(problemOfChange(change)).toBeNull();
      expect(changedAttributes(known, change)).toEqual(
        changedAttributes([], { attributes: wanted, removedKeys: [] }),
      );
    }),
  );
});
