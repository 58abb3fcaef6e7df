import { z } from 'zod';

import type { Desk } from '../desk/desk.ts';
import { deskRequest } from '../desk/desk-request.ts';
import type { SimulatedAgent } from '../desk/simulated/simulated-agent.ts';
import type { Database } from '../../database/database.ts';
import type { Directory } from '../accounts/directory.ts';
import type { EmulatorTables } from '../store/schema.ts';
import { newestInventory } from '../trusted-advisor/refreshing/inventory-files.ts';
import { inventoryJsonSchema, readInventory } from '../trusted-advisor/inventory.ts';
import { replaceInventory } from '../trusted-advisor/refreshing/replace-inventory.ts';
import type { EmulatorClock } from '../store/clock.ts';
import type { Silence } from '../store/silence.ts';
import { sweep } from '../store/sweep.ts';
import { faultRequest } from './faults.ts';
import type { Faults } from './faults.ts';
import type { RequestLog } from './request-log.ts';
import { ControlError } from './test-controls.ts';
import type { Control } from './test-controls.ts';

/** Ten years in one step: more is a slip of the pen. */
const clockRequest = z.strictObject({
  advanceSeconds: z
    .number()
    .min(0)
    .max(10 * 366 * 86_400),
});

export interface ControlParts {
  readonly clock: EmulatorClock;
  readonly silence: Silence;
  readonly simulated: SimulatedAgent;
  readonly faults: Faults;
  readonly requestLog: RequestLog;
  readonly desk: Desk;
  readonly database: Database<EmulatorTables>;
  readonly directory: Directory;
}

export function controlTable({
  clock,
  silence,
  simulated,
  faults,
  requestLog,
  desk,
  database,
  directory,
}: ControlParts): Control[] {
  return [
    {
      method: 'POST',
      path: 'clock',
      async run(_name, body) {
        await clock.advance(clockRequest.parse(body).advanceSeconds);
        const now = await clock.now();
        // At once, so that a test finds the events of what has ended meanwhile, and room where files were.
        await silence.settle(now);
        await simulated.settle(now);
        await sweep(
          database,
          directory.accounts.map((one) => one.accountId),
          now,
        );
        return { now: new Date(now).toISOString() };
      },
    },
    {
      method: 'POST',
      path: 'faults',
      run(_name, body) {
        faults.add(faultRequest.parse(body));
        return Promise.resolve({});
      },
    },
    {
      method: 'POST',
      path: 'desk',
      run: async (caseId, body) => desk.act(caseId, deskRequest.parse(body), await clock.now()),
    },
    {
      method: 'PUT',
      path: 'inventory',
      async run(accountId, body) {
        const account = directory.accounts.find((one) => one.accountId === accountId);
        if (!account) throw new ControlError(404, 'No such account.');
        const read = readInventory(body);
        if (!read.ok) throw new ControlError(400, JSON.stringify(read.problems));
        await replaceInventory(database, { account, document: JSON.stringify(body), now: await clock.now() });
        return {};
      },
    },
    {
      method: 'GET',
      path: 'inventory',
      async run(accountId) {
        const document = await newestInventory(database, accountId);
        if (document === null) throw new ControlError(404, 'The account has no inventory.');
        return JSON.parse(document) as unknown;
      },
    },
    {
      method: 'GET',
      path: 'inventory-schema',
      run: () => Promise.resolve(inventoryJsonSchema()),
    },
    {
      method: 'GET',
      path: 'requests',
      run: () => Promise.resolve({ requests: requestLog.list() }),
    },
  ];
}
