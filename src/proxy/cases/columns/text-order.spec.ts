import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { TextOrder } from './text-order.ts';
import { compareTexts } from './texts.ts';

test('ranks are those of all texts, however often some of them change', () => {
  const text = fc.string({ maxLength: 2, unit: fc.constantFrom('a', 'b', 'é', '\u{ffff}', '😀') });
  const change = fc.tuple(fc.nat(12), text);
  fc.assert(
    fc.property(fc.array(text, { minLength: 1 }), fc.array(fc.array(change)), (beginning, rounds) => {
      const texts = [...beginning];
      const order = new TextOrder((left, right) => compareTexts(texts[left] ?? '', texts[right] ?? ''));
      for (const row of texts.keys()) order.changed(row);
      for (const round of [[], ...rounds]) {
        for (const [place, to] of round) {
          const row = place % texts.length;
          texts[row] = to;
          order.changed(row);
        }
        // By the bytes of UTF-8, as the databases compare.
        const different = [...new Set(texts)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
        expect([...order.ranks()]).toEqual(texts.map((one) => different.indexOf(one)));
      }
    }),
  );
});
