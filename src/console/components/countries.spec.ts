import { expect, test } from 'vitest';

import { countriesIn, countryName } from './countries.ts';

test('all countries are there once, by their names, and nothing else', () => {
  const countries = countriesIn('en');
  const codes = countries.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['DE', 'GB', 'JP', 'US', 'ZA', 'XK']));
  for (const other of ['EU', 'UN', 'ZZ', 'DD', 'SU', 'AA']) expect(codes).not.toContain(other);
  expect(new Set(codes).size).toBe(codes.length);
  expect(countries[0]?.name).toBe('Afghanistan');
});

test('a country is named in the language', () => {
  expect(countryName('en', 'DE')).toBe('Germany');
  expect(countryName('de', 'DE')).toBe('Deutschland');
});
