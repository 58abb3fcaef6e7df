import { UpstreamFailure } from './upstream-failure.ts';

export interface SpareSource {
  /** Asks the other replicas too; false where they leave no room. */
  reserve(): Promise<boolean>;
  leave(): void;
}

const shortestPause = 20;
/** Milliseconds until replicas are asked again. */
const askAgain = 250;

/** The line of those whom nobody waits for. It has no deadline: they have time. */
export class SpareRoom {
  private readonly wait: () => number;
  private readonly source: SpareSource;
  private last: Promise<void> = Promise.resolve();

  constructor(wait: () => number, source: SpareSource) {
    this.wait = wait;
    this.source = source;
  }

  /** Settles when the call may leave; rejects when it is taken back. */
  async enter(signal: AbortSignal | null): Promise<void> {
    const turn = this.last.then(() => this.leave(signal));
    this.last = turn.catch(() => undefined); // Its own caller hears of it.
    await turn;
  }

  private async leave(signal: AbortSignal | null): Promise<void> {
    for (;;) {
      const wait = this.wait();
      if (wait <= 0 && !signal?.aborted && (await this.source.reserve())) break;
      await pause(Math.max(shortestPause, wait <= 0 ? askAgain : wait), signal);
      if (signal?.aborted) throw new UpstreamFailure('connection', false, signal.reason);
    }
    this.source.leave();
  }
}

/** Ends early when the signal does. */
async function pause(milliseconds: number, signal: AbortSignal | null): Promise<void> {
  if (signal?.aborted) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  const onAbort = (): void => resolve();
  signal?.addEventListener('abort', onAbort);
  await promise;
  clearTimeout(timer);
  signal?.removeEventListener('abort', onAbort);
}
