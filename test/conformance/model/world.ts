/** What the model knows: everything in plain objects, nothing that the product uses. */
import { Ref } from './ref.ts';

export const people = ['alice', 'bob'] as const;
export type Person = (typeof people)[number];

export const accountIds: Readonly<Record<Person, string>> = { alice: '111122223333', bob: '222233334444' };

/** By plan: bob's has no critical cases. */
export const severitiesOf: Readonly<Record<Person, readonly string[]>> = {
  alice: ['low', 'normal', 'high', 'urgent', 'critical'],
  bob: ['low', 'normal', 'high', 'urgent'],
};

export interface ModelFile {
  readonly fileName: string;
  /** Base64. */
  readonly data: string;
}

export interface ModelAttachment extends ModelFile {
  readonly attachmentId: Ref;
}

export interface ModelSet {
  readonly id: Ref;
  readonly owner: Person;
  readonly createdAt: number;
  files: readonly ModelFile[];
  isUsed: boolean;
}

export interface ModelCommunication {
  readonly body: string;
  readonly submittedBy: string;
  readonly createdAt: number;
  readonly attachments: readonly ModelAttachment[];
}

export interface ModelCase {
  readonly id: Ref;
  readonly displayId: Ref;
  readonly owner: Person;
  readonly subject: string;
  readonly serviceCode: string;
  readonly categoryCode: string;
  readonly language: string;
  readonly createdAt: number;
  severityCode: string;
  cc: readonly string[];
  status: string;
  /** When the status began. */
  since: number;
  /** Oldest first. */
  readonly communications: ModelCommunication[];
}

/** A page that was left, and how to go on. */
export interface ModelCursor {
  readonly token: Ref;
  readonly owner: Person;
  readonly operation: 'DescribeCases' | 'DescribeCommunications';
  /** The question without page size and token. */
  readonly input: Readonly<Record<string, unknown>>;
  /** The newest row of the next page. */
  readonly from: number;
}

/** A question for a page. */
export interface ModelPage {
  readonly owner: Person;
  /** What is asked, as it is sent, without page size and token. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly maxResults: number | null;
  /** A token of this question or of another one, if any. */
  readonly cursor: ModelCursor | null;
  /** The bounds of `input` in milliseconds. */
  readonly after: number | null;
  readonly before: number | null;
}

export class World {
  /** Milliseconds that the emulator's clock is ahead. */
  ahead = 0;
  readonly cases: ModelCase[] = [];
  readonly sets: ModelSet[] = [];
  readonly cursors: ModelCursor[] = [];
  /** Questions for pages of cases, to be asked again. */
  readonly pages: ModelPage[] = [];
  /** What was told, so that its ids are known. */
  readonly shown = new Set<ModelAttachment>();
  readonly shownCases = new Set<ModelCase>();
  readonly #counts = new Map<string, number>();

  get now(): number {
    return Date.now() + this.ahead;
  }

  newRef(kind: string): Ref {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    return new Ref(kind, count);
  }
}

/** A request that the model, and so the service, refuses. */
export class Refused extends Error {
  readonly errorType: string;
  constructor(errorType: string) {
    super(errorType);
    this.errorType = errorType;
  }
}
