/** What screens change. Each intended submit has one idempotency key, kept until its outcome is known. */
import {
  AddCommunicationToCaseCommand,
  type AddCommunicationToCaseRequest,
  CreateCaseCommand,
  type CreateCaseRequest,
  ResolveCaseCommand,
} from '@aws-sdk/client-support';
import { useMutation, useQueryClient } from '@tanstack/react-query';

import { attachmentSetOf, forgetAttachmentSet } from './attachment-sets.ts';
import { problemOf } from './errors.ts';
import { invalidate } from './query-keys.ts';
import { needsUploads } from './uploads/attachment-way.ts';
import type { Uploads } from './uploads/uploads.ts';
import type { SubmissionCall } from './submission.ts';
import { sendSupport } from './support-client.ts';
import { useSubmission } from './use-submission.ts';

export interface WithFiles<Input> {
  readonly input: Input;
  readonly files: readonly File[];
  /** Where the account and its permissions take large files. */
  readonly uploads: Uploads | null;
}

type Files = Pick<WithFiles<unknown>, 'files' | 'uploads'>;
type Attached = Pick<CreateCaseRequest, 'attachmentSetId' | 'uploadIds'>;

async function attach(accountId: string, { files, uploads }: Files): Promise<Attached> {
  if (files.length === 0) return {};
  if (uploads && needsUploads(files)) return { uploadIds: await uploads.finish(files) };
  return { attachmentSetId: await attachmentSetOf(accountId, files) };
}

async function forgetAttached(accountId: string, { uploads }: Files): Promise<void> {
  forgetAttachmentSet(accountId);
  await uploads?.forget();
}

/** Sends with the files; a set or an upload that ended meanwhile is made again, once, without asking. */
async function sendWithFiles<Output>(
  accountId: string,
  files: Files,
  send: (attachments: Attached) => Promise<Output>,
): Promise<Output> {
  const attached = await attach(accountId, files);
  try {
    return await send(attached);
  } catch (error) {
    // Refused for the files alone: nothing happened yet, so others can't make a second write.
    const { kind } = problemOf(error, 'write');
    if (kind !== 'setExpired' && kind !== 'uploadGone') throw error;
    await forgetAttached(accountId, files);
    return send(await attach(accountId, files));
  }
}

export interface NewCase extends WithFiles<
  Omit<CreateCaseRequest, 'attachmentSetId' | 'uploadIds' | 'dryRun'>
> {
  /** Sends even though nobody knows what became of the submit before; only on a person's word. */
  readonly isSentAnew?: boolean;
}

/** Whether two requests differ in nothing but how their files are told. */
function isSameContent(left: object, right: object): boolean {
  const contentOf = (request: object) =>
    JSON.stringify({ ...request, attachmentSetId: undefined, uploadIds: undefined });
  return contentOf(left) === contentOf(right);
}

export interface CreatedCase {
  readonly caseId: string;
  /** An earlier submit, whose answer was lost, had made the case; what was changed since is not in it. */
  readonly isEarlier: boolean;
}

/** Opens a case, after finding out what became of an earlier submit that was left without an answer. */
export function useCreateCase(accountId: string) {
  const queryClient = useQueryClient();
  const submission = useSubmission(`CreateCase/${accountId}`);
  const send = async (request: CreateCaseRequest, call: SubmissionCall) => {
    const { caseId = '' } = await sendSupport(accountId, new CreateCaseCommand(request), call);
    return { request, caseId };
  };
  return useMutation({
    mutationFn: ({ input, files, uploads, isSentAnew = false }: NewCase) => {
      if (isSentAnew) submission.abandon();
      return sendWithFiles(accountId, { files, uploads }, async (attachments): Promise<CreatedCase> => {
        const body = { ...input, ...attachments };
        const earlier = await submission.settleOther(body, (request, call) =>
          // Only bodies of CreateCase are submitted in this scope.
          send(request as CreateCaseRequest, call),
        );
        const { request, caseId } = earlier ?? (await submission.run(body, (call) => send(body, call)));
        return { caseId, isEarlier: !isSameContent(request, body) };
      });
    },
    onSuccess: async (_created, files) => {
      await forgetAttached(accountId, files);
      return invalidate(queryClient, accountId, 'DescribeCases');
    },
  });
}

export interface Reply extends WithFiles<
  Pick<AddCommunicationToCaseRequest, 'communicationBody' | 'ccEmailAddresses'>
> {
  /** As for a case. */
  readonly isSentAnew?: boolean;
}

export interface SentReply {
  /** An earlier text, whose answer was lost, had arrived; this one was not sent. */
  readonly isEarlier: boolean;
}

/** Adds a communication to a case, after finding out what became of an earlier one, as for a case. */
export function useReply(accountId: string, caseId: string) {
  const queryClient = useQueryClient();
  const submission = useSubmission(`AddCommunicationToCase/${caseId}`);
  const send = async (request: AddCommunicationToCaseRequest, call: SubmissionCall) => {
    await sendSupport(accountId, new AddCommunicationToCaseCommand(request), call);
    return request;
  };
  const mutation = useMutation({
    mutationFn: ({ input, files, uploads, isSentAnew = false }: Reply) => {
      if (isSentAnew) submission.abandon();
      return sendWithFiles(accountId, { files, uploads }, async (attachments): Promise<SentReply> => {
        const body = { caseId, ...input, ...attachments };
        const earlier = await submission.settleOther(body, (request, call) =>
          // Only bodies of AddCommunicationToCase are submitted in this scope.
          send(request as AddCommunicationToCaseRequest, call),
        );
        const sent = earlier ?? (await submission.run(body, (call) => send(body, call)));
        return { isEarlier: !isSameContent(sent, body) };
      });
    },
    onSuccess: async ({ isEarlier }, files) => {
      if (!isEarlier) await forgetAttached(accountId, files);
      return invalidate(queryClient, accountId, 'DescribeCases', 'DescribeCommunications');
    },
  });
  /** It was seen in the case: nothing of it is sent or asked about any more. */
  const settle = async (files: Files) => {
    submission.abandon();
    await forgetAttached(accountId, files);
  };
  return { ...mutation, settle };
}

/** Resolving twice is the same as once, so there is no key. */
export function useResolveCase(accountId: string, caseId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => sendSupport(accountId, new ResolveCaseCommand({ caseId })),
    onSuccess: () => invalidate(queryClient, accountId, 'DescribeCases'),
  });
}
