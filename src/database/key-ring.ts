import { randomBytes } from 'node:crypto';

import { type Transaction, sql } from 'kysely';

import type { Database, Statement } from './database.ts';
import type { KeyRing } from './keys.ts';

const SECRET_BYTES = 32;

interface SecretRow {
  readonly secret: string;
}

type Store<Tables> = Pick<Database<Tables>, 'prepare' | 'write'>;

export class StoredKeyRing<Tables> implements KeyRing {
  readonly #store: Store<Tables>;
  readonly #find: Statement<SecretRow>;
  readonly #known = new Map<string, Promise<Buffer>>();

  constructor(store: Store<Tables>) {
    this.#store = store;
    this.#find = store.prepare('select secret from keys where name = ?');
  }

  secret(name: string): Promise<Buffer> {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const secret = this.#load(name);
    this.#known.set(name, secret);
    // A failure is not kept: the next caller tries again.
    secret.catch(() => this.#known.delete(name));
    return secret;
  }

  async #load(name: string): Promise<Buffer> {
    const [row] = await this.#find.all(name);
    return Buffer.from(row?.secret ?? (await this.#make(name)), 'hex');
  }

  /** Another process may be faster: what is stored counts, not what was proposed. */
  async #make(name: string): Promise<string> {
    const proposed = randomBytes(SECRET_BYTES).toString('hex');
    return this.#store.write(async (transaction: Transaction<Tables>) => {
      await sql`insert into keys (name, secret) values (${name}, ${proposed}) on conflict do nothing`.execute(
        transaction,
      );
      const { rows } = await sql<SecretRow>`select secret from keys where name = ${name}`.execute(
        transaction,
      );
      return rows[0]?.secret ?? proposed;
    });
  }
}
