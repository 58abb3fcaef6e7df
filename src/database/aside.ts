import type { Parameter } from './parameters.ts';

/** A statement as the engine takes it: what Kysely's `compile` gives. */
export interface AsideQuery {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** The same, looked through; a plain record, since it may go to another thread. */
export interface CheckedQuery {
  readonly sql: string;
  readonly parameters: readonly Parameter[];
}

/** The rows of each query, in order. */
export type AsideRows = readonly (readonly Readonly<Record<string, unknown>>[])[];

/**
 * Tables that can be made anew from the others at any time, such as an index of words. On SQLite they are a
 * file of their own beside the database, written on a thread of its own, so that filling them holds up
 * neither the event loop nor a request's write; queries of `readAside` find them in the schema `derived`.
 */
export interface DerivedStore {
  /** Whether nothing was kept from before: all of it is to be made. */
  readonly isNew: boolean;
  /** All of the statements or none; durable some time later, and whole whatever happens. */
  write(statements: readonly AsideQuery[]): Promise<void>;
}

/** SQL that makes the derived tables. Another text than the last time throws away what was kept. */
export type DerivedSchema = string;
