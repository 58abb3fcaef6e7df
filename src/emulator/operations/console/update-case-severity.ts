import type { InputOf } from '../../../support/constraints.ts';
import { caseCan } from '../../../support/case-rules.ts';
import { severitiesOf } from '../../../support/first-response.ts';
import { isIssueType } from '../../../support/issue-types.ts';
import { redact } from '../../../support/redaction.ts';
import type { SeverityCode } from '../../../support/severities.ts';
import { severityChangeBody } from '../../../support/severity-change.ts';
import { shorten } from '../../../support/shorten.ts';
import { InvalidParameterValue } from '../../protocol/request-errors.ts';
import { lockCase, saveSeverity, stateOf } from '../../store/cases.ts';
import type { LockedCase } from '../../store/cases.ts';
import { newCommunicationId } from '../../store/ids.ts';
import { writeCustomerMessage } from '../customer-message.ts';
import type { Handler } from '../handlers.ts';
import type { OperationCall } from '../operation-call.ts';

function readSeverity({ severityCode }: InputOf<'UpdateCaseSeverity'>, call: OperationCall): SeverityCode {
  const offered = severitiesOf(call.account.plan);
  const severity = offered.find((code) => code === severityCode);
  if (severity) return severity;
  const value = shorten(severityCode, 100);
  throw new InvalidParameterValue(
    `Invalid severityCode '${value}': it must be one of ${offered.join(', ')}.`,
  );
}

function checkCanChange(row: LockedCase, severity: SeverityCode, now: number): void {
  const { issue_type: issueType, language } = row;
  const opened = { language, ...(isIssueType(issueType) && { issueType }) };
  const permission = caseCan({ ...stateOf(row, now), ...opened }, 'change-severity', now);
  if (!permission.allowed) throw new InvalidParameterValue(permission.message);
  if (row.severity_code === severity) {
    throw new InvalidParameterValue(`Invalid severityCode '${severity}': the case has it already.`);
  }
}

/** The reason becomes a message of the customer, with all that follows from one. */
export const updateCaseSeverity: Handler<'UpdateCaseSeverity'> = async (input, call) => {
  const { caseId, reason } = input;
  const severity = readSeverity(input, call);
  if (reason.trim() === '') throw new InvalidParameterValue('Invalid reason: it must not be blank.');
  const { accountId } = call.account;
  const { now, database } = call;
  await database.write(async (transaction) => {
    const row = await lockCase(database, transaction, { caseId, accountId, now });
    checkCanChange(row, severity, now);
    await saveSeverity(transaction, caseId, severity);
    const body = severityChangeBody(severity, redact(reason));
    const message = { communicationId: newCommunicationId(), body, attachments: [] };
    await writeCustomerMessage(transaction, row, message, call);
  });
  return { result: true };
};
