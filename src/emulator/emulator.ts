/** The local AWS Support: put together, started and stopped. */
import type { Logger } from 'pino';

import type { Database, DatabaseLocation } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import type { Plan } from '../support/plans.ts';
import { parseAccounts } from './accounts/accounts-file.ts';
import type { ConsoleKey } from './accounts/console-key.ts';
import { writeCredentialsFile } from './accounts/credentials-file.ts';
import { Directory } from './accounts/directory.ts';
import { Endpoint } from './answer-request.ts';
import { CallLimits } from './call-limits.ts';
import { controlTable } from './controls/control-table.ts';
import { Faults } from './controls/faults.ts';
import { RequestLog } from './controls/request-log.ts';
import { Desk } from './desk/desk.ts';
import type { FindCalendar } from './desk/desk-handler.ts';
import { EventFeed } from './desk/event-feed.ts';
import { SimulatedAgent } from './desk/simulated/simulated-agent.ts';
import { listen } from './http-server.ts';
import { CaseFragments } from './operations/case-fragments.ts';
import { handlers } from './operations/handler-table.ts';
import { sampleAccounts } from './samples/accounts.ts';
import { loadSamples } from './samples/load.ts';
import { SharedCallLimits } from './shared-call-limits.ts';
import { CasePages } from './store/case-pages.ts';
import { CaseReads } from './store/case-reads.ts';
import { EmulatorClock } from './store/clock.ts';
import { CommunicationReads } from './store/communication-reads.ts';
import { migrations } from './store/migrations.ts';
import { PageTokens } from './store/page-tokens.ts';
import { QueueReads } from './store/queue-reads.ts';
import type { EmulatorTables } from './store/schema.ts';
import { Silence } from './store/silence.ts';
import { startSweeper } from './store/sweeper.ts';
import { Trail } from './trail/trail.ts';
import { AdvisorEndpoint } from './trusted-advisor/api/advisor-endpoint.ts';
import { CheckResults } from './trusted-advisor/evaluation/check-results.ts';
import { loadInventoryFiles } from './trusted-advisor/refreshing/inventory-files.ts';
import { TransferLinks } from './transfer/transfer-links.ts';

export interface EmulatorOptions {
  readonly host: string;
  /** 0: a free one. */
  readonly port: number;
  readonly location: DatabaseLocation;
  /** Where the credentials file of the sample accounts is written, and inventories are read. */
  readonly dataDir: string;
  /** `sample`, or what EMULATOR_ACCOUNTS_FILE holds: checked here, `AccountsFileError` if it is wrong. */
  readonly accounts: unknown;
  readonly sampleData: boolean;
  readonly limits: 'aws' | 'off';
  readonly controls: boolean;
  /**
   * Working days, for promises in business hours; without it the desk does not know those. Only the proxy
   * reaches the desk, so an emulator alone has nobody to show them to.
   */
  readonly findCalendar?: FindCalendar;
  readonly log: Logger;
}

export interface RunningEmulator {
  /** Without a trailing slash. */
  readonly url: string;
  readonly accounts: readonly { accountId: string; name: string; plan: Plan; country?: string | undefined }[];
  /** The key by which the proxy speaks for its users. Throws for an account that there is not. */
  consoleCredentials(accountId: string): ConsoleKey;
  /** Lets running requests end, then closes the database. */
  close(): Promise<void>;
}

async function openDirectory(
  options: EmulatorOptions,
  database: Database<EmulatorTables>,
): Promise<Directory> {
  const isSample = options.accounts === 'sample';
  const accounts = parseAccounts(isSample ? sampleAccounts : options.accounts);
  if (isSample) await writeCredentialsFile(options.dataDir, accounts);
  return new Directory(accounts, await database.keys.secret('console-key'));
}

async function start(options: EmulatorOptions, database: Database<EmulatorTables>): Promise<RunningEmulator> {
  const { limits, log } = options;
  const directory = await openDirectory(options, database);
  const clock = await EmulatorClock.open(database, options.controls);
  const { dataDir } = options;
  await loadInventoryFiles(database, directory.accounts, { dataDir, now: await clock.now() });
  // The samples belong to the sample accounts; whoever brings accounts of their own starts empty.
  if (options.sampleData && options.accounts === 'sample') {
    await loadSamples(database, directory.accounts, await clock.now());
  }
  let origin = '';
  const links = new TransferLinks(await database.keys.secret('transfer-links'), () => origin);
  const requestLog = new RequestLog();
  const faults = new Faults();
  const desk = new Desk(database, directory);
  const feed = await EventFeed.open(database);
  const trail = new Trail(database, log);
  const silence = new Silence(database);
  const cases = new CaseReads(database);
  const advisor = new CheckResults(database);
  const tokens = new PageTokens(await database.keys.secret('page-tokens'));
  const shared = {
    database,
    directory,
    clock,
    limits,
    requestLog: options.controls ? requestLog : null,
    faults,
    cases,
    fragments: new CaseFragments(cases, tokens),
    pages: new CasePages(database),
    communications: new CommunicationReads(database),
    tokens,
    links,
    advisor,
    desk,
    queue: new QueueReads(database),
    findCalendar: options.findCalendar ?? (async () => null),
  };
  const simulated = new SimulatedAgent({ database, desk, clock, log });
  const callLimits = new SharedCallLimits(database, new CallLimits());
  const endpoint = new Endpoint({ ...shared, feed, trail, log, handlers, callLimits });
  const controls = options.controls
    ? controlTable({ clock, silence, simulated, faults, requestLog, desk, database, directory })
    : null;
  const transfer = { database, clock, links, faults };
  const server = await listen({
    ...options,
    endpoint,
    advisor: new AdvisorEndpoint({ ...shared, callLimits, trail }),
    transfer,
    controls,
  });
  origin = server.url;
  const sweeper = startSweeper({
    database,
    clock,
    silence,
    log,
    accountIds: directory.accounts.map((one) => one.accountId),
  });
  simulated.start();
  return {
    url: origin,
    accounts: directory.accounts.map(({ accountId, name, plan, country }) => ({
      accountId,
      name,
      plan,
      country,
    })),
    consoleCredentials: (accountId) => directory.consoleKey(accountId),
    async close() {
      feed.close();
      await server.close();
      await simulated.stop();
      await sweeper.stop();
      await trail.flush();
      await advisor.close();
      await database.close();
    },
  };
}

/** Rejects with the database's and the accounts file's errors, and when the port is taken. */
export async function startEmulator(options: EmulatorOptions): Promise<RunningEmulator> {
  const database = await openDatabase<EmulatorTables>(options.location, migrations);
  try {
    return await start(options, database);
  } catch (error) {
    await database.close();
    throw error;
  }
}
