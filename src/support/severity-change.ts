/**
 * A severity changed by the customer: AWS's console asks for a reason, and what was said becomes a message of
 * the customer. Source: user guide "Case management".
 * That the message names the new severity first is our choice.
 */
import type { SeverityCode } from './severities.ts';
import { severities } from './severities.ts';

/** Unicode code points. */
export const severityReasonLimit = 2000;

/** The message that a change leaves in the case; always under the API's bound for a body. */
export function severityChangeBody(severityCode: SeverityCode, reason: string): string {
  const { name, consoleName } = severities[severityCode];
  return `Severity changed to ${name} (${consoleName}).\n\n${reason}`;
}
