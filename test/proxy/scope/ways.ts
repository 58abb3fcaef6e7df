/** Every way to one case by its id or its file, and the actions that it asks for. */
import { replySlot } from '../../../src/contract/center/drafts.ts';
import type { Browser, CallAnswer } from '../browser.ts';
import { newKey } from '../browser.ts';
import { retail } from '../test-accounts.ts';
import { draftOf, withDrafts } from './beside.ts';
import type { KnownCase } from './universe.ts';
import type { World } from './world.ts';

export type Named = Pick<KnownCase, 'caseId' | 'displayId' | 'attachmentId'>;

export interface Way {
  readonly name: string;
  readonly operation: string;
  readonly actions: readonly string[];
  /** Whether only the index knows the way. */
  readonly byIndex?: true;
  ask(world: World, known: Named): Promise<CallAnswer>;
  /** Whether the case is there at all by this way; every one without a word. */
  concerns?(world: World, known: KnownCase): boolean;
  /** What else must be allowed, with another case. */
  alsoMay?(world: World): boolean;
  /** Whether the answer shows that the case is there; without a word, that nothing but rules refused the call. */
  isThere?(this: void, answer: CallAnswer): boolean;
}

/** Past the permission: refused by the rules of the operation, if at all. */
export const passedPermission = ({ errorType }: CallAnswer): boolean =>
  errorType === null || /^(?:Invalid|Validation|Unsupported)/.test(errorType);

/** In the words of what does not exist, or of what is denied. */
export const refusals = /^(?:AccessDeniedException|(?:Case|Attachment)IdNotFound|CaseDraftNotFound)$/;

function support(operation: string, more: object = {}): Way {
  return {
    name: operation,
    operation,
    actions: [`support:${operation}`],
    ask: ({ browser }, { caseId }) =>
      browser.call(operation, { caseId, ...more }, { account: retail, key: newKey() }),
  };
}

const center = (browser: Browser, operation: string, input: object) =>
  browser.center(operation, input, {}, retail);

function own(operation: string, actions: readonly string[], more: object = {}): Way {
  return {
    name: operation,
    operation,
    actions,
    ask: ({ browser }, { caseId }) => center(browser, operation, { caseId, ...more }),
  };
}

const reading = ['support:DescribeCases'];
const readingNotes = [...reading, 'supportcenter:ReadNotes'];
const writingNotes = [...readingNotes, 'supportcenter:WriteNotes'];
const assigning = [...reading, 'supportcenter:AssignCase'];

const files: readonly Way[] = [
  { name: 'DescribeAttachment', actions: ['support:DescribeAttachment'] },
  {
    name: 'GetAttachmentDownloadLink',
    actions: ['support:DescribeAttachment', 'support:DownloadAttachment'],
  },
].map((way) => ({
  ...way,
  operation: way.name,
  byIndex: true,
  ask: ({ browser }, { attachmentId }) => browser.call(way.name, { attachmentId }, { account: retail }),
}));

/** The work on a case is kept beside what the index knows of it. */
const work: readonly Way[] = [
  own('GetCaseWork', reading),
  own('AssignCase', assigning, { ownerId: '' }),
  own('LabelCase', [...reading, 'supportcenter:LabelCase'], { add: [], remove: [] }),
  own('ListAssignees', assigning),
  own('ShowPresence', reading, { tabId: 'a tab of theirs', activity: 'gone' }),
  own('ListCaseNotes', readingNotes),
  own('CreateCaseNote', writingNotes, { text: '' }),
  own('UpdateCaseNote', writingNotes, { noteId: 'none', text: 'Hello', version: 1 }),
  own('DeleteCaseNote', writingNotes, { noteId: 'none' }),
  own('ListNoteReaders', writingNotes),
  own('MarkMentionsSeen', readingNotes),
  own('ListCaseActivity', reading),
].map((way) => ({ ...way, byIndex: true }));

