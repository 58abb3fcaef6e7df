import type { Logger } from 'pino';

import type { AccountDirectory } from './accounts/account-directory.ts';
import { accountTester } from './accounts/account-tester.ts';
import { planObserver } from './accounts/plan-observer.ts';
import { type ReadSupport, readSupport } from './accounts/read-support.ts';
import type { Upstream } from './accounts/upstream.ts';
import type { UpstreamClient } from './accounts/upstream-client.ts';
import { AdvisorFollower } from './advisor/advisor-follower.ts';
import { advisorObservers } from './advisor/advisor-observers.ts';
import { AuditLog } from './audit/audit-log.ts';
import { ColumnThread } from './cases/columns/column-thread.ts';
import { casesOfAttachment } from './cases/scope/attachment-cases.ts';
import { CaseScope } from './cases/scope/case-scope.ts';
import { keptAttributes } from './cases/scope/kept-attributes.ts';
import { PagePlaces } from './cases/scope/page-places.ts';
import { WordIndexer } from './cases/search/word-indexer.ts';
import { AnswerWatchers } from './gateway/answer-watchers.ts';
import { ArchiveLinks } from './cases/archive/archive-links.ts';
import { archivedAnswer, type ArchivedAnswer } from './cases/archive/archived-answer.ts';
import { AttachmentArchive } from './cases/archive/attachment-archive.ts';
import { CaseFollower } from './cases/following/case-follower.ts';
import { caseObservers } from './cases/following/case-observers.ts';
import { Gateway } from './gateway/gateway.ts';
import { Claims } from './gateway/idempotency/claims.ts';
import { FindOutcome } from './gateway/idempotency/find-outcome.ts';
import { findResults } from './gateway/idempotency/find-results.ts';
import { Intents } from './gateway/intents.ts';
import { accountStep } from './gateway/steps/account-step.ts';
import { BodyRoom } from './gateway/body-room.ts';
import { bodyStep } from './gateway/steps/body-step.ts';
import { caseScopeStep } from './gateway/steps/case-scope-step.ts';
import { forwardStep } from './gateway/steps/forward-step.ts';
import { keepStep } from './gateway/steps/keep-step.ts';
import { idempotencyStep } from './gateway/steps/idempotency-step.ts';
import { openerStep } from './gateway/steps/opener-step.ts';
import { operationStep } from './gateway/steps/operation-step.ts';
import { ownOperationStep } from './gateway/steps/own-operation-step.ts';
import { permissionStep } from './gateway/steps/permission-step.ts';
import { preparedFilesStep } from './gateway/steps/prepared-files-step.ts';
import { scopedCasesStep } from './gateway/steps/scoped-cases-step.ts';
import { sessionStep } from './gateway/steps/session-step.ts';
import { tokenScopeStep } from './gateway/steps/token-scope-step.ts';
import { AccessTokens } from './identity/access-tokens.ts';
import { Callers } from './identity/callers.ts';
import { ReportMaker } from './exports/reports/report-maker.ts';
import { ArchiveMaker } from './exports/archive/archive-maker.ts';
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
import { Audience } from './live/audience.ts';
import { LiveStreams } from './live/live-streams.ts';
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
  /** Whether the index of cases is filled and kept current, and snapshots of Trusted Advisor are taken. */
  readonly followsCases: boolean;
  /** Milliseconds that a search waits for what is known to have changed. */
  readonly searchPatience: number;
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
  readonly live: LiveStreams;
  readonly audience: Audience;
  readonly follower: CaseFollower;
  readonly advisor: AdvisorFollower;
  readonly archive: AttachmentArchive;
  readonly archiveLinks: ArchiveLinks;
  readonly words: WordIndexer;
  readonly columns: ColumnThread;
  readonly audit: AuditLog;
  readonly archiveMaker: ArchiveMaker;
  readonly reportMaker: ReportMaker;
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
  watchers.observe(planObserver(database, parts.log));
  const follower = new CaseFollower(parts);
  if (parts.followsCases) caseObservers(follower, parts.upstream).forEach((one) => watchers.observe(one));
  const advisor = new AdvisorFollower(parts);
  if (parts.followsCases) advisorObservers(advisor).forEach((one) => watchers.observe(one));
  if (parts.emulator) watchers.filter(consoleLinks(secure));
  const intents = new Intents(database, audit);
  const archiveMaker = new ArchiveMaker({ ...parts, audit });
  const reportMaker = new ReportMaker(parts);
  const words = new WordIndexer(database, parts.log);
  const columns = new ColumnThread(database, parts.log);
  const live = new LiveStreams(parts);
  const findKept = keptAttributes(database);
  const audience = new Audience({ ...parts, ...identity, findKept });
  const readIt = readSupport(parts.client);
  const caseScope = new CaseScope({
    findKept,
    findCasesOfAttachment: casesOfAttachment(database),
    settled: (accountIds) => follower.settled(accountIds),
    readSupport: readIt,
  });
  const places = new PagePlaces(await database.keys.secret('scoped-pages'));
  const metrics = new Metrics({
    waiting: () => parts.client.waiting,
    sessions: () => sessions.count(),
    streams: () => live.size,
  });
  const archive = new AttachmentArchive(parts);
  const archiveLinks = new ArchiveLinks(await database.keys.secret('archive-links'), now);
  const archived = archivedAnswer({ database, links: archiveLinks, secure });
  const scoped = { caseScope, readSupport: readIt, places };
  const upstreamSide = {
    columns,
    claims,
    intents,
    watchers,
    metrics,
    limit,
    follower,
    archived,
    archiveMaker,
    reportMaker,
  };
  const own = { ...identity, ...scoped, ...upstreamSide };
  const steps = stepsOf(parts, own);
  const gateway = new Gateway({ steps, database, audit, claims, intents, log: parts.log });
  return {
    ...parts,
    ...identity,
    limit,
    claims,
    intents,
    gateway,
    watchers,
    metrics,
    live,
    audience,
    follower,
    advisor,
    archive,
    archiveLinks,
    words,
    columns,
    audit,
    archiveMaker,
    reportMaker,
  };
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
  readonly follower: CaseFollower;
  readonly archived: ArchivedAnswer;
  readonly columns: ColumnThread;
  readonly archiveMaker: ArchiveMaker;
  readonly reportMaker: ReportMaker;
  readonly caseScope: CaseScope;
  readonly readSupport: ReadSupport;
  readonly places: PagePlaces;
};

