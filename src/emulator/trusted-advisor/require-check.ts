import { findCheck, retiredCheckIds } from '../catalogue/checks/checks.ts';
import type { CatalogueCheck } from '../catalogue/checks/catalogue-check.ts';
import { isAdvisorLanguage } from '../../support/languages.ts';
import type { Plan } from '../../support/plans.ts';
import { shorten } from '../../support/shorten.ts';
import { InvalidParameterValue } from '../protocol/request-errors.ts';

/** That retired ids are refused is documented; that unknown ones are, and the texts, are ours. */
export function requireCheck(checkId: string | null, plan: Plan): CatalogueCheck {
  const check = checkId === null ? null : findCheck(checkId, plan);
  if (check) return check;
  if (checkId !== null && retiredCheckIds.has(checkId)) {
    throw new InvalidParameterValue(`The check ${checkId} has been retired.`);
  }
  const named = checkId === null ? 'null' : shorten(checkId, 100);
  throw new InvalidParameterValue(`The check ID ${named} is not available for this account.`);
}

/** Documented: refreshing such a check, or asking for its refresh, gives this error. The text is ours. */
export function requireRefreshable(checkId: string | null, plan: Plan): CatalogueCheck {
  const check = requireCheck(checkId, plan);
  if (!check.isAutoRefreshed) return check;
  throw new InvalidParameterValue(
    `The check ${check.id} is refreshed automatically and can't be refreshed on request.`,
  );
}

/** Every language is answered in English; one that Trusted Advisor does not have is refused (ours). */
export function requireLanguage(language: string | undefined): void {
  if (language === undefined || isAdvisorLanguage(language)) return;
  throw new InvalidParameterValue(`The language ${shorten(language, 100)} is not supported.`);
}
