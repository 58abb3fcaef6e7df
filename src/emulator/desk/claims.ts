/** Who has a case: one agent at a time, because every change of it goes through the case's lock. */
import { InvalidParameterValue } from '../protocol/request-errors.ts';
import { appendEntry, dropClaim, findClaim, saveClaim } from '../store/desk-claims.ts';
import type { NewEntry } from '../store/desk-claims.ts';
import type { DeskClaimRow } from '../store/desk-schema.ts';
import { CaseChanged, CaseClaimed, CaseNotClaimed } from './desk-errors.ts';
import { isKnownAgent } from './desk-agents.ts';
import type { DeskCall, DeskHandler } from './desk-handler.ts';
import type { DeskAnswer, DeskJob } from './desk.ts';

/** Locks the case, does what is asked, and tells the agents. */
async function inCase(
  caseId: string,
  { database, desk, now }: DeskCall,
  change: (job: DeskJob) => Promise<void>,
): Promise<{ caseId: string }> {
  return await database.write(async (transaction) => {
    const row = await desk.lock(transaction, caseId, now);
    const job = { transaction, row, now };
    await change(job);
    await desk.tellAgents(job);
    return { caseId };
  });
}

/**
 * Puts a case into the hands of `holder`, which makes it one that is being worked on. `check` is told who has
 * it and says whether anything is left to do.
 */
async function take(
  entry: NewEntry,
  holder: string,
  { desk, now }: DeskCall,
  check: (claim: DeskClaimRow | null, job: DeskJob) => boolean | Promise<boolean>,
): Promise<DeskAnswer> {
  const { caseId } = entry;
  let isNew = true;
  return await desk.act(caseId, { action: 'assign', agent: holder }, now, {
    async before(job) {
      isNew = await check(await findClaim(job.transaction, caseId), job);
    },
    async after(job) {
      if (!isNew) return;
      await saveClaim(job.transaction, { case_id: caseId, agent: holder, claimed_at: now });
      await appendEntry(job.transaction, entry);
      await desk.tellAgents(job);
    },
  });
}

export const claimCase: DeskHandler<'ClaimCase'> = async ({ caseId }, call) => {
  const { agent, now } = call;
  return await take({ caseId, agent, kind: 'claimed', now }, agent, call, (claim) => {
    if (claim && claim.agent !== agent) throw new CaseClaimed(claim.agent, claim.claimed_at);
    return claim === null;
  });
};

export const releaseCase: DeskHandler<'ReleaseCase'> = async ({ caseId }, call) => {
  const { agent, now } = call;
  return await inCase(caseId, call, async ({ transaction }) => {
    const claim = await findClaim(transaction, caseId);
    if (!claim) throw new CaseNotClaimed();
    if (claim.agent !== agent) throw new CaseClaimed(claim.agent, claim.claimed_at);
    await dropClaim(transaction, caseId);
    await appendEntry(transaction, { caseId, agent, kind: 'released', now });
  });
};

/** By whoever may, whosever the case is: agents go home. It is never taken from somebody unseen. */
export const handOverCase: DeskHandler<'HandOverCase'> = async ({ caseId, toAgent, from }, call) => {
  const { agent, now } = call;
  const entry = { caseId, agent, kind: 'handed-over', text: toAgent, now } as const;
  return await take(entry, toAgent, call, async (claim, { transaction }) => {
    if (toAgent !== agent && !(await isKnownAgent(transaction, toAgent))) {
      throw new InvalidParameterValue(`toAgent: nobody of the name ${toAgent} has been at this desk.`);
    }
    const holder = claim?.agent ?? null;
    if (holder !== from) throw new CaseChanged([holder === null ? 'nobody has it' : `${holder} has it`]);
    return holder !== toAgent;
  });
};

/** For the agents only: notes never reach the API. */
export const addCaseNote: DeskHandler<'AddCaseNote'> = async ({ caseId, text }, call) => {
  const { agent, now } = call;
  return await inCase(caseId, call, async ({ transaction }) => {
    await appendEntry(transaction, { caseId, agent, kind: 'noted', text, now });
  });
};
