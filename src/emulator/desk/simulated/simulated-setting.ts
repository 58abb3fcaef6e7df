/** Whether cases are answered by themselves, for demonstrations: off unless an agent switches it on. */
import type { Kysely } from 'kysely';
import { z } from 'zod';

import { parseJson } from '../../../support/json.ts';
import type { EmulatorTables } from '../../store/schema.ts';
import type { DeskHandler } from '../desk-handler.ts';

const setting = 'simulated-agent';

const stored = z.object({
  delaySeconds: z.number(),
  /** Cases from before are left alone, epoch milliseconds. */
  since: z.number(),
  by: z.string(),
});

export type SimulatedSetting = z.infer<typeof stored>;

/** Null: it is off. */
export async function readSimulated(database: Kysely<EmulatorTables>): Promise<SimulatedSetting | null> {
  const row = await database
    .selectFrom('settings')
    .select('value')
    .where('name', '=', setting)
    .executeTakeFirst();
  const parsed = parseJson(row?.value ?? 'null');
  const read = stored.safeParse(parsed.ok ? parsed.value : null);
  return read.success ? read.data : null;
}

export const describeSimulatedAgent: DeskHandler<'DescribeSimulatedAgent'> = async (_input, { database }) => {
  const found = await readSimulated(database.read);
  return found
    ? { delaySeconds: found.delaySeconds, switchedOnBy: found.by, since: new Date(found.since).toISOString() }
    : {};
};

export const putSimulatedAgent: DeskHandler<'PutSimulatedAgent'> = async ({ delaySeconds }, call) => {
  const { database, agent: by, now: since } = call;
  const value: SimulatedSetting | null = delaySeconds === null ? null : { delaySeconds, since, by };
  await database.write((transaction) =>
    transaction
      .insertInto('settings')
      .values({ name: setting, value: JSON.stringify(value) })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: JSON.stringify(value) }))
      .execute(),
  );
  return {};
};
