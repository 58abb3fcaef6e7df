import { ServiceError } from './service-error.ts';

/** Says plainly that this emulator does not have an operation yet. */
export class NotImplemented extends ServiceError {
  override name = 'NotImplementedException';
  override readonly status = 501;
  constructor(operation: string) {
    super(`${operation} is not implemented by this emulator.`);
  }
}
