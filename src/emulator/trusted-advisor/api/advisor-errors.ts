import { ServiceError } from '../../protocol/service-error.ts';

export class ResourceNotFound extends ServiceError {
  override name = 'ResourceNotFoundException';
  override readonly status = 404;
  constructor(what: string) {
    super(`The ${what} was not found.`);
  }
}