/** Bytes of request bodies that are held at once: two attachment sets of the largest kind. */
const bodiesAtMost = 64 * 1024 * 1024;

/** The way of a call, in order. */
function stepsOf(parts: ServiceParts, own: StepParts) {
  const findOutcome = new FindOutcome(own.claims, findResults(parts));
  return [
    sessionStep(own.callers),
    accountStep(parts.directory),
    operationStep(parts.upstream),
    tokenScopeStep,
    bodyStep(new BodyRoom(bodiesAtMost)),
    permissionStep(own.permissions, parts.secure),
    caseScopeStep({ ...own, secure: parts.secure }),
    preparedFilesStep(parts.database),
    openerStep(parts.database),
    idempotencyStep(own.claims, findOutcome),
    ownOperationStep(
      ownOperations({
        ...parts,
        limit: own.limit,
        permissions: own.permissions,
        columns: own.columns,
        settled: (accountIds) => own.follower.settled(accountIds),
        accountTest: accountTester(parts.client, parts.upstream),
        readSupport: own.readSupport,
        caseScope: own.caseScope,
        exportsChanged: () => own.archiveMaker.wakeSoon(),
        reportsChanged: () => own.reportMaker.wakeSoon(),
        onBroken: (failure) => parts.log.info({ err: failure }, 'A file broke off on its way.'),
      }),
      parts.upstream,
      parts.database,
    ),
    scopedCasesStep(own),
    keepStep(parts.database, parts.upstream, parts.now),
    forwardStep({ ...own, ...parts, findOutcome }),
  ];
}
