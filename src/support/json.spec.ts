import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from './json.ts';

const refuse = (text: string) => {
  const parsed = parseJson(text);
  return parsed.ok ? null : parsed.reason;
};

describe('what JSON.parse reads', () => {
  test('is read in the same way', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        fc.pre(text.isWellFormed() && !text.includes('\\u'));
        expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) as unknown });
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  test.each([
    '',
    ' ',
    '{',
    '{]',
    '[1,]',
    '{"a":1,}',
    '01',
    '1.',
    '+1',
    '.5',
    "'a'",
    '[1] 2',
    '"a',
    '"\\x"',
    '"\n"',
    'NaN',
    '\ufeff1',
  ])('but not %j', (text) => {
    expect(refuse(text)).toBe('The text is not valid JSON.');
  });

  test.each(['0', '-0', '1e5', '-1.5E-3', 'null', 'true', ' [ ] ', '"\\/"'])('and %j', (text) => {
    expect(refuse(text)).toBeNull();
  });
});

describe('keys', () => {
  test.each([
    '{"a":1,"a":1}',
    '{"a":1,"\\u0061":2}',
    '{"a":{"b":1,"c":[{}],"b":2}}',
    '[{"":1,"":2}]',
    '{"__proto__":1,"__proto__":2}',
  ])('twice in one object are refused: %s', (text) => {
    expect(refuse(text)).toBe('The text holds an object with the same key twice.');
  });

  test.each(['{"a":{"a":["a","a"]},"b":"a"}', '[{"a":1},{"a":1}]', '{"a":"a","b":["a",{"a":1}]}'])(
    'may repeat elsewhere: %s',
    (text) => {
      expect(refuse(text)).toBeNull();
    },
  );

  test('named __proto__ are members and change no prototype', () => {
    const parsed = parseJson('{"__proto__":{"polluted":true}}');
    expect(parsed.ok && Object.hasOwn(parsed.value as object, '__proto__')).toBe(true);
    expect(parsed.ok && 'polluted' in (parsed.value as object)).toBe(false);
  });
});

describe('characters', () => {
  test.each([
    '"\ud800"',
    '"\\ud800"',
    '"\\udc00"',
    '"\\ud800\\n\\udc00"',
    '"\\udc00\\ud800"',
    '{"\\uD83Dx":1}',
    '\udfff',
  ])('without their other half are refused: %j', (text) => {
    expect(refuse(text)).toBe('The text holds a lone surrogate.');
  });

  test('in pairs, raw or escaped, are read', () => {
    expect(parseJson('["😀","\\ud83d\\ude00"]')).toEqual({ ok: true, value: ['😀', '😀'] });
  });

  test('NUL is refused', () => {
    expect(refuse('"a\\u0000b"')).toBe('The text holds the character NUL.');
    expect(refuse('"a\\\\u0000b"')).toBeNull();
  });
});

describe('bounds', () => {
  test('64 levels are read, 65 are not', () => {
    expect(refuse('['.repeat(64) + ']'.repeat(64))).toBeNull();
    expect(refuse('['.repeat(65) + ']'.repeat(65))).toBe('The text is nested deeper than 64 levels.');
  });

  test.each(['[', '{"a":', '[{"a":'])('100,000 times %j is refused without recursion', (opening) => {
    expect(refuse(opening.repeat(100_000))).toBe('The text is nested deeper than 64 levels.');
  });

  test('too many values are refused before anything is built', () => {
    expect(refuse(`[${'1,'.repeat(99_998)}1]`)).toBeNull();
    expect(refuse(`[${'1,'.repeat(100_000)}1]`)).toBe('The text holds more than 100000 values.');
  });

  test('brackets and quotes inside strings do not count', () => {
    expect(refuse(`["${'[{'.repeat(1000)}", "\\"${'\\\\'.repeat(50)}"]`)).toBeNull();
  });

  test('a body of 32 MB is read', () => {
    const data = 'QUJD'.repeat(8_000_000);
    const parsed = parseJson(`{"attachments":[{"fileName":"a","data":"${data}"}]}`);
    expect(parsed).toMatchObject({ ok: true, value: { attachments: [{ fileName: 'a' }] } });
  });
});

test('never throws, and reads what JSON.parse reads, whatever the text', () => {
  const unit = fc.constantFrom(...Array.from('{}[]",:\\u0dD8a1 '), '\ud800', '\udc00');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
      const parsed = parseJson(text);
      expect(parsed.ok ? parsed.value : null).toEqual(parsed.ok ? JSON.parse(text) : null);
    }),
    { numRuns: 5000, seed: 2 },
  );
});
