import { expect, test } from 'vitest';

import { fieldKey, fieldsIn, filledParts, fillFields, knownValues, openFields } from './text-fields.ts';

const values = knownValues({
  case: '12',
  subject: '{{me}} is down',
  requester: 'jane@example.com',
  account: 'Retail',
  me: '',
});

test('fields are filled in, once, however they are written', () => {
  expect(fillFields('{{case}}: {{ Subject }}, {{REQUESTER}} of {{account}}', values)).toBe(
    '12: {{me}} is down, jane@example.com of Retail',
  );
});

test.each([
  '[case] {case} { {case} } {{}} {{ }} ${{\n}}',
  `{{${'x'.repeat(41)}}}`,
  '{{a\nb}}',
  'if (a) {{ b; } }',
  '{{a{b}}',
])('is no field: %j', (text) => {
  expect(fieldsIn(text)).toEqual([]);
  expect(fillFields(text, values)).toBe(text);
});

test('what has no value is open, and stays as it was written', () => {
  const text = '{{me}}, {{Order  number}}, {{order number}}, {{constructor}}, {{case}}';
  expect(fieldsIn(text)).toEqual(['me', 'Order  number', 'constructor', 'case']);
  expect(openFields(text, values)).toEqual(['me', 'Order  number', 'constructor']);
  expect(fillFields(text, new Map([[fieldKey('ORDER number'), '7']]))).toBe(
    '{{me}}, 7, 7, {{constructor}}, {{case}}',
  );
});

test('the pieces say what is still open', () => {
  expect(filledParts('Dear {{ you }}, {{case}}', values)).toEqual([
    { text: 'Dear ' },
    { text: '{{ you }}', open: 'you' },
    { text: ', ' },
    { text: '12' },
  ]);
  expect(filledParts('', values)).toEqual([]);
});
