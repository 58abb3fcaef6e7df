/** The Support API's answers as what is taken along. Nothing is trusted to be there. */
import { isJsonObject, type JsonObject, type JsonValue } from '../../../support/json.ts';
import type { TakenAttachment, TakenCaseDetails, TakenCommunication } from '../../../support/taken-case.ts';

function text(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

export function objects(value: JsonValue | undefined): JsonObject[] {
  const items: readonly JsonValue[] = Array.isArray(value) ? value : [];
  return items.filter(isJsonObject);
}

export function toldDetails(details: JsonObject): TakenCaseDetails {
  const contacts: readonly JsonValue[] = Array.isArray(details['ccEmailAddresses'])
    ? details['ccEmailAddresses']
    : [];
  return {
    caseId: text(details['caseId']),
    displayId: text(details['displayId']),
    subject: text(details['subject']),
    status: text(details['status']),
    serviceCode: text(details['serviceCode']),
    categoryCode: text(details['categoryCode']),
    severityCode: text(details['severityCode']),
    language: text(details['language']),
    submittedBy: text(details['submittedBy']),
    timeCreated: text(details['timeCreated']),
    ccEmailAddresses: contacts.filter((address) => typeof address === 'string'),
  };
}

export function toldCommunication(told: JsonObject): TakenCommunication {
  // The API lists files under two names; an id counts once.
  const files = [...objects(told['attachments']), ...objects(told['attachmentSet'])].map(toldAttachment);
  return {
    body: text(told['body']),
    submittedBy: text(told['submittedBy']),
    timeCreated: text(told['timeCreated']),
    attachments: [...new Map(files.map((file) => [file.attachmentId, file])).values()],
  };
}

function toldAttachment(told: JsonObject): TakenAttachment {
  const attachmentId = text(told['attachmentId']);
  return { attachmentId, fileName: text(told['fileName']) || attachmentId };
}

/** Oldest first, whatever order the service answers in; the order of those of one moment stays. */
export function oldestFirst(newestFirst: readonly TakenCommunication[]): TakenCommunication[] {
  const timeOf = ({ timeCreated }: TakenCommunication) => Date.parse(timeCreated) || 0;
  return newestFirst.toReversed().toSorted((one, other) => timeOf(one) - timeOf(other));
}
