/** The signing proxy: put together, started and stopped. */
import type { Logger } from 'pino';

import type { DatabaseLocation } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { openAccountDirectory } from './accounts/account-directory.ts';
import { CallSlots } from './accounts/call-slots.ts';
import type { Upstream } from './accounts/upstream.ts';
import { UpstreamClient } from './accounts/upstream-client.ts';
import { derivedSchema } from './cases/search/word-index.ts';
import { startHousekeeping } from './housekeeping.ts';
import { prepareAdmin, writeManagedPolicies } from './identity/first-start.ts';
import type { SingleSignOn } from './identity/oidc/single-sign-on.ts';
import { relyingPartyOf } from './identity/passkeys/relying-party.ts';
import type { Network } from '../support/policy/network.ts';
import type { Services } from './services.ts';
import { openServices } from './services.ts';
import { centerDatabase } from './store/center-database.ts';
import { centerMigrations } from './store/migrations.ts';
import type { CenterTables } from './store/schema.ts';
import type { Addresses } from './web/addresses.ts';
import { addressesOf, portOf } from './web/addresses.ts';
import { buildServer } from './web/server.ts';

export interface ProxyOptions {
  readonly host: string;
  /** 0: a free one. */
  readonly port: number;
  /** The address that people see; null: from host and port. */
  readonly publicUrl: string | null;
  readonly location: DatabaseLocation;
  readonly upstream: Upstream;
  readonly adminPassword: string | null;
  /** The identity provider; without one people sign in locally. */
  readonly singleSignOn?: SingleSignOn | null;
  /** Whom to ask who can't sign in, plain text. */
  readonly signInContact?: string | null;
  /** Whether calls are held back to stay under AWS's limits. */
  readonly limits: 'aws' | 'off';
  /** Reverse proxies whose `X-Forwarded-For` is believed; none without it. */
  readonly trustedProxies?: readonly Network[];
  /** Opens `/metrics`; without it, it is for this machine and trusted proxies. */
  readonly metricsToken?: string | null;
  /** Whether the index of cases and snapshots of Trusted Advisor are kept current; they are, without a word. */
  readonly followsCases?: boolean;
  /** The built console. */
  readonly consoleFolder: string;
  readonly log: Logger;
  /** Epoch milliseconds; for tests that let time pass. */
  readonly now?: () => number;
  /** Milliseconds of silence after which a call upstream is given up. */
  readonly upstreamTimeout?: number;
  /** Milliseconds that a search waits for what is known to have changed. */
  readonly searchPatience?: number;
}

export interface RunningProxy {
  /** Where it listens, without a trailing slash. */
  readonly url: string;
  /** Signs `admin` in, once; null when that user has a password. */
  readonly signInLink: string | null;
  close(): Promise<void>;
}

const defaultUpstreamTimeout = 30_000;
const defaultSearchPatience = 1_000;

/** Nothing logs these on purpose; an error may carry the request that it is about. */
const neverLogged = ['cookie', 'authorization', '["set-cookie"]', '["x-amz-security-token"]'].flatMap(
  (name) =>
    ['headers', '*.headers', '*.*.headers'].map((path) =>
      name.startsWith('[') ? path + name : `${path}.${name}`,
    ),
);

export async function startProxy(options: ProxyOptions): Promise<RunningProxy> {
  const database = centerDatabase(
    await openDatabase<CenterTables>(options.location, centerMigrations, derivedSchema),
  );
  const client = new UpstreamClient({
    upstream: options.upstream,
    limits: options.limits,
    slots: database.engine === 'postgres' ? new CallSlots(database) : null,
    timeout: options.upstreamTimeout ?? defaultUpstreamTimeout,
  });
  const closeParts = async (): Promise<void> => {
    client.close();
    await database.close();
  };
  try {
    const now = options.now ?? Date.now;
    await writeManagedPolicies(database, now());
    const place: Place = { addresses: addressesOf(options.host, options.port, options.publicUrl) };
    const services = await openServices({
      database,
      client,
      directory: await openAccountDirectory(database, options.upstream),
      secure: options.publicUrl?.startsWith('https:') ?? false,
      singleSignOn: options.singleSignOn ?? null,
      signInContact: options.signInContact ?? null,
      submitterIsUser: options.upstream.kind === 'emulator',
      upstream: options.upstream.kind,
      ...transfersOf(options.upstream),
      trustedProxies: options.trustedProxies ?? [],
      metricsToken: options.metricsToken ?? null,
      followsCases: options.followsCases ?? true,
      searchPatience: options.searchPatience ?? defaultSearchPatience,
      relyingParty: () => relyingPartyOf(place.addresses),
      now,
      log: options.log.child({}, { redact: neverLogged }),
    });
    return await listen(options, services, place, closeParts);
  } catch (failure) {
    await closeParts();
    throw failure;
  }
}

/** Links of AWS are for the browser itself, which must be allowed to follow them. */
function transfersOf(upstream: Upstream): Pick<Services, 'emulator' | 'storageOrigins'> {
  if (upstream.kind === 'emulator') return { emulator: new URL(upstream.url), storageOrigins: [] };
  return { emulator: null, storageOrigins: upstream.storageOrigins ?? [] };
}

/** Where people find us: with port 0 it is known once we listen. */
interface Place {
  addresses: Addresses;
}

async function listen(
  options: ProxyOptions,
  services: Services,
  place: Place,
  closeParts: () => Promise<void>,
): Promise<RunningProxy> {
  const first = { password: options.adminPassword, upstream: options.upstream.kind, now: services.now() };
  const token = await prepareAdmin(services.database, first);
  await services.live.start();
  const server = await buildServer(services, () => place.addresses, options.consoleFolder);
  const url = await server.listen({ host: options.host, port: options.port });
  place.addresses = addressesOf(options.host, portOf(url), options.publicUrl);
  const stopHousekeeping = startHousekeeping(services);
  if (services.followsCases) {
    services.follower.start();
    services.advisor.start();
    services.archive.start();
  }
  services.words.start();
  void services.columns.prepare();
  services.archiveMaker.start();
  services.reportMaker.start();
  return {
    url,
    signInLink: token && `${place.addresses.publicUrl}/sign-in#link=${token}`,
    async close() {
      stopHousekeeping();
      await Promise.all([services.follower.stop(), services.advisor.stop(), services.archive.stop()]);
      await server.close();
      await services.words.stop();
      await services.columns.close();
      await services.archiveMaker.stop();
      await services.reportMaker.stop();
      await closeParts();
    },
  };
}
