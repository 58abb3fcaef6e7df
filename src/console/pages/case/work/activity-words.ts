import type { CaseActivity } from '../../../../contract/center/case-activity.ts';
import { isCaseStatus } from '../../../../support/case-status.ts';
import { severityName } from '../../../components/severity-name.ts';
import type { Text } from '../../../hooks/use-text.ts';

/** What somebody does by one operation, and nothing more to say of it. */
const plain = [
  'CreateCase',
  'AddCommunicationToCase',
  'ResolveCase',
  'PutCaseAttributes',
  'RateCaseCommunication',
  'LinkCases',
  'CreateCaseNote',
  'UpdateCaseNote',
  'DeleteCaseNote',
] as const;

function listOf(labels: readonly string[]): string {
  return labels.map((label) => `“${label}”`).join(', ');
}

/** What was changed; an empty name: it was taken away. */
function changesOf(text: Text, activity: CaseActivity, dayOf: (day: string) => string): string[] {
  const { owner, team, followUpOn, added = [], removed = [] } = activity;
  return [
    ...(owner === undefined
      ? []
      : [owner === '' ? text('activity.owner.none') : text('activity.owner', { owner })]),
    ...(team === undefined
      ? []
      : [team === '' ? text('activity.team.none') : text('activity.team', { team })]),
    ...(followUpOn ? [text('activity.followUp', { day: dayOf(followUpOn) })] : []),
    ...(followUpOn === '' ? [text('activity.followUp.none')] : []),
    ...(added.length > 0 ? [text('activity.added', { labels: listOf(added), count: added.length })] : []),
    ...(removed.length > 0
      ? [text('activity.removed', { labels: listOf(removed), count: removed.length })]
      : []),
  ];
}

/** What the upstream was seen to have done; a status that AWS has added since is told as it is. */
function toldOf(text: Text, kind: string, detail: string): string | null {
  if (kind === 'severity') return text('case.history.severity', { severity: severityName(detail) });
  if (kind !== 'status') return null;
  return isCaseStatus(detail)
    ? text(`case.history.${detail}`)
    : text('case.history.other', { status: detail });
}

/** One line of a case's activity. @param dayOf words a calendar day such as `2026-12-01`. */
export function activityWords(text: Text, activity: CaseActivity, dayOf: (day: string) => string): string {
  const { kind, detail = '' } = activity;
  const told = toldOf(text, kind, detail);
  if (told !== null) return told;
  const who = activity.who ?? text('activity.somebody');
  const changes = changesOf(text, activity, dayOf);
  if (changes.length > 0) return `${who} ${changes.join(', ')}`;
  const name = plain.find((one) => one === kind);
  if (name) return `${who} ${text(`activity.${name}`)}`;
  if (kind === 'UpdateCaseSeverity') {
    return `${who} ${text('activity.UpdateCaseSeverity', { severity: severityName(detail) })}`;
  }
  if (kind === 'ExportCase') return `${who} ${text('activity.ExportCase', { format: detail })}`;
  return `${who} ${text('activity.other', { kind })}`;
}
