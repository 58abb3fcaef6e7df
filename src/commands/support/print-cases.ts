import type { CaseDetails, Communication } from '@aws-sdk/client-support';

import { isCaseStatus, statusWords } from '../../support/case-status.ts';

/** What people wrote must not steer a terminal: escapes and other controls are shown as spaces. */
export function printable(text: string | undefined): string {
  return (text ?? '').replaceAll(/[^\P{C}\n]|\u2028|\u2029/gu, ' ');
}

function oneLine(text: string | undefined): string {
  return printable(text).replaceAll(/\s+/g, ' ').trim();
}

function statusOf({ status = '' }: CaseDetails): string {
  return isCaseStatus(status) ? statusWords(status, false).word : oneLine(status);
}

/** One case a line, in columns. */
export function caseLines(cases: readonly CaseDetails[]): string[] {
  const rows = cases.map((details) => [
    oneLine(details.caseId),
    oneLine(details.timeCreated).slice(0, 16),
    oneLine(details.severityCode),
    statusOf(details),
    oneLine(details.subject),
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
}

export function caseText(details: CaseDetails, communications: readonly Communication[]): string {
  const facts = [
    ['Case', details.caseId],
    ['Display id', details.displayId],
    ['Status', statusOf(details)],
    ['Severity', details.severityCode],
    ['Service', `${details.serviceCode}, ${details.categoryCode}`],
    ['Created', details.timeCreated],
    ['By', details.submittedBy],
  ].map(([name = '', value]) => `${`${name}:`.padEnd(12)}${oneLine(value)}`);
  const messages = communications.map(messageText);
  return [oneLine(details.subject), '', ...facts, ...messages].join('\n');
}

function messageText({ timeCreated, submittedBy, body, attachmentSet = [] }: Communication): string {
  const files = attachmentSet.map(({ fileName }) => `[${oneLine(fileName)}]`);
  return ['', `--- ${oneLine(timeCreated)}  ${oneLine(submittedBy)}`, printable(body), ...files].join('\n');
}
