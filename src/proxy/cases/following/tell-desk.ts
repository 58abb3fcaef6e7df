import type { CenterDatabase } from '../../store/center-database.ts';

/** Of the emulator's feed: something that agents alone see. */
export const deskEvent = 'UpdateDesk';

interface Fed {
  readonly accountId: string;
  readonly caseId: string | null;
  readonly time: number;
}

/** Tells whoever is at the desk which cases something has happened to, each once. */
export async function tellDesk(database: CenterDatabase, events: readonly Fed[]): Promise<void> {
  const latest = new Map(events.map((event) => [event.caseId, event]));
  if (latest.size === 0) return;
  await database.write(
    async (transaction) => {
      for (const [caseId, { accountId, time }] of latest) {
        if (caseId === null) continue;
        const event = { name: 'desk-changed', accountId, caseId, time, detail: {} };
        await database.events.append(transaction, event);
      }
    },
    { isAside: true },
  );
}
