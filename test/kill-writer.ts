/**
 * A process to be killed while it writes: opens the place given as JSON in its argument, writes without
 * end and names each write on standard output once it was acknowledged.
 */
import { writeSync } from 'node:fs';

import type { DatabaseLocation } from '../src/database/database.ts';
import { openDatabase } from '../src/database/open-database.ts';
import { type ItemTables, itemMigrations } from './item-store.ts';

const WRITERS = 16;

const [place = '', prefix = ''] = process.argv.slice(2);
// Only the durability suite starts this, with a location of its own.
const location = JSON.parse(place) as DatabaseLocation;
const database = await openDatabase<ItemTables>(location, itemMigrations);
let next = 0;

async function writeForever(): Promise<never> {
  for (;;) {
    next += 1;
    const id = `${prefix}-${next}`;
    await database.write(async (transaction) => {
      await transaction.insertInto('items').values({ id, amount: 1, note: null }).execute();
      await database.events.append(transaction, {
        name: 'ItemWritten',
        accountId: '111122223333',
        caseId: id,
        time: Date.now(),
        detail: {},
      });
    });
    // At once and unbuffered: a line that was printed was acknowledged before.
    writeSync(1, `${id}\n`);
  }
}

await Promise.all(Array.from({ length: WRITERS }, writeForever));
