import type { RawBuilder } from 'kysely';

import type { AsideQuery } from '../../../database/aside.ts';
import type { Database } from '../../../database/database.ts';
import type { CenterTables } from '../../store/schema.ts';

/** Text and parameters of a statement, to run where the event loop is not held. */
export function compiled(
  reader: Pick<Database<CenterTables>, 'read'>,
  query: RawBuilder<unknown>,
): AsideQuery {
  return query.compile(reader.read);
}
