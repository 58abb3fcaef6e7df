import type { Logger } from 'pino';

import type { AccountDirectory } from './accounts/account-directory.ts';
import { accountTester } from './accounts/account-tester.ts';
import { planObserver } from './accounts/plan-observer.ts';
import type { Upstream } from './accounts/upstream.ts';
import type { UpstreamClient } from './accounts/upstream-client.ts';
import { AuditLog } from './audit/audit-log.ts';
import { AnswerWatchers } from './gateway/answer-watchers.ts';
import { caseScopeFilter } from './gateway/case-scope-filter.ts';
import { Gateway } from './gateway/gateway.ts';
import { Claims } from './gateway/idempotency/claims.ts';
import { FindOutcome } from './gateway/idempotency/find-outcome.ts';
import { findResults } from './gateway/idempotency/find-results.ts';
import { Intents } from './gateway/intents.ts';
import { accountStep } from './gateway/steps/account-step.ts';
import { BodyRoom } from './gateway/body-room.ts';
import { bodyStep } from './gateway/steps/body-step.ts';
import { forwardStep } from './gateway/steps/forward-step.ts';
import { idempotencyStep } from './gateway/steps/idempotency-step.ts';
import { operationStep } from './gateway/steps/operation-step.ts';
import { ownOperationStep } from './gateway/steps/own-operation-step.ts';
import { permissionStep } from './gateway/steps/permission-step.ts';
import { sessionStep } from './gateway/steps/session-step.ts';
import { tokenScopeStep } from './gateway/steps/token-scope-step.ts';
import { AccessTokens } from './identity/access-tokens.ts';
import { Callers } from './identity/callers.ts';
import { FlowCookie } from './identity/oidc/flow-cookie.ts';
import { IdentityProvider } from './identity/oidc/identity-provider.ts';
import type { OidcParts } from './identity/oidc/oidc-routes.ts';
import { ProviderSignIn } from './identity/oidc/provider-sign-in.ts';
import type { SingleSignOn } from './identity/oidc/single-sign-on.ts';
import { Permissions } from './identity/permissions.ts';
import { PasskeySignIn } from './identity/passkeys/passkey-sign-in.ts';
import type { RelyingParty } from './identity/passkeys/relying-party.ts';
import { SessionCookie } from './identity/session-cookie.ts';
import { Sessions } from './identity/sessions.ts';
import { SignInDesk } from './identity/sign-in.ts';
import { SharedSignInLimit } from './identity/shared-sign-in-limit.ts';
import { SignInLimit } from './identity/sign-in-limit.ts';
import { ownOperations } from './operations/own-operations.ts';
import type { Network } from '../support/policy/network.ts';
import type { CenterDatabase } from './store/center-database.ts';
import { consoleLinks } from './transfers/console-links.ts';
import { Metrics } from './web/metrics.ts';

export interface ServiceParts {
  readonly database: CenterDatabase;
  readonly directory: AccountDirectory;
  readonly client: UpstreamClient;
  /** Whether people reach us by https. */
  readonly secure: boolean;
  readonly submitterIsUser: boolean;
  /** For whom passkeys are; null where the address allows none. */
  readonly relyingParty: () => RelyingParty | null;
  /** Null: local sign-in only. */
  readonly singleSignOn: SingleSignOn | null;
  /** Whom to ask who can't sign in. */
  readonly signInContact: string | null;
  readonly upstream: Upstream['kind'];
  /** Whose upload and download links are offered under our own address; null: none. */
  readonly emulator: URL | null;
  /** Where the browser itself sends files, origins. */
  readonly storageOrigins: readonly string[];
  /** Reverse proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly Network[];
  /** Opens `/metrics`; null: for this machine and trusted proxies only. */
  readonly metricsToken: string | null;
  readonly now: () => number;
  readonly log: Logger;
}

/** What the routes work with. */
export interface Services extends ServiceParts {
  readonly sessions: Sessions;
  readonly tokens: AccessTokens;
  readonly callers: Callers;
  readonly cookie: SessionCookie;
  readonly desk: SignInDesk;
  readonly oidc: OidcParts | null;
  readonly permissions: Permissions;
  readonly limit: SharedSignInLimit;
  readonly claims: Claims;
  readonly intents: Intents;
  readonly gateway: Gateway;
  readonly watchers: AnswerWatchers;
  readonly metrics: Metrics;
}

export async function openServices(parts: ServiceParts): Promise<Services> {
  const { database, now, secure } = parts;
  const sessions = new Sessions(database, now);
  const audit = new AuditLog(database);
  const limit = new SharedSignInLimit(database, new SignInLimit(now), now);
  const cookie = new SessionCookie(await database.keys.secret('session-cookie'), secure);
  const tokens = new AccessTokens(database, now);
  const ownTokenLimit = new SignInLimit(now, 'Too many wrong access tokens came from here.');
  const tokenLimit = new SharedSignInLimit(database, ownTokenLimit, now);
  const identity = {
    sessions,
    cookie,
    tokens,
    callers: new Callers({ sessions, cookie, tokens, tokenLimit }),
    desk: new SignInDesk({ database, sessions, audit, limit, passkeys: new PasskeySignIn(parts), now }),
    permissions: new Permissions(database),
    oidc: parts.singleSignOn && (await openOidc(parts.singleSignOn, parts, { sessions, audit, limit })),
  };
  const claims = new Claims(database);
  const watchers = new AnswerWatchers(parts.log);
  watchers.filter(caseScopeFilter);
  watchers.observe(planObserver(database, parts.log));
  if (parts.emulator) watchers.filter(consoleLinks(secure));
  const intents = new Intents(database, audit);
  const metrics = new Metrics({ waiting: () => parts.client.waiting, sessions: () => sessions.count() });
  const steps = stepsOf(parts, { ...identity, claims, intents, watchers, metrics, limit });
  const gateway = new Gateway({ steps, database, audit, claims, intents, log: parts.log });
  return { ...parts, ...identity, limit, claims, intents, gateway, watchers, metrics };
}

async function openOidc(
  settings: SingleSignOn,
  { database, secure, now, log }: ServiceParts,
  { sessions, audit, limit }: { sessions: Sessions; audit: AuditLog; limit: SharedSignInLimit },
): Promise<OidcParts> {
  const provider = new IdentityProvider(settings, log);
  provider.prepare();
  const { groupsClaim } = settings;
  const signIn = new ProviderSignIn({ database, sessions, audit, groupsClaim, now });
  const flowCookie = new FlowCookie(await database.keys.secret('sign-in-flow'), secure);
  return { provider, signIn, flowCookie, limit };
}

type StepParts = Pick<Services, 'callers' | 'permissions' | 'claims' | 'intents' | 'watchers' | 'metrics'> & {
  readonly limit: SharedSignInLimit;
};

/** Bytes of request bodies that are held at once: two attachment sets of the largest kind. */
const bodiesAtMost = 64 * 1024 * 1024;

/** The way of a call, in order. */
function stepsOf(parts: ServiceParts, own: StepParts) {
  const findOutcome = new FindOutcome(own.claims, findResults(parts));
  return [
    sessionStep(own.callers),
    accountStep(parts.directory),
    operationStep,
    tokenScopeStep,
    bodyStep(new BodyRoom(bodiesAtMost)),
    permissionStep(own.permissions, parts.secure),
    idempotencyStep(own.claims, findOutcome),
    ownOperationStep(
      ownOperations({ ...parts, limit: own.limit, accountTest: accountTester(parts.client, parts.upstream) }),
    ),
    forwardStep({ ...own, client: parts.client, findOutcome }),
  ];
}
