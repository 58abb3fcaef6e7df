/**
 * A case as it is taken along: AWS's fields under AWS's names, every message, oldest first, and what the
 * head of the first one tells. This is the documented schema of the JSON; a change that a reader could
 * stumble over counts the version up.
 */
import { readContactBlock } from './contact-block.ts';

export const takenCaseFormat = 'support-center-case';
export const takenCaseVersion = 1;

export interface TakenAttachment {
  readonly attachmentId: string;
  readonly fileName: string;
  /** Where it lies beside this file; missing where the file is not there. */
  readonly path?: string;
}

export interface TakenCommunication {
  readonly body: string;
  readonly submittedBy: string;
  /** ISO 8601, UTC, as all times here. */
  readonly timeCreated: string;
  readonly attachments: readonly TakenAttachment[];
}

export interface TakenCaseDetails {
  readonly caseId: string;
  readonly displayId: string;
  readonly subject: string;
  readonly status: string;
  readonly serviceCode: string;
  readonly categoryCode: string;
  readonly severityCode: string;
  readonly language: string;
  readonly submittedBy: string;
  readonly timeCreated: string;
  readonly ccEmailAddresses: readonly string[];
}

export interface TakenContact {
  readonly method: string;
  readonly phoneNumber?: string;
  readonly extension?: string;
  readonly country?: string;
}

export interface TakenCase {
  readonly format: typeof takenCaseFormat;
  readonly version: typeof takenCaseVersion;
  readonly exportedAt: string;
  readonly accountId: string;
  /** `archive`: the Support API no longer has it, or could not be asked; what was kept here. */
  readonly source: 'support-api' | 'archive';
  readonly case: TakenCaseDetails;
  /** How to reach the person who opened it; missing where the first message says nothing of it. */
  readonly contact?: TakenContact;
  /** Oldest first. */
  readonly communications: readonly TakenCommunication[];
}

/** What the head of a case's first message says of how to reach somebody. */
export function contactOf(communications: readonly TakenCommunication[]): TakenContact | null {
  const { contact } = readContactBlock(communications[0]?.body ?? '');
  if (!contact) return null;
  const { method, phoneNumber, extension, country } = contact;
  return {
    method,
    ...(phoneNumber !== undefined && { phoneNumber }),
    ...(extension !== undefined && { extension }),
    ...(country !== undefined && { country }),
  };
}

/** The file. */
export function takenCaseJson(taken: TakenCase): string {
  return `${JSON.stringify(taken, null, 2)}\n`;
}
