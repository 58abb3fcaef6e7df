import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { markedPieces } from './marked-text.tsx';

test('marks what it is told', () =>
  expect(markedPieces({ text: 'a queue stands', marks: [2, 7] })).toEqual([
    { text: 'a ', isMarked: false, at: 0 },
    { text: 'queue', isMarked: true, at: 2 },
    { text: ' stands', isMarked: false, at: 7 },
  ]));

test('keeps the text whole, whatever the marks', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.integer({ min: -5, max: 50 })), (text, marks) => {
      expect(
        markedPieces({ text, marks })
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
