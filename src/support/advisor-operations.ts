/**
 * The operations of the Trusted Advisor API that are served here, named once for console, proxy and emulator.
 * Source: the service's model (REST-JSON, version 2022-09-15): names, methods, addresses.
 */
export interface AdvisorOperationTraits {
  readonly access: 'read' | 'write';
  readonly method: 'GET' | 'PUT';
  /** `{…}` is a member of the input. */
  readonly path: string;
}

const one = '/v1/recommendations/{recommendationIdentifier}';

export const advisorOperations = {
  ListChecks: { access: 'read', method: 'GET', path: '/v1/checks' },
  ListRecommendations: { access: 'read', method: 'GET', path: '/v1/recommendations' },
  GetRecommendation: { access: 'read', method: 'GET', path: one },
  ListRecommendationResources: { access: 'read', method: 'GET', path: `${one}/resources` },
  UpdateRecommendationLifecycle: { access: 'write', method: 'PUT', path: `${one}/lifecycle` },
  BatchUpdateRecommendationResourceExclusion: {
    access: 'write',
    method: 'PUT',
    path: '/v1/batch-update-recommendation-resource-exclusion',
  },
} as const satisfies Record<string, AdvisorOperationTraits>;

export type AdvisorOperationName = keyof typeof advisorOperations;

export function isAdvisorOperation(name: string): name is AdvisorOperationName {
  return Object.hasOwn(advisorOperations, name);
}

/** The IAM action that a call of it asks for. */
export function advisorAction<Name extends AdvisorOperationName>(name: Name): `trustedadvisor:${Name}` {
  return `trustedadvisor:${name}`;
}

export interface FoundAdvisorOperation {
  readonly name: AdvisorOperationName;
  /** What the address names, as it stands there, still escaped; null where it names nothing. */
  readonly identifier: string | null;
}

const patterns = Object.entries(advisorOperations).map(([name, { method, path }]) => ({
  name: name as AdvisorOperationName, // a key of the table
  method,
  pattern: new RegExp(`^${path.replace(/\{\w+\}/, '([^/]+)')}$`),
}));

/** The operation at this address (a path without its query); null where nothing is served. */
export function findAdvisorOperation(method: string, path: string): FoundAdvisorOperation | null {
  for (const { name, method: itsMethod, pattern } of patterns) {
    const match = itsMethod === method ? pattern.exec(path) : null;
    if (match) return { name, identifier: match[1] ?? null };
  }
  return null;
}
