/**
 * The stories that sample cases are told from: what happened, what was said, in turns. Words in braces
 * are filled with the facts of a case (`facts.ts`).
 */
import type { CaseLanguageCode } from '../../support/languages.ts';
import type { SeverityCode } from '../../support/severities.ts';
import type { FileKind } from './files.ts';

export interface Turn {
  readonly by: 'CUSTOMER' | 'AWS';
  readonly text: string;
  /** AWS waits for an answer after it. */
  readonly asks?: boolean;
  readonly files?: readonly FileKind[];
}

export interface Scenario {
  readonly serviceCode: string;
  readonly categoryCode: string;
  readonly severities: readonly SeverityCode[];
  readonly language?: CaseLanguageCode;
  readonly subject: string;
  /** The first message. */
  readonly opening: string;
  readonly files?: readonly FileKind[];
  readonly turns: readonly Turn[];
}

export function asks(text: string): Turn {
  return { by: 'AWS', text, asks: true };
}

export function tells(text: string): Turn {
  return { by: 'AWS', text };
}

export function answers(text: string, ...files: readonly FileKind[]): Turn {
  return { by: 'CUSTOMER', text, files };
}
