/** The model's answers to what changes nothing. */
import { isTold, stateOf } from './case-life.ts';
import { Ref } from './ref.ts';
import { Refused } from './world.ts';
import type {
  ModelAttachment,
  ModelCase,
  ModelCommunication,
  ModelCursor,
  ModelPage,
  Person,
  World,
} from './world.ts';
import { findCase } from './writes.ts';

const isoOf = (time: number): string => new Date(time).toISOString();

function tellAttachments(world: World, attachments: readonly ModelAttachment[]): unknown {
  for (const each of attachments) world.shown.add(each);
  return attachments.map(({ attachmentId, fileName }) => ({ attachmentId, fileName }));
}

function tellCommunication(world: World, one: ModelCase, given: ModelCommunication): unknown {
  const attachments = tellAttachments(world, given.attachments);
  return {
    caseId: one.id,
    body: given.body,
    submittedBy: given.submittedBy,
    timeCreated: isoOf(given.createdAt),
    attachments,
    attachmentSet: attachments,
  };
}

function leave(world: World, cursor: Omit<ModelCursor, 'token'>): Ref {
  const token = world.newRef('token');
  world.cursors.push({ ...cursor, token });
  return token;
}

function tellCase(world: World, one: ModelCase, withCommunications: boolean): unknown {
  world.shownCases.add(one);
  const newestFirst = one.communications.toReversed();
  const earlier = newestFirst[5];
  const { owner } = one;
  const operation = 'DescribeCommunications';
  return {
    caseId: one.id,
    displayId: one.displayId,
    subject: one.subject,
    status: stateOf(one, world.now).status,
    serviceCode: one.serviceCode,
    categoryCode: one.categoryCode,
    severityCode: one.severityCode,
    submittedBy: owner,
    timeCreated: isoOf(one.createdAt),
    language: one.language,
    ccEmailAddresses: one.cc,
    ...(withCommunications && {
      recentCommunications: {
        communications: newestFirst.slice(0, 5).map((each) => tellCommunication(world, one, each)),
        ...(earlier && {
          nextToken: leave(world, { owner, operation, input: { caseId: one.id }, from: earlier.createdAt }),
        }),
      },
    }),
  };
}

/** Without what may change from page to page. */
function filterOf(input: ModelPage['input']): string {
  const filter = { includeResolvedCases: false, ...input, includeCommunications: null };
  return Object.entries(filter)
    .map((member) => JSON.stringify(member))
    .toSorted()
    .join();
}

function checkCursor({ owner, input, cursor }: ModelPage, operation: string): number {
  if (!cursor) return Number.POSITIVE_INFINITY;
  const isSame = cursor.owner === owner && cursor.operation === operation;
  if (isSame && filterOf(cursor.input) === filterOf(input)) return cursor.from;
  throw new Refused('ValidationException');
}

export function describeCases(world: World, page: ModelPage): unknown {
  const { owner, input } = page;
  const from = checkCursor(page, 'DescribeCases');
  const { caseIdList, displayId, language, includeResolvedCases, includeCommunications } = input;
  // The steps write lists of references here.
  const wanted = caseIdList as Ref[] | undefined;
  for (const id of wanted ?? []) findCase(world, owner, id);
  const rows = world.cases
    .filter((one) => one.owner === owner && isTold(one, world))
    .filter((one) => !wanted?.length || wanted.includes(one.id))
    .filter((one) => displayId === undefined || one.displayId === displayId)
    .filter((one) => language === undefined || one.language === language)
    .filter((one) => includeResolvedCases === true || stateOf(one, world.now).status !== 'resolved')
    .filter((one) => isWithin(one.createdAt, page, from))
    .toSorted((left, right) => right.createdAt - left.createdAt);
  const size = page.maxResults ?? 100;
  const next = rows[size];
  return {
    cases: rows.slice(0, size).map((one) => tellCase(world, one, includeCommunications !== false)),
    ...(next && {
      nextToken: leave(world, { owner, operation: 'DescribeCases', input, from: next.createdAt }),
    }),
  };
}

function isWithin(time: number, { after, before }: ModelPage, from: number): boolean {
  return time <= from && (after === null || time >= after) && (before === null || time < before);
}

export function describeCommunications(world: World, page: ModelPage): unknown {
  const { owner, input } = page;
  const operation = 'DescribeCommunications';
  const from = checkCursor(page, operation);
  const id = input['caseId'];
  const one = findCase(world, owner, id instanceof Ref ? id : null);
  const rows = one.communications.filter((each) => isWithin(each.createdAt, page, from)).toReversed();
  const size = page.maxResults ?? 100;
  const next = rows[size];
  return {
    communications: rows.slice(0, size).map((each) => tellCommunication(world, one, each)),
    ...(next && { nextToken: leave(world, { owner, operation, input, from: next.createdAt }) }),
  };
}

export function describeAttachment(world: World, owner: Person, id: Ref | null): unknown {
  const one = world.cases
    .filter((each) => each.owner === owner && isTold(each, world))
    .flatMap((each) => each.communications.flatMap(({ attachments }) => attachments))
    .find((each) => each.attachmentId === id);
  if (!one) throw new Refused('AttachmentIdNotFound');
  return { attachment: { fileName: one.fileName, data: one.data } };
}
