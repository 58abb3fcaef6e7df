import {
  CreateCaseDraftCommand,
  DeleteCaseDraftCommand,
  draftLimits,
  UpdateCaseDraftCommand,
} from '../../../contract/center/drafts.ts';
import { sendAccountCenter } from '../center-client.ts';
import { isWorthRepeating } from '../errors.ts';
import {
  contentOf,
  type DraftPlace,
  type LocalDraft,
  localName,
  markSynced,
  type RemoteDraft,
} from './local-drafts.ts';

export type SyncState = 'waiting' | 'saved' | 'failed';

export interface SyncListener {
  /** What the proxy has of the draft by now. */
  readonly onState: (state: SyncState) => void;
  /** It was written on elsewhere: this one is the current one now, the other a copy. */
  readonly onCopied: () => void;
}

/** Milliseconds of quiet after which is sent what was typed, and the longest that typing holds it up. */
const quiet = 1_500;
const longest = 10_000;
/** Milliseconds until the next attempt where the last one came to nothing. */
const later = 15_000;

interface Waiting {
  readonly title: string;
  readonly draft: LocalDraft;
}

function nameOfError(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

/** Brings what is written to the proxy, bit by bit, and never over what this writer has not seen. */
export class DraftSync {
  readonly #place: DraftPlace;
  readonly #name: string;
  #remote: RemoteDraft | null;
  #slot: string;
  #listener: SyncListener | null = null;
  #waiting: Waiting | null = null;
  #since: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> = Promise.resolve();

  constructor(place: DraftPlace, remote: RemoteDraft | null) {
    this.#place = place;
    this.#name = localName(place);
    this.#remote = remote;
    this.#slot = place.slot;
  }

  get remote(): RemoteDraft | null {
    return this.#remote;
  }

  /** The form goes on with this one, which stands in this slot. */
  adopt({ draftId, version }: RemoteDraft, slot: string): void {
    this.#remote = { draftId, version };
    this.#slot = slot;
  }

  listen(listener: SyncListener): () => void {
    this.#listener = listener;
    return () => {
      if (this.#listener === listener) this.#listener = null;
    };
  }

  change(title: string, draft: LocalDraft): void {
    this.#waiting = { title: title.slice(0, draftLimits.title), draft };
    this.#since ??= Date.now();
    this.#plan(Math.max(0, Math.min(quiet, this.#since + longest - Date.now())));
    this.#listener?.onState('waiting');
  }

  /** Sends what waits, now. Settles when that is done or has failed. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    // One after the other: each change names the version that the one before has made.
    this.#sending = this.#sending.then(() => this.#sendWaiting());
    return this.#sending;
  }

  /** The draft has become a case, or is not wanted any more. */
  async discard(): Promise<void> {
    clearTimeout(this.#timer);
    this.#waiting = null;
    await this.#sending;
    const remote = this.#remote;
    this.#remote = null;
    if (!remote) return;
    const command = new DeleteCaseDraftCommand({ draftId: remote.draftId });
    // What stays behind is in the list of drafts, where it can be discarded once more.
    await sendAccountCenter(this.#place.accountId, command).catch(() => undefined);
  }

  #plan(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), delay);
  }

  async #sendWaiting(): Promise<void> {
    const waiting = this.#waiting;
    if (!waiting) return;
    this.#waiting = null;
    this.#since = null;
    try {
      this.#remote = await this.#write(waiting);
      markSynced(this.#name, waiting.draft.savedAt, this.#remote);
      if (!this.#waiting) this.#listener?.onState('saved');
    } catch (error) {
      this.#waiting ??= waiting;
      this.#listener?.onState('failed');
      // A refusal stays one until something is changed; the browser has the draft meanwhile.
      if (isWorthRepeating(error)) this.#plan(later);
    }
  }

  async #write({ title, draft }: Waiting): Promise<RemoteDraft> {
    const { accountId } = this.#place;
    const slot = this.#slot;
    const content = contentOf(draft);
    if (this.#remote) {
      try {
        const change = new UpdateCaseDraftCommand({ ...this.#remote, title, content });
        return await sendAccountCenter(accountId, change);
      } catch (error) {
        const name = nameOfError(error);
        if (name !== 'CaseDraftNotFound' && name !== 'DraftChangedException') throw error;
        if (name === 'DraftChangedException') this.#listener?.onCopied();
      }
    }
    return sendAccountCenter(accountId, new CreateCaseDraftCommand({ slot, title, content }));
  }
}
