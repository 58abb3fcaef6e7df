/** The model's answers to what changes something. */
import * as life from './case-life.ts';
import type { Ref } from './ref.ts';
import { Refused, severitiesOf } from './world.ts';
import type { ModelAttachment, ModelCase, ModelFile, ModelSet, Person, World } from './world.ts';

const hour = 3_600_000;

export interface Body {
  readonly sent: string;
  /** Without secrets. */
  readonly stored: string;
}

/** Only what the service could find wrong; `problem` is what it has to say first. */
export interface Writing {
  readonly owner: Person;
  readonly body: Body;
  readonly cc: readonly string[];
  readonly set: Ref | null;
  readonly dryRun: boolean;
  /** An error of the request itself, before anything is looked up. */
  readonly problem: string | null;
}

export interface NewCase extends Writing {
  readonly subject: string;
  readonly serviceCode: string;
  readonly categoryCode: string;
  readonly severityCode: string;
  readonly language: string;
}

function findSet(world: World, owner: Person, id: Ref): ModelSet {
  const set = world.sets.find((each) => each.id === id && each.owner === owner && !each.isUsed);
  if (!set || world.now >= set.createdAt + 24 * hour) throw new Refused('AttachmentSetIdNotFound');
  if (world.now >= set.createdAt + hour) throw new Refused('AttachmentSetExpired');
  return set;
}

export function findCase(world: World, owner: Person, id: Ref | null): ModelCase {
  const found = world.cases.find((each) => each.id === id && each.owner === owner);
  if (!found || !life.isTold(found, world)) throw new Refused('CaseIdNotFound');
  return found;
}

export function attach(world: World, files: readonly ModelFile[]): ModelAttachment[] {
  return files.map((file) => ({ ...file, attachmentId: world.newRef('attachment') }));
}

function take(world: World, { owner, set }: Writing): ModelAttachment[] {
  if (set === null) return [];
  const found = findSet(world, owner, set);
  found.isUsed = true;
  return attach(world, found.files);
}

function check(world: World, { owner, set, dryRun, problem }: Writing): void {
  if (problem !== null) throw new Refused(problem);
  if (set !== null) findSet(world, owner, set);
  if (dryRun) throw new Refused('DryRunOperationException');
}

export function createCase(world: World, given: NewCase): unknown {
  const { owner, subject, serviceCode, categoryCode, severityCode, language } = given;
  const isOffered = severitiesOf[owner].includes(severityCode);
  check(world, { ...given, problem: given.problem ?? (isOffered ? null : 'InvalidParameterValueException') });
  const created: ModelCase = {
    id: world.newRef('case'),
    displayId: world.newRef('displayId'),
    owner,
    subject,
    serviceCode,
    categoryCode,
    severityCode,
    language,
    createdAt: world.now,
    cc: [...new Set(given.cc)],
    status: 'unassigned',
    since: world.now,
    communications: [],
  };
  const attachments = take(world, given);
  life.append(created, { body: given.body.stored, submittedBy: owner, attachments }, world.now);
  world.cases.push(created);
  return { caseId: created.id };
}

export function addCommunication(world: World, given: Writing & { caseId: Ref | null }): unknown {
  // What the service looks at first: the request, the case, whether it may be answered, the files.
  if (given.problem !== null) throw new Refused(given.problem);
  const found = findCase(world, given.owner, given.caseId);
  life.checkCanReply(found, world.now);
  check(world, given);
  const attachments = take(world, given);
  life.append(found, { body: given.body.stored, submittedBy: given.owner, attachments }, world.now);
  found.cc = [...new Set([...found.cc, ...given.cc])];
  life.afterReply(found, world.now);
  return { result: true };
}

export function resolveCase(world: World, owner: Person, caseId: Ref | null, dryRun: boolean): unknown {
  const found = findCase(world, owner, caseId);
  if (dryRun) throw new Refused('DryRunOperationException');
  const [initialCaseStatus, finalCaseStatus] = life.resolve(found, world.now);
  return { initialCaseStatus, finalCaseStatus };
}

export interface NewFiles {
  readonly owner: Person;
  readonly files: readonly ModelFile[];
  readonly set: Ref | null;
  readonly dryRun: boolean;
  readonly problem: string | null;
}

export function addToSet(world: World, { owner, files, set, dryRun, problem }: NewFiles): unknown {
  if (problem !== null) throw new Refused(problem);
  if (files.length > 3) throw new Refused('AttachmentSetSizeLimitExceeded');
  const known = set === null ? null : findSet(world, owner, set);
  if (known && known.files.length + files.length > 3) throw new Refused('AttachmentSetSizeLimitExceeded');
  if (dryRun) throw new Refused('DryRunOperationException');
  const created = known ?? {
    id: world.newRef('set'),
    owner,
    createdAt: world.now,
    files: [],
    isUsed: false,
  };
  if (!known) world.sets.push(created);
  created.files = [...created.files, ...files];
  const expiryTime = new Date(created.createdAt + hour).toISOString().replace('Z', '+0000');
  return { attachmentSetId: created.id, expiryTime };
}

export interface AgentAction {
  readonly owner: Person;
  readonly caseId: Ref | null;
  readonly action: 'assign' | 'reply' | 'await-customer' | 'resolve' | 'change-severity';
  readonly body: string | null;
  readonly files: readonly ModelFile[];
  readonly severityCode: string;
}

export function act(world: World, given: AgentAction): unknown {
  const found = findCase(world, given.owner, given.caseId);
  if (given.action === 'change-severity') {
    const isOffered = severitiesOf[given.owner].includes(given.severityCode);
    life.act(found, given.action, world.now);
    if (!isOffered) throw new Refused('InvalidParameterValueException');
    found.severityCode = given.severityCode;
  } else {
    life.act(found, given.action, world.now);
  }
  if (given.body !== null) {
    const attachments = attach(world, given.files);
    life.append(found, { body: given.body, submittedBy: 'Amazon Web Services', attachments }, world.now);
  }
  return { caseId: found.id, status: life.stateOf(found, world.now).status };
}
