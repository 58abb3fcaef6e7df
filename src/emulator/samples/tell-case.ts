/** One sample case, told from its story: who wrote what and when. */
import type { CaseStatus } from '../../support/case-status.ts';
import { formatCaseId } from '../../support/case-id.ts';
import { writeContactBlock } from '../../support/contact-block.ts';
import type { ContactMethod } from '../../support/plans.ts';
import { issueTypeOfService } from '../../support/service-issue-type.ts';
import type { SeverityCode } from '../../support/severities.ts';
import { caseFacts, fill, measured } from './facts.ts';
import type { Facts } from './facts.ts';
import { makeFile } from './files.ts';
import { agents, amazon, copied } from './people.ts';
import type { Reporter } from './people.ts';
import type { Random } from './random.ts';
import type { SampleCase, SampleCommunication } from './sample-case.ts';
import type { Scenario, Turn } from './scenario.ts';
import { gapBefore, timesUntil } from './timeline.ts';
import type { Outcome } from './timeline.ts';

export interface StoryAccount {
  readonly accountId: string;
  readonly otherAccountId: string;
  readonly regions: readonly string[];
  readonly reporters: readonly Reporter[];
  /** Whether the plan has phone, chat and additional contacts. */
  readonly hasContacts: boolean;
}

export interface Story {
  readonly account: StoryAccount;
  readonly scenario: Scenario;
  readonly severity: SeverityCode;
  readonly outcome: Outcome;
  /** What follows the opening. */
  readonly turns: readonly Turn[];
  /** Whether each message has numbers of its own. */
  readonly isMeasured: boolean;
  /** When the last message is written. */
  readonly end: number;
}

interface Teller {
  readonly random: Random;
  readonly story: Story;
  readonly facts: Facts;
  readonly reporter: Reporter;
  readonly agent: string;
}

/** Stories in other languages bring their own greeting. */
function wordsOfAmazon({ random, story, reporter, agent }: Teller, text: string, isFirst: boolean): string {
  if (story.scenario.language !== undefined) return `${text}\n\n${agent}\n${amazon}`;
  const introduction = isFirst
    ? `Thank you for contacting AWS Support. My name is ${agent}, and I'll be working on this case with you.\n\n`
    : '';
  const closing = random.pick(['Best regards,', 'Kind regards,', 'Sincerely,']);
  return `Hello ${reporter.firstName},\n\n${introduction}${text}\n\n${closing}\n${agent}\n${amazon}`;
}

function contactMethod({ random, story }: Teller): ContactMethod {
  if (!story.account.hasContacts) return 'web';
  const isPressing = story.severity === 'urgent' || story.severity === 'critical';
  return random.pick(isPressing ? ['phone', 'chat'] : ['web', 'web', 'web', 'phone']);
}

/** People open their cases in the console, which writes the contact block; roles by key. */
function wordsOfOpening(teller: Teller, text: string): string {
  const { submittedBy, phoneNumber } = teller.reporter;
  if (submittedBy.includes('(Role)')) return text;
  const method = contactMethod(teller);
  return writeContactBlock(method === 'phone' ? { method, phoneNumber } : { method }, text);
}

function filledText(teller: Teller, turn: Turn, time: number): string {
  const numbers = teller.story.isMeasured ? measured(teller.random, time) : {};
  return fill(turn.text, { ...teller.facts, ...numbers });
}

function writer({ random, story, reporter }: Teller, turn: Turn): string {
  if (turn.by === 'AWS') return amazon;
  return (random.chance(0.15) ? random.pick(story.account.reporters) : reporter).submittedBy;
}

function communication(
  teller: Teller,
  turn: Turn,
  message: { time: number; submittedBy: string; body: string },
): SampleCommunication {
  const { random, facts } = teller;
  const { time, submittedBy, body } = message;
  const context = { random, time, app: facts['app'] ?? 'application' };
  return {
    communicationId: `ekko:us-east-1:${random.uuid()}`,
    origin: turn.by,
    submittedBy,
    body,
    createdAt: time,
    files: (turn.files ?? []).map((kind) => makeFile(kind, context)),
  };
}

function conversation(teller: Teller, times: readonly number[]): SampleCommunication[] {
  const { scenario, turns } = teller.story;
  const [start = 0, ...later] = times;
  const first: Turn = { by: 'CUSTOMER', text: scenario.opening, files: scenario.files ?? [] };
  const firstOfAmazon = turns.findIndex((turn) => turn.by === 'AWS');
  const opened = communication(teller, first, {
    time: start,
    submittedBy: teller.reporter.submittedBy,
    body: wordsOfOpening(teller, fill(scenario.opening, teller.facts)),
  });
  const followed = later.flatMap((time, index) => {
    const turn = turns[index];
    if (!turn) return [];
    const text = filledText(teller, turn, time);
    const body = turn.by === 'AWS' ? wordsOfAmazon(teller, text, index === firstOfAmazon) : text;
    return [communication(teller, turn, { time, submittedBy: writer(teller, turn), body })];
  });
  return [opened, ...followed];
}

function state({ random, story }: Teller, last: number): Pick<SampleCase, 'status' | 'statusSince'> {
  const { outcome } = story;
  const status: CaseStatus = outcome === 'silent' ? 'pending-customer-action' : outcome;
  const minutes = status === 'resolved' || status === 'work-in-progress' ? random.integer(2, 9) : 0;
  return { status, statusSince: last + minutes * 60_000 };
}

export function tellCase(random: Random, story: Story): SampleCase {
  const { account, scenario, severity, outcome, turns, end } = story;
  const gaps = turns.map((_, index) =>
    gapBefore(random, { severity, outcome, isLast: index === turns.length - 1 }),
  );
  const times = timesUntil(end, gaps);
  const createdAt = times[0] ?? end;
  const { accountId, otherAccountId, regions } = account;
  const facts = caseFacts(random, { accountId, otherAccountId, regions, time: createdAt });
  const reporter = random.pick(account.reporters);
  const teller = { random, story, facts, reporter, agent: random.pick(agents) };
  const isCopied = account.hasContacts && random.chance(0.4);
  const language = scenario.language ?? 'en';
  const year = new Date(createdAt).getUTCFullYear();
  return {
    accountId,
    caseId: formatCaseId({ accountId, language, year, unique: random.hex(16) }),
    displayId: String(random.integer(1_000_000_000, 9_999_999_999)),
    issueType: issueTypeOfService(scenario.serviceCode),
    subject: fill(scenario.subject, facts),
    serviceCode: scenario.serviceCode,
    categoryCode: scenario.categoryCode,
    severityCode: severity,
    language,
    ccEmailAddresses: isCopied ? random.shuffle(copied).slice(0, random.integer(1, 3)) : [],
    submittedBy: reporter.submittedBy,
    createdAt,
    ...state(teller, end),
    agent: outcome === 'unassigned' || outcome === 'opened' ? null : teller.agent,
    communications: conversation(teller, times),
  };
}
