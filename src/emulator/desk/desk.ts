/**
 * The agent's side of a case. Each action is one transaction: what is written, the new state, the event.
 */
import type { Transaction } from 'kysely';

import type { Database } from '../../database/database.ts';
import { accountOfCaseId } from '../../support/case-id.ts';
import { nextStatus } from '../../support/case-status.ts';
import type { CaseEvent } from '../../support/case-status.ts';
import { severitiesOf } from '../../support/first-response.ts';
import type { Directory } from '../accounts/directory.ts';
import { checkFileName } from '../operations/check-file-name.ts';
import { CaseIdNotFound } from '../protocol/model-errors.ts';
import { InvalidParameterValue } from '../protocol/request-errors.ts';
import { attachFiles } from '../store/attachments.ts';
import type { CaseChange } from '../store/case-events.ts';
import { caseEvent, deskEvent } from '../store/case-events.ts';
import { lockCase, saveState, stateOf } from '../store/cases.ts';
import type { CaseState, LockedCase } from '../store/cases.ts';
import { insertCommunication } from '../store/communications.ts';
import { newCommunicationId } from '../store/ids.ts';
import type { EmulatorTables } from '../store/schema.ts';
import { withContents } from '../store/with-contents.ts';
import type { GivenFile, PutFile } from '../store/with-contents.ts';
import type { DeskRequest } from './desk-request.ts';

/** How an answer from AWS is signed; documented by the CLI's examples. */
const supportName = 'Amazon Web Services';
const standardAgent = 'agent';

const events = {
  assign: 'agent-assigned',
  reply: 'agent-replied',
  'await-customer': 'agent-asked',
  resolve: 'resolved-by-agent',
} as const satisfies Partial<Record<DeskRequest['action'], CaseEvent>>;

export interface DeskAnswer {
  readonly caseId: string;
  readonly status: string;
}

/** A case that is locked, and the moment. */
export interface DeskJob {
  readonly transaction: Transaction<EmulatorTables>;
  readonly row: LockedCase;
  readonly now: number;
}

/** What belongs to an action and is written, or refuses it, in the same transaction. */
export interface ActSteps {
  readonly before?: (job: DeskJob) => Promise<void>;
  readonly after?: (job: DeskJob) => Promise<void>;
}

/** Throws `InvalidParameterValue` for files without a message, and for a name that no file may have. */
function filesOf(request: DeskRequest): GivenFile[] {
  const given = 'attachments' in request ? (request.attachments ?? []) : [];
  if (given.length > 0 && !('body' in request && request.body !== undefined)) {
    throw new InvalidParameterValue('Attachments need a body to go with.');
  }
  return given.map(({ fileName, data }) => ({
    fileName: checkFileName(fileName),
    content: Buffer.from(data, 'base64'),
  }));
}

/** The event of what an action does beside its message; null where the message tells everything. */
function eventOf(request: DeskRequest, before: CaseState, after: CaseState): CaseChange['name'] | null {
  if (request.action === 'resolve') return 'ResolveCase';
  if (request.action === 'change-severity') return 'UpdateCaseSeverity';
  const isTold = 'body' in request && request.body !== undefined;
  return isTold || before.status === after.status ? null : 'UpdateCaseStatus';
}

export class Desk {
  readonly #database: Database<EmulatorTables>;
  readonly #directory: Directory;

  constructor(database: Database<EmulatorTables>, directory: Directory) {
    this.#database = database;
    this.#directory = directory;
  }

  /** Throws `CaseIdNotFound`, or `InvalidParameterValue` for what the case does not allow. */
  async act(caseId: string, request: DeskRequest, now: number, steps: ActSteps = {}): Promise<DeskAnswer> {
    return withContents(this.#database.blobs, filesOf(request), (files) =>
      this.#database.write(async (transaction) => {
        const row = await this.lock(transaction, caseId, now);
        const job = { transaction, row, now };
        await steps.before?.(job);
        const answer = await this.#carryOut(job, request, files);
        await steps.after?.(job);
        return answer;
      }),
    );
  }

  /** The case of whichever account, locked until the job ends. Throws `CaseIdNotFound`. */
  async lock(transaction: DeskJob['transaction'], caseId: string, now: number): Promise<LockedCase> {
    const accountId = accountOfCaseId(caseId);
    if (accountId === null || !this.#directory.has(accountId)) throw new CaseIdNotFound();
    return await lockCase(this.#database, transaction, { caseId, accountId, now });
  }

  /** Tells the agents, and nobody else, that something has happened to the case. */
  async tellAgents(job: DeskJob): Promise<void> {
    await this.#append(job, { name: deskEvent });
  }

  async #carryOut(job: DeskJob, request: DeskRequest, files: readonly PutFile[]): Promise<DeskAnswer> {
    const before = stateOf(job.row, job.now);
    const after = this.#nextState(request, before, job.now);
    await this.#write(job, request, files);
    await this.#saveCase(job, request, after);
    const name = eventOf(request, before, after);
    if (name) await this.#append(job, { name });
    return { caseId: job.row.case_id, status: after.status };
  }

  #nextState(request: DeskRequest, state: CaseState, now: number): CaseState {
    if (request.action === 'change-severity') {
      if (state.status !== 'resolved') return state;
      throw new InvalidParameterValue('A resolved case has no severity to change.');
    }
    const status = nextStatus(state.status, events[request.action]);
    if (status === null) {
      throw new InvalidParameterValue(`A case that is ${state.status} does not allow ${request.action}.`);
    }
    // Asking again starts the days of silence anew; being handed over does not.
    const isSame = status === state.status && request.action === 'assign';
    return { status, since: isSame ? state.since : now };
  }

  async #write(job: DeskJob, request: DeskRequest, files: readonly PutFile[]): Promise<void> {
    if (!('body' in request) || request.body === undefined) return;
    const { case_id: caseId, account_id: accountId } = job.row;
    const communicationId = newCommunicationId();
    const owner = { accountId, caseId, communicationId, now: job.now };
    const stored = files.map(({ blobId, ...file }) => ({ ...file, blobIds: [blobId] }));
    const attachments = await attachFiles(job.transaction, owner, stored);
    const { body } = request;
    const written = { ...owner, origin: 'AWS', submittedBy: supportName, body, attachments } as const;
    await insertCommunication(job.transaction, written);
    await this.#append(job, { name: 'AddCommunicationToCase', communicationId, origin: 'AWS' });
  }

  async #saveCase({ transaction, row }: DeskJob, request: DeskRequest, state: CaseState): Promise<void> {
    const agent = request.agent ?? row.agent ?? standardAgent;
    const severity = request.action === 'change-severity' ? request.severityCode : row.severity_code;
    const account = this.#directory.accounts.find((one) => one.accountId === row.account_id);
    if (account && request.action === 'change-severity') {
      const offered = severitiesOf(account.plan);
      if (!offered.some((code) => code === severity)) {
        throw new InvalidParameterValue(`The account's plan has no severity ${severity}.`);
      }
    }
    await saveState(transaction, row, state);
    if (agent === row.agent && severity === row.severity_code) return;
    await transaction
      .updateTable('cases')
      .set({ agent, severity_code: severity })
      .where('case_id', '=', row.case_id)
      .execute();
  }

  async #append(
    { transaction, row, now }: DeskJob,
    change: Pick<Parameters<typeof caseEvent>[0], 'name' | 'communicationId' | 'origin'>,
  ): Promise<void> {
    const { account_id: accountId, case_id: caseId, display_id: displayId } = row;
    await this.#database.events.append(
      transaction,
      caseEvent({ ...change, accountId, caseId, displayId, time: now }),
    );
  }
}
