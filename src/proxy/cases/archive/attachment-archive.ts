/**
 * Copies the contents of attachments, for accounts whose administrator wants that: one file after the other,
 * in pieces, when nobody else asks anything of the account. By one process for all replicas.
 */
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';

import type { Logger } from 'pino';

import type { AccountDirectory } from '../../accounts/account-directory.ts';
import { readSupport } from '../../accounts/read-support.ts';
import type { AccountEntry, Upstream } from '../../accounts/upstream.ts';
import type { UpstreamClient } from '../../accounts/upstream-client.ts';
import { attachmentContent, type AttachmentReader } from '../../exports/case/attachment-content.ts';
import type { CenterDatabase } from '../../store/center-database.ts';
import { FeedPlace } from '../following/feed-place.ts';
import { indexReader } from '../following/index-calls.ts';
import {
  keepArchived,
  missArchived,
  wantedAttachments,
  type WantedAttachment,
} from './archived-attachments.ts';

export interface ArchiveParts {
  readonly database: CenterDatabase;
  readonly directory: AccountDirectory;
  readonly client: UpstreamClient;
  readonly upstream: Upstream['kind'];
  readonly emulator: URL | null;
  readonly storageOrigins: readonly string[];
  readonly now: () => number;
  readonly log: Logger;
}

/** Milliseconds between two looks for what is to be copied. */
const every = 5_000;
/** Between two files of AWS, whose limit of DescribeAttachment it does not publish. */
const awsPause = 700;

export class AttachmentArchive {
  readonly #parts: ArchiveParts;
  readonly #stopping = new AbortController();
  readonly #place: FeedPlace;
  #running: Promise<void> = Promise.resolve();

  constructor(parts: ArchiveParts) {
    this.#parts = parts;
    this.#place = new FeedPlace(parts.database, parts.now, 'attachments');
  }

  start(): void {
    this.#running = this.#run();
  }

  /** A file that is being copied is left, and copied anew at the next start. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        await this.#copyAll();
      } catch (failure) {
        if (!signal.aborted) this.#parts.log.error({ err: failure }, 'Attachments could not be archived.');
      }
      await pause(every, undefined, { signal, ref: false }).catch(() => undefined); // The loop looks at the signal.
    }
    await this.#place.release();
  }

  async #copyAll(): Promise<void> {
    const { database, directory, now } = this.#parts;
    const rows = await database.read
      .selectFrom('account_facts')
      .select('account_id')
      .where('keeps_attachments', '=', 1)
      .execute();
    for (const { account_id: accountId } of rows) {
      if ((await this.#place.claim()) === undefined) return;
      const account = await directory.find(accountId);
      if (!account) continue;
      let wanted = await wantedAttachments(database, accountId, now());
      while (wanted.length > 0 && !this.#stopping.signal.aborted) {
        for (const one of wanted) await this.#copy(account, one);
        wanted = await wantedAttachments(database, accountId, now());
      }
    }
  }

  async #copy(account: AccountEntry, wanted: WantedAttachment): Promise<void> {
    const { database, now, upstream } = this.#parts;
    const { signal } = this.#stopping;
    signal.throwIfAborted();
    const { accountId } = account;
    const content = await attachmentContent(this.#readerOf(account), wanted.attachmentId);
    if (content.kind === 'missing') {
      const isGone = content.reason === 'not-found';
      await missArchived(database, accountId, wanted, { isGone, now: now() });
    } else {
      const bytes = content.kind === 'bytes' ? content.content : Readable.from(content.content);
      const blob = await database.blobs.put(bytes);
      if (!(await keepArchived(database, accountId, wanted, blob))) await database.blobs.remove(blob.blobId);
    }
    await this.#place.claim();
    if (upstream === 'aws') await pause(awsPause, undefined, { signal });
  }

  #readerOf(account: AccountEntry): AttachmentReader {
    const { client, emulator, storageOrigins } = this.#parts;
    return {
      readSupport: readSupport(client, { isForIndex: true }),
      account,
      person: indexReader,
      signal: this.#stopping.signal,
      emulator,
      storageOrigins,
      mayFollowLinks: true,
    };
  }
}
