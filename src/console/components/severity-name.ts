import { isSeverityCode, severities } from '../../support/severities.ts';

/** The guide's name of a severity; the code itself for one that AWS has added since. */
export function severityName(code: string | undefined): string {
  if (code === undefined) return '–';
  return isSeverityCode(code) ? severities[code].consoleName : code;
}
