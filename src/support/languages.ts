/**
 * Languages in which cases are handled and in which Trusted Advisor describes its checks.
 * Sources: API reference CaseDetails (`language`), SupportedLanguage (form of the names),
 * DescribeTrustedAdvisorChecks (`language`).
 */
export interface CaseLanguage {
  /** ISO 639-1. */
  readonly code: CaseLanguageCode;
  /** As DescribeSupportedLanguages spells it: upper case. Only ENGLISH is documented, the rest is ours. */
  readonly language: string;
  /** The language's own name, for a reader who looks for it. */
  readonly endonym: string;
}

export const caseLanguageCodes = ['en', 'ja', 'zh', 'ko', 'es', 'pt', 'fr', 'tr'] as const;

export type CaseLanguageCode = (typeof caseLanguageCodes)[number];

export const caseLanguages: Readonly<Record<CaseLanguageCode, CaseLanguage>> = {
  en: { code: 'en', language: 'ENGLISH', endonym: 'English' },
  ja: { code: 'ja', language: 'JAPANESE', endonym: '日本語' },
  zh: { code: 'zh', language: 'CHINESE', endonym: '中文' },
  ko: { code: 'ko', language: 'KOREAN', endonym: '한국어' },
  es: { code: 'es', language: 'SPANISH', endonym: 'Español' },
  pt: { code: 'pt', language: 'PORTUGUESE', endonym: 'Português' },
  fr: { code: 'fr', language: 'FRENCH', endonym: 'Français' },
  tr: { code: 'tr', language: 'TURKISH', endonym: 'Türkçe' },
};

export const defaultCaseLanguage: CaseLanguageCode = 'en';

export function isCaseLanguage(value: string): value is CaseLanguageCode {
  return Object.hasOwn(caseLanguages, value);
}

export const advisorLanguageCodes = [
  'zh',
  'zh_TW',
  'en',
  'fr',
  'de',
  'id',
  'it',
  'ja',
  'ko',
  'pt_BR',
  'es',
] as const;

export type AdvisorLanguageCode = (typeof advisorLanguageCodes)[number];

export function isAdvisorLanguage(value: string): value is AdvisorLanguageCode {
  return (advisorLanguageCodes as readonly string[]).includes(value); // widened, to ask for any string
}
