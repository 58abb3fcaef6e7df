/** Every address of the server, by the name that it is registered under. */
import { adminPassword } from '../proxy-fixture.ts';
import { retail } from '../test-accounts.ts';
import type { Role } from './roles.ts';
import { allRoles, signedIn } from './roles.ts';

export interface Route {
  readonly path: string;
  /** Who is answered with `status`; the others are told that nobody is signed in. */
  readonly who: readonly Role[];
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The names of the records that it leaves; none where nothing is asked for that anybody must know. */
  readonly records: (role: Role) => readonly string[];
}

/** Of the calls themselves the other table tells: here they lack their operation. */
const call = (path: string): Route => ({ path, who: signedIn, status: 404, records: () => ['Unknown'] });
const open = (path: string, status = 200): Route => ({ path, who: allRoles, status, records: () => [] });

export const routeRows: Readonly<Record<string, Route>> = {
  'GET /healthz': open('/healthz'),
  'HEAD /healthz': open('/healthz'),
  'GET /readyz': open('/readyz'),
  'HEAD /readyz': open('/readyz'),
  'GET /metrics': open('/metrics'),
  'HEAD /metrics': open('/metrics'),
  'GET /api/session': { path: '/api/session', who: signedIn, status: 200, records: () => [] },
  'HEAD /api/session': { path: '/api/session', who: signedIn, status: 200, records: () => [] },
  'GET /api/events': { path: '/api/events', who: signedIn, status: 200, records: () => [] },
  'POST /api/session/passkey': open('/api/session/passkey'),
  'GET /api/sign-in': open('/api/sign-in'),
  'HEAD /api/sign-in': open('/api/sign-in'),
  'POST /api/accounts/:accountId/support': call(`/api/accounts/${retail}/support`),
  'POST /api/accounts/:accountId/center': call(`/api/accounts/${retail}/center`),
  'POST /api/center': call('/api/center'),
  'POST /api/desk': call('/api/desk'),
  'GET /api/accounts/:accountId/trustedadvisor/*': call(`/api/accounts/${retail}/trustedadvisor/v2/checks`),
  'PUT /api/accounts/:accountId/trustedadvisor/*': call(`/api/accounts/${retail}/trustedadvisor/v1/checks`),
  // Of an export that nobody has; what there is, a spec of its own tells.
  'GET /api/exports/:exportId/file': {
    path: '/api/exports/made-up/file',
    who: signedIn,
    status: 404,
    records: () => [],
  },
  'GET /api/advisor-reports/:reportId/file': {
    path: '/api/advisor-reports/made-up/file',
    who: signedIn,
    status: 404,
    records: () => [],
  },
  // A link carries its own permission: nobody is asked for another, and a made-up one is refused.
  'GET /v1/downloads/*': open('/v1/downloads/made-up', 403),
  'GET /v1/archived/*': open('/v1/archived/made-up', 404),
  'PUT /v1/uploads/*': open('/v1/uploads/made-up', 403),
  // The console's files, none of which is built here: an address that is a screen says so.
  'GET /*': open('/cases', 503),
  'HEAD /*': open('/cases', 503),
  // The last ones: they change who is signed in.
  'DELETE /api/session': {
    path: '/api/session',
    who: allRoles,
    status: 204,
    records: (role) => (role === 'no session' ? [] : ['Logout']),
  },
  'POST /api/session': {
    path: '/api/session',
    who: allRoles,
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'admin', password: adminPassword }),
    records: () => ['ConsoleLogin'],
  },
};
