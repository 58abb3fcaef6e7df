import { hash } from 'node:crypto';

import type { JsonObject, JsonValue } from '../../../support/json.ts';
import { redact } from '../../../support/redaction.ts';
import { isSeverityCode } from '../../../support/severities.ts';
import { severityChangeBody } from '../../../support/severity-change.ts';

/**
 * By what a write is recognised upstream when its answer was lost. Texts are kept as hashes, taken
 * after redaction: the upstream replaces secrets on the way in, and redacting twice changes nothing.
 */
export type Trace =
  | { readonly kind: 'case'; readonly subject: string; readonly body: string }
  | { readonly kind: 'communication'; readonly caseId: string; readonly body: string };

/** The trace that a write will leave; null where nothing upstream would show it. */
export function traceOf(operation: string, input: JsonObject): Trace | null {
  const body = operation === 'UpdateCaseSeverity' ? severityMessage(input) : input['communicationBody'];
  if (typeof body !== 'string' || input['dryRun'] === true) return null;
  if (operation === 'CreateCase') {
    const subject = input['subject'];
    if (typeof subject !== 'string') return null;
    return { kind: 'case', subject: textHash(subject), body: textHash(body) };
  }
  const caseId = input['caseId'];
  if (!writesMessage.has(operation) || typeof caseId !== 'string') return null;
  return { kind: 'communication', caseId, body: textHash(body) };
}

const writesMessage: ReadonlySet<string> = new Set(['AddCommunicationToCase', 'UpdateCaseSeverity']);

/** The reason of a change becomes a message, by which the change is recognised. */
function severityMessage({ severityCode, reason }: JsonObject): string | null {
  if (typeof severityCode !== 'string' || typeof reason !== 'string') return null;
  return isSeverityCode(severityCode) ? severityChangeBody(severityCode, reason) : null;
}

export function textHash(text: string): string {
  return hash('sha256', redact(text));
}

export function hasText(value: JsonValue | undefined, expected: string): boolean {
  return typeof value === 'string' && textHash(value) === expected;
}
