/**
 * Answers new cases by itself, some time after they were opened by the emulator's clock, while it is switched
 * on. Each text says that nobody has written it. Every replica does this; the case's lock makes it once.
 */
import type { Logger } from 'pino';

import type { Database } from '../../../database/database.ts';
import { simulatedAgentName } from '../../../support/desk-operations.ts';
import { appendEntry, findClaim, saveClaim } from '../../store/desk-claims.ts';
import type { EmulatorClock } from '../../store/clock.ts';
import type { EmulatorTables } from '../../store/schema.ts';
import { ServiceError } from '../../protocol/service-error.ts';
import type { Desk } from '../desk.ts';
import { readSimulated } from './simulated-setting.ts';
import { simulatedAnswer } from './simulated-answer.ts';

const interval = 1_000;
const batch = 50;

export interface SimulatedAgentParts {
  readonly database: Database<EmulatorTables>;
  readonly desk: Desk;
  readonly clock: EmulatorClock;
  readonly log: Logger;
}

/** Somebody was faster. */
class Taken extends ServiceError {
  override readonly status = 400;
}

export class SimulatedAgent {
  readonly #parts: SimulatedAgentParts;
  #timer: ReturnType<typeof setInterval> | undefined;
  #running: Promise<void> | null = null;

  constructor(parts: SimulatedAgentParts) {
    this.#parts = parts;
  }

  start(): void {
    const { clock, log } = this.#parts;
    this.#timer = setInterval(() => {
      this.#running ??= Promise.resolve(clock.now())
        .then((now) => this.settle(now))
        .catch((error: unknown) => log.error({ err: error }, 'The simulated agent failed; it tries again'))
        .finally(() => (this.#running = null));
    }, interval);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  /** Answers what waits for it at `now`. */
  async settle(now: number): Promise<void> {
    const setting = await readSimulated(this.#parts.database.read);
    if (!setting) return;
    const waiting = await this.#parts.database.read
      .selectFrom('cases')
      .select(['case_id', 'display_id', 'language'])
      .where('status', '=', 'unassigned')
      .where('created_at', '>=', setting.since)
      .where('created_at', '<=', now - setting.delaySeconds * 1000)
      .orderBy('created_at')
      .limit(batch)
      .execute();
    for (const one of waiting) await this.#answer(one.case_id, one.display_id, now);
  }

  async #answer(caseId: string, displayId: string, now: number): Promise<void> {
    const agent = simulatedAgentName;
    const request = { action: 'reply', body: simulatedAnswer(displayId), agent } as const;
    try {
      await this.#parts.desk.act(caseId, request, now, {
        async before({ transaction, row }) {
          if (row.status !== 'unassigned' || (await findClaim(transaction, caseId))) throw new Taken();
        },
        after: async (job) => {
          await saveClaim(job.transaction, { case_id: caseId, agent, claimed_at: now });
          await appendEntry(job.transaction, { caseId, agent, kind: 'replied', now });
          await this.#parts.desk.tellAgents(job);
        },
      });
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
    }
  }
}
