import { Refusal } from './refusal.ts';

/** Milliseconds for which a body waits at the door. */
const patience = 30_000;

interface Waiting {
  readonly bytes: number;
  readonly enter: () => void;
}

/**
 * Bounds the bytes of all request bodies that are held at once. Bodies that find no room wait in their
 * order, unread: the sender's connection stands still meanwhile.
 */
export class BodyRoom {
  private free: number;
  private readonly queue = new Set<Waiting>();

  /** `bytes`: at least as many as one body may have. */
  constructor(bytes: number) {
    this.free = bytes;
  }

  /** Settles, once there is room, with what gives it back. Rejects when the sender goes or waits too long. */
  async take(bytes: number, signal: AbortSignal): Promise<() => void> {
    if (this.queue.size > 0 || bytes > this.free) await this.wait(bytes, signal);
    else this.free -= bytes;
    let held = true;
    return () => {
      if (held) this.giveBack(bytes);
      held = false;
    };
  }

  private async wait(bytes: number, signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const settle = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', giveUp);
      };
      const giveUp = (): void => {
        settle();
        this.queue.delete(waiting);
        reject(noRoom());
        this.admit();
      };
      const enter = (): void => {
        settle();
        resolve();
      };
      const waiting: Waiting = { bytes, enter };
      const timer = setTimeout(giveUp, patience);
      signal.addEventListener('abort', giveUp);
      this.queue.add(waiting);
      if (signal.aborted) giveUp();
    });
  }

  private giveBack(bytes: number): void {
    this.free += bytes;
    this.admit();
  }

  private admit(): void {
    for (const waiting of this.queue) {
      // In their order: a small one that overtook could keep a large one out for ever.
      if (waiting.bytes > this.free) return;
      this.queue.delete(waiting);
      this.free -= waiting.bytes;
      waiting.enter();
    }
  }
}

function noRoom(): Refusal {
  const message = 'Too many large requests are being worked on. Try again in a moment.';
  return new Refusal(503, 'ServiceUnavailable', message, { headers: { 'retry-after': '5' } });
}
