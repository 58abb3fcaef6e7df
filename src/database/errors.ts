/** The database is closing or closed: nothing new is taken in, what was taken in is finished. */
export class DatabaseClosed extends Error {
  override name = 'DatabaseClosed';

  constructor() {
    super('The database is closed and takes nothing new.');
  }
}

/**
 * A write job waited for something else than its transaction (network, disk, a timer, another write).
 * Its changes are undone. Do that work before `write` and hand the result in.
 */
export class JobWaited extends Error {
  override name = 'JobWaited';

  constructor(options?: ErrorOptions) {
    super(
      'A write job waited for something other than its transaction, so its changes were undone. ' +
        'Do such work before the write.',
      options,
    );
  }
}

/** A job's transaction was used after the job had settled; the statement was not executed. */
export class TransactionOver extends Error {
  override name = 'TransactionOver';

  constructor() {
    super('This transaction is over: await every statement inside the job.');
  }
}

/**
 * A job went on after one of its statements had failed (the `cause`). PostgreSQL keeps nothing of such
 * a transaction, so SQLite does not either. Ask first, or use `on conflict`.
 */
export class StatementFailed extends Error {
  override name = 'StatementFailed';

  constructor(cause: unknown) {
    super('A statement of this job failed earlier, so nothing of the job is kept.', { cause });
  }
}
