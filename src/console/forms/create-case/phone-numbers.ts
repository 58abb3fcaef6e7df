/** Phone numbers as the world dials them. Large, so it is loaded when somebody wants to be called. */
import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
} from 'libphonenumber-js/min';

import type { FieldProblem } from './create-case-rules.ts';

export interface DialledNumber {
  /** With its country code, spaced as it is written there. */
  readonly phoneNumber: string;
  /** ISO 3166-1 alpha-2; empty where the code belongs to no one country. */
  readonly country: string;
}

export interface CallingCode {
  readonly country: string;
  /** For example `+49`. */
  readonly code: string;
}

export function callingCodes(): readonly CallingCode[] {
  return getCountries().map((country) => ({ country, code: `+${getCountryCallingCode(country)}` }));
}

function knownCountry(country: string): CountryCode | undefined {
  return isSupportedCountry(country) ? country : undefined;
}

/** Null for what can't be dialled. A number that begins with `+` needs no country. */
export function readPhoneNumber(text: string, country: string): DialledNumber | null {
  const defaultCountry = knownCountry(country);
  const parsed = parsePhoneNumberFromString(text, {
    ...(defaultCountry && { defaultCountry }),
    extract: false,
  });
  if (!parsed?.isValid()) return null;
  return { phoneNumber: parsed.formatInternational(), country: parsed.country ?? country };
}

export function problemOfPhoneNumber(text: string, country: string): FieldProblem | null {
  const number = text.trim();
  if (number === '') return { id: 'createCase.problem.phoneMissing' };
  if (/[^+\d\s().\-/]/u.test(number)) return { id: 'createCase.problem.phoneCharacters' };
  const defaultCountry = knownCountry(country);
  if (!number.startsWith('+') && !defaultCountry) return { id: 'createCase.problem.phoneCountry' };
  if (readPhoneNumber(number, country)) return null;
  const length = validatePhoneNumberLength(number, defaultCountry);
  if (length === 'TOO_SHORT') return { id: 'createCase.problem.phoneShort' };
  if (length === 'TOO_LONG') return { id: 'createCase.problem.phoneLong' };
  return { id: 'createCase.problem.phoneInvalid' };
}
