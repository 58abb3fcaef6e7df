import { expect, test } from 'vitest';

import { spanOf } from './time-span.ts';

const minute = 60_000;

test.each([
  [0, 1, 'minute'],
  [59 * minute, 59, 'minute'],
  [60 * minute, 1, 'hour'],
  [47 * 60 * minute, 47, 'hour'],
  [49 * 60 * minute, 2, 'day'],
] as const)('%i ms are %i %s', (milliseconds, value, unit) =>
  expect(spanOf(milliseconds)).toEqual({ value, unit }),
);