const lists: readonly Way[] = [
  {
    name: 'DescribeCases by its id',
    operation: 'DescribeCases',
    actions: reading,
    ask: ({ browser }, { caseId }) =>
      browser.call('DescribeCases', { caseIdList: [caseId] }, { account: retail }),
  },
  {
    name: 'DescribeCases among other ids',
    operation: 'DescribeCases',
    actions: reading,
    ask: ({ browser, head }, { caseId }) =>
      browser.call('DescribeCases', { caseIdList: [head.caseId, caseId] }, { account: retail }),
    alsoMay: ({ may, head }) => may(reading, head),
    concerns: ({ head }, known) => known !== head,
  },
  {
    name: 'DescribeCases by its number',
    operation: 'DescribeCases',
    actions: reading,
    ask: ({ browser }, { displayId }) => browser.call('DescribeCases', { displayId }, { account: retail }),
    isThere: ({ text }) => text.includes('"caseId"'),
  },
];

const links: readonly Way[] = [
  {
    ...own('LinkCases', ['support:CreateCase']),
    byIndex: true,
    ask: ({ browser, head }, { caseId }) =>
      center(browser, 'LinkCases', { caseId, relatedCaseId: head.caseId }),
    alsoMay: ({ may, head }) => may(reading, head),
  },
  {
    name: 'LinkCases to it',
    operation: 'LinkCases',
    actions: reading,
    byIndex: true,
    ask: ({ browser, head }, { caseId }) =>
      center(browser, 'LinkCases', { caseId: head.caseId, relatedCaseId: caseId }),
    alsoMay: ({ may, head }) => may(['support:CreateCase'], head),
  },
];

const hasDraft = ({ cases }: World, known: KnownCase): boolean => withDrafts(cases).includes(known);

const drafts: readonly Way[] = [
  {
    name: 'CreateCaseDraft',
    operation: 'CreateCaseDraft',
    actions: ['support-console:CreateCaseDraft'],
    ask: ({ browser }, { caseId }) =>
      center(browser, 'CreateCaseDraft', {
        slot: replySlot(caseId),
        title: 'Re',
        content: '{}',
        isCopy: true,
      }),
  },
  {
    name: 'GetCaseDraft',
    operation: 'GetCaseDraft',
    actions: ['support-console:GetCaseDraft'],
    ask: ({ browser }, { caseId }) => center(browser, 'GetCaseDraft', { slot: replySlot(caseId) }),
    concerns: hasDraft,
    isThere: ({ output }) => output['draft'] !== undefined,
  },
  {
    name: 'UpdateCaseDraft',
    operation: 'UpdateCaseDraft',
    actions: ['support-console:CreateCaseDraft'],
    ask: ({ browser, userId }, known) => {
      const change = { version: 99, title: 'Re', content: '{}' };
      return center(browser, 'UpdateCaseDraft', { draftId: draftOf(userId, known), ...change });
    },
    concerns: hasDraft,
    isThere: ({ errorType }) => errorType === 'DraftChangedException',
  },
];

const wholeCase = [...reading, 'support:DescribeCommunications'];

export const ways: readonly Way[] = [
  ...lists,
  support('DescribeCommunications'),
  support('AddCommunicationToCase', { communicationBody: 'Hello' }),
  support('ResolveCase'),
  ...files,
  ...work,
  own('DescribeCaseAttributes', ['support:DescribeCaseAttributes']),
  own('PutCaseAttributes', ['support:PutCaseAttributes'], { attributes: [{ key: 'a', value: 'b' }] }),
  own('RateCaseCommunication', ['support:RateCaseCommunication'], { communicationKey: '1', rating: 5 }),
  own('UpdateCaseSeverity', ['support:UpdateCaseSeverity'], { severityCode: 'high', reason: 'It burns.' }),
  own('GetCaseCompanion', reading),
  own('ListCaseHistory', reading),
  own('ListLinkedCases', reading),
  own('MarkCaseRead', reading, { readAt: '2026-11-20T10:00:00.000Z' }),
  own('FollowCase', reading),
  own('UnfollowCase', reading),
  ...links,
  own('ExportCase', wholeCase, { format: 'json' }),
  { ...own('ExportCase', wholeCase, { format: 'markdown' }), name: 'ExportCase as a text' },
  ...drafts,
];
