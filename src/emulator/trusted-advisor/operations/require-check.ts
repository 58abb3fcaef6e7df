import { findCheck, isKnownCheck } from '../../catalogue/checks/checks.ts';
import type { CatalogueCheck } from '../../catalogue/checks/catalogue-check.ts';
import { isAdvisorLanguage } from '../../../support/languages.ts';
import type { Plan } from '../../../support/plans.ts';
import { shorten } from '../../../support/shorten.ts';
import { InvalidParameterValue } from '../../protocol/request-errors.ts';

/**
 * Texts as tools have seen them from AWS: retired ids are unknown like any other, and so are those that
 * the plan does not have.
 */
export function requireCheck(checkId: string | null, plan: Plan): CatalogueCheck {
  const check = checkId === null ? null : findCheck(checkId, plan);
  if (check) return check;
  const named = checkId === null ? 'null' : shorten(checkId, 100);
  throw new InvalidParameterValue(
    checkId !== null && isKnownCheck(checkId)
      ? `Unknown ID: Account requires a Premium Support Plan for access to Trusted Advisor check: ${named}`
      : `Unknown ID: ${named}`,
  );
}

/** Documented: refreshing such a check, or asking for its refresh, gives this error. */
export function requireRefreshable(checkId: string | null, plan: Plan): CatalogueCheck {
  const check = requireCheck(checkId, plan);
  if (!check.isAutoRefreshed) return check;
  throw new InvalidParameterValue(`[UNREFRESHABLE_CHECK_ID_ERROR] Check ${check.id} is not refreshable.`);
}

/**
 * Every language is answered in English: names are AWS's and known in English only, and a description in
 * one language below a name in another helps nobody. A language that Trusted Advisor does not have is
 * refused (ours).
 */
export function requireLanguage(language: string | undefined): void {
  if (language === undefined || isAdvisorLanguage(language)) return;
  throw new InvalidParameterValue(`The language ${shorten(language, 100)} is not supported.`);
}
