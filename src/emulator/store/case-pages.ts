/**
 * Whole answers of DescribeCases, kept as long as nothing can have changed them: no commit since they were
 * read, and no moment passed at which time alone changes one of their cases.
 *
 * On PostgreSQL other replicas write too and nothing here would know, so there is no such cache: a page is
 * asked for each time, and only its cases are kept (case-fragments.ts).
 */
import type { Database } from '../../database/database.ts';
import { ByteBoundCache } from './byte-bound-cache.ts';
import type { EmulatorTables } from './schema.ts';

const bytes = 32 * 1024 * 1024;

/** The state of the database that a page is read from; null where it can't be told cheaply. */
export type PageVersion = ReturnType<Database<EmulatorTables>['version']>;

/** From when to when time changes nothing in it, epoch milliseconds; `until` itself is outside. */
export interface Validity {
  readonly from: number;
  readonly until: number;
}

interface Page extends Validity {
  readonly version: PageVersion;
  readonly body: Buffer;
}

export class CasePages {
  readonly #database: Database<EmulatorTables>;
  readonly #pages = new ByteBoundCache<Page>(bytes);

  constructor(database: Database<EmulatorTables>) {
    this.#database = database;
  }

  /** Asked before a page is read: a commit that comes during the reading then makes the page an old one. */
  version(): PageVersion {
    return this.#database.version();
  }

  find(key: string, version: PageVersion, now: number): Buffer | null {
    const page = version === null ? undefined : this.#pages.get(key);
    if (!page || page.version !== version || now < page.from || now >= page.until) return null;
    return page.body;
  }

  keep(key: string, version: PageVersion, validity: Validity, body: Buffer): void {
    if (version === null) return;
    this.#pages.set(key, { ...validity, version, body }, body.length);
  }
}
