import { caseLanguages, isCaseLanguage } from '../../../support/languages.ts';

/** A language as it calls itself; the code where it is none of the API's. */
export function languageName(code: string): string {
  return isCaseLanguage(code) ? caseLanguages[code].endonym : code;
}
