/** Who has been at the desk. People come by their first look at the queue. */
import type { Kysely } from 'kysely';

import type { EmulatorTables } from '../store/schema.ts';
import type { DeskCall, DeskHandler } from './desk-handler.ts';

/** Milliseconds in which a second look at the queue says nothing new. */
const asNew = 60_000;
const shownFor = 30 * 24 * 3_600_000;

/** Notes that the agent is here. */
export async function noteAgent({ database, agent, now }: DeskCall): Promise<void> {
  const known = await database.read
    .selectFrom('desk_agents')
    .select('seen_at')
    .where('agent', '=', agent)
    .executeTakeFirst();
  if (known && now - known.seen_at < asNew) return;
  await database.write(
    (transaction) =>
      transaction
        .insertInto('desk_agents')
        .values({ agent, seen_at: now })
        .onConflict((conflict) => conflict.column('agent').doUpdateSet({ seen_at: now }))
        .execute(),
    { isAside: true },
  );
}

export async function isKnownAgent(database: Kysely<EmulatorTables>, agent: string): Promise<boolean> {
  const row = await database
    .selectFrom('desk_agents')
    .select('agent')
    .where('agent', '=', agent)
    .executeTakeFirst();
  return row !== undefined;
}

export const listAgents: DeskHandler<'ListAgents'> = async (_input, { database, now }) => {
  const rows = await database.read
    .selectFrom('desk_agents')
    .selectAll()
    .where('seen_at', '>=', now - shownFor)
    .orderBy('agent')
    .execute();
  return { agents: rows.map((row) => ({ agent: row.agent, seenAt: new Date(row.seen_at).toISOString() })) };
};
