/** What the runtime names that is no country: unions, and placeholders. */
const noCountries = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);
const letters = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(65 + index));

export interface Country {
  readonly code: string;
  readonly name: string;
}

/** Every country that the runtime has a name for in this language, in its order. */
export function countriesIn(language: string): Country[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  return letters
    .flatMap((first) => letters.map((second) => `${first}${second}`))
    .flatMap((code) => {
      // A code that was given up stands for another one now.
      const isCurrent = new Intl.Locale(`und-${code}`).region === code && !noCountries.has(code);
      const name = isCurrent ? names.of(code) : undefined;
      return name === undefined ? [] : [{ code, name }];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, language));
}

/** The name of one, or its code where there is none. */
export function countryName(language: string, code: string): string {
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
}
