import { describe, expect, test } from 'vitest';

import { callingCodes, problemOfPhoneNumber, readPhoneNumber } from './phone-numbers.ts';

describe('problemOfPhoneNumber', () => {
  test.each([
    ['+49 30 1234567', '', undefined],
    ['030 1234567', 'DE', undefined],
    ['(206) 266-4064', 'US', undefined],
    ['+44 20 7946 0018', 'DE', undefined],
    ['03-1234-5678', 'JP', undefined],
    ['  ', 'DE', 'createCase.problem.phoneMissing'],
    ['+49 30 CALL', '', 'createCase.problem.phoneCharacters'],
    ['030 1234567', '', 'createCase.problem.phoneCountry'],
    ['030 1234567', 'XX', 'createCase.problem.phoneCountry'],
    ['+49 3', '', 'createCase.problem.phoneShort'],
    ['206 266', 'US', 'createCase.problem.phoneShort'],
    ['+1 206 266 4064 55555', '', 'createCase.problem.phoneLong'],
    ['+999 123456789', '', 'createCase.problem.phoneInvalid'],
  ])('%s in %s: %s', (number, country, id) => {
    expect(problemOfPhoneNumber(number, country)?.id).toBe(id);
  });
});

test('a number is written as it is dialled from anywhere, with the country it belongs to', () => {
  expect(readPhoneNumber('030/1234567', 'DE')).toEqual({ phoneNumber: '+49 30 1234567', country: 'DE' });
  expect(readPhoneNumber('+33123456789', 'DE')).toEqual({ phoneNumber: '+33 1 23 45 67 89', country: 'FR' });
  expect(readPhoneNumber('12', 'DE')).toBeNull();
});

test('every country has its code', () => {
  expect(callingCodes()).toContainEqual({ country: 'DE', code: '+49' });
  expect(callingCodes().length).toBeGreaterThan(200);
});
