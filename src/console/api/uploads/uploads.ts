/**
 * The uploads of one form: begun when large files are chosen, so that they are there when the text is.
 * They outlive the form's screen and, by what the browser keeps, the page.
 */
import { drop } from './browser-store.ts';
import { UploadPaused } from './upload-errors.ts';
import { uploadFile } from './upload-file.ts';
import { UploadSlots } from './upload-slots.ts';

export type UploadStatus = 'running' | 'paused' | 'failed' | 'ready';

export interface UploadState {
  readonly status: UploadStatus;
  /** Bytes. */
  readonly sent: number;
  /** Why it failed. */
  readonly error: unknown;
}

export type UploadStates = ReadonlyMap<File, UploadState>;

interface Running {
  readonly control: AbortController;
  readonly uploadId: Promise<string>;
}

/** The line is the same for all forms and files. */
const slots = new UploadSlots();

/** Milliseconds: progress that nobody could read costs what typing needs. */
const betweenTellings = 200;

/** Thrown into an upload whose file was removed; nobody waits for it. */
const cancelled = () => new DOMException('The file was removed', 'AbortError');

export class Uploads {
  readonly #accountId: string;
  readonly #owner: string;
  readonly #running = new Map<File, Running>();
  readonly #listeners = new Set<() => void>();
  #states: UploadStates = new Map();

  /** `owner`: whose they are; an upload is never taken up by somebody else. */
  constructor(accountId: string, owner: string) {
    this.#accountId = accountId;
    this.#owner = owner;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): UploadStates => this.#states;

  /** Begins the files that are to go at once, and gives up what was begun of files that are chosen no more. */
  choose(files: readonly File[], isBegun: (file: File) => boolean): void {
    for (const file of this.#states.keys()) if (!files.includes(file)) this.#cancel(file);
    for (const file of files) if (!this.#states.has(file) && isBegun(file)) this.#begin(file);
  }

  pause(file: File): void {
    this.#running.get(file)?.control.abort(new UploadPaused());
  }

  /** Goes on after a pause or a failure; parts that have arrived stay. */
  resume(file: File): void {
    const status = this.#states.get(file)?.status;
    if (status === 'paused' || status === 'failed') this.#begin(file);
  }

  /** Settles with the ids of all uploads, in the order of the files; rejects with the first failure. */
  async finish(files: readonly File[]): Promise<string[]> {
    this.choose(files, () => true);
    for (const file of files) this.resume(file);
    return Promise.all(files.map((file) => this.#running.get(file)?.uploadId ?? Promise.reject(cancelled())));
  }

  /** They were taken by a case, or are gone: the same files would be uploaded anew. */
  async forget(): Promise<void> {
    const files = [...this.#states.keys()];
    this.#running.clear();
    this.#states = new Map();
    this.#tell();
    await Promise.all(files.map((file) => drop('uploads', this.#keyOf(file))));
  }

  #keyOf({ name, size, lastModified }: File): string {
    return JSON.stringify([this.#owner, this.#accountId, name, size, lastModified]);
  }

  #begin(file: File): void {
    const control = new AbortController();
    const { signal } = control;
    this.#set(file, { status: 'running', sent: this.#states.get(file)?.sent ?? 0, error: null });
    let toldAt = 0;
    const onProgress = (sent: number) => {
      if (signal.aborted || Date.now() - toldAt < betweenTellings) return;
      toldAt = Date.now();
      this.#set(file, { status: 'running', sent, error: null });
    };
    const uploadId = uploadFile({
      accountId: this.#accountId,
      file,
      key: this.#keyOf(file),
      slots,
      signal,
      onProgress,
    });
    const running: Running = { control, uploadId };
    this.#running.set(file, running);
    uploadId.then(
      () => this.#settle(file, running, { status: 'ready', sent: file.size, error: null }),
      (error: unknown) => {
        const status = error instanceof UploadPaused ? 'paused' : 'failed';
        this.#settle(file, running, { status, sent: this.#states.get(file)?.sent ?? 0, error });
      },
    );
  }

  /** Of an upload that another attempt or a removal has replaced nothing is told. */
  #settle(file: File, running: Running, state: UploadState): void {
    if (this.#running.get(file) === running) this.#set(file, state);
  }

  #cancel(file: File): void {
    this.#running.get(file)?.control.abort(cancelled());
    this.#running.delete(file);
    const states = new Map(this.#states);
    states.delete(file);
    this.#states = states;
    void drop('uploads', this.#keyOf(file));
    this.#tell();
  }

  #set(file: File, state: UploadState): void {
    this.#states = new Map(this.#states).set(file, state);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
