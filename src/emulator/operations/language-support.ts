/**
 * In which languages a kind of case is handled, and when.
 * Source: user guide "Supported languages" for English, Japanese, Chinese, Korean and Turkish. That the
 * other languages of the API are handled as well as can be, and that account cases keep their hours on
 * every day, is ours.
 */
import type { IssueType } from '../../support/issue-types.ts';
import { caseLanguageCodes } from '../../support/languages.ts';
import type { CaseLanguageCode } from '../../support/languages.ts';

export interface LanguageSupport {
  readonly availability: 'available' | 'best_effort' | 'unavailable';
  /** In UTC, as the API writes hours. */
  readonly hours: { readonly startTime: string; readonly endTime: string };
}

const always = { startTime: '00:00:00.000', endTime: '23:59:59.999' };
const available: LanguageSupport = { availability: 'available', hours: always };
const bestEffort: LanguageSupport = { availability: 'best_effort', hours: always };

/** 09:00 to 18:00 of a zone that is some hours ahead of UTC. */
function officeHours(ahead: number): LanguageSupport {
  const at = (hour: number): string => `${String(hour - ahead).padStart(2, '0')}:00:00.000`;
  return { availability: 'available', hours: { startTime: at(9), endTime: at(18) } };
}

/** Account cases and quota increases are handled by the same people. */
const accountHours: Partial<Record<CaseLanguageCode, LanguageSupport>> = {
  ja: officeHours(9),
  zh: officeHours(8),
  ko: officeHours(9),
  tr: officeHours(3),
};

const technicalLanguages: ReadonlySet<CaseLanguageCode> = new Set(['en', 'ja', 'zh', 'ko']);

export function languageSupport(issueType: IssueType, language: CaseLanguageCode): LanguageSupport {
  if (issueType === 'technical') {
    // Turkish technical cases are answered in English, so nobody is offered them in Turkish.
    if (language === 'tr') return { availability: 'unavailable', hours: always };
    return technicalLanguages.has(language) ? available : bestEffort;
  }
  return accountHours[language] ?? (language === 'en' ? available : bestEffort);
}

export function languagesOf(issueType: IssueType): CaseLanguageCode[] {
  return caseLanguageCodes.filter((code) => languageSupport(issueType, code).availability !== 'unavailable');
}
