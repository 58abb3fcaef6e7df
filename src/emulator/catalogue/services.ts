import { accountAndBilling } from './account-and-billing.ts';
import { analytics } from './analytics.ts';
import { applicationIntegration } from './application-integration.ts';
import type { CatalogueCategory, CatalogueService } from './catalogue-service.ts';
import { compute } from './compute.ts';
import { containers } from './containers.ts';
import { databases } from './databases.ts';
import { developerTools } from './developer-tools.ts';
import { endUserComputing } from './end-user-computing.ts';
import { iot } from './iot.ts';
import { machineLearning } from './machine-learning.ts';
import { management } from './management.ts';
import { media } from './media.ts';
import { migration } from './migration.ts';
import { networking } from './networking.ts';
import { quotas } from './quotas.ts';
import { security } from './security.ts';
import { storage } from './storage.ts';

/** Every service a case can be filed under, by name, as the console lists them. */
export const services: readonly CatalogueService[] = [
  ...accountAndBilling,
  ...analytics,
  ...applicationIntegration,
  ...compute,
  ...containers,
  ...databases,
  ...developerTools,
  ...endUserComputing,
  ...iot,
  ...machineLearning,
  ...management,
  ...media,
  ...migration,
  ...networking,
  ...quotas,
  ...security,
  ...storage,
].toSorted((left, right) => (left.name < right.name ? -1 : 1));

const byCode = new Map(services.map((service) => [service.code, service]));

export function findService(code: string): CatalogueService | null {
  return byCode.get(code) ?? null;
}

export function findCategory(serviceCode: string, categoryCode: string): CatalogueCategory | null {
  return findService(serviceCode)?.categories.find(({ code }) => code === categoryCode) ?? null;
}
