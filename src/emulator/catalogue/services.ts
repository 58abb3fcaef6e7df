import { accountAndBilling } from './account-and-billing.ts';
import type { CatalogueService } from './catalogue-service.ts';
import { compute } from './compute.ts';
import { quotas } from './quotas.ts';

/** Every service a case can be filed under, by name, as the console lists them. */
export const services: readonly CatalogueService[] = [...compute, ...accountAndBilling, ...quotas].toSorted(
  (left, right) => left.name.localeCompare(right.name, 'en'),
);

const byCode = new Map(services.map((service) => [service.code, service]));

export function findService(code: string): CatalogueService | null {
  return byCode.get(code) ?? null;
}
