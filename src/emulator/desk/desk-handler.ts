import type { Database } from '../../database/database.ts';
import type { WorkCalendar } from '../../support/clocks/business-time.ts';
import type { DeskOperationName } from '../../support/desk-operations.ts';
import type { Directory } from '../accounts/directory.ts';
import type { QueueReads } from '../store/queue-reads.ts';
import type { EmulatorTables } from '../store/schema.ts';
import type { TransferLinks } from '../transfer/transfer-links.ts';
import type { Desk } from './desk.ts';
import type { DeskInput } from './desk-inputs.ts';

/** The working days of a country; null where they are not known. */
export type FindCalendar = (country: string) => Promise<WorkCalendar | null>;

/** What the desk's operations work with. */
export interface DeskParts {
  readonly database: Database<EmulatorTables>;
  readonly directory: Directory;
  readonly desk: Desk;
  readonly queue: QueueReads;
  readonly links: TransferLinks;
  readonly findCalendar: FindCalendar;
}

export interface DeskCall extends DeskParts {
  /** Who asks: the person whom the console's key speaks for. */
  readonly agent: string;
  /** The emulator's clock, epoch milliseconds. */
  readonly now: number;
  /** By account id, over what the accounts file says. */
  readonly countries: ReadonlyMap<string, string>;
}

/** Throws a `ServiceError`. */
export type DeskHandler<Name extends DeskOperationName> = (
  input: DeskInput<Name>,
  call: DeskCall,
) => Promise<object>;

/** An operation without a handler does not compile. */
export type DeskHandlers = { readonly [Name in DeskOperationName]: DeskHandler<Name> };
