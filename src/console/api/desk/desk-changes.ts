/** What agents change. What was changed is told by the answer, and by the stream to everybody else. */
import { useMutation, useQueryClient } from '@tanstack/react-query';

import {
  AddCaseNoteCommand,
  ChangeSeverityCommand,
  ClaimCaseCommand,
  type DeskAnswer,
  DownloadAttachmentCommand,
  HandOverCaseCommand,
  ReleaseCaseCommand,
  ReplyToCaseCommand,
  RequestInformationCommand,
  ResolveClaimedCaseCommand,
} from '../../../contract/desk/desk-commands.ts';
import {
  type CannedTextInput,
  DeleteCannedTextCommand,
  PutCannedTextCommand,
  PutSimulatedAgentCommand,
} from '../../../contract/desk/desk-settings.ts';
import { sendDesk } from './desk-client.ts';

/** Success or not: whoever was refused sees why by what there is now. */
function useDeskChange<Input>(change: (input: Input) => Promise<unknown>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['desk'] }),
  });
}

export function useClaim() {
  return useDeskChange((caseId: string) => sendDesk(new ClaimCaseCommand({ caseId })));
}

export function useRelease() {
  return useDeskChange((caseId: string) => sendDesk(new ReleaseCaseCommand({ caseId })));
}

export function useHandOver() {
  return useDeskChange((input: { caseId: string; toAgent: string; from: string | null }) =>
    sendDesk(new HandOverCaseCommand(input)),
  );
}

/** What an answer leads to. */
export type AnswerKind = 'reply' | 'ask' | 'resolve';

const commands = {
  reply: ReplyToCaseCommand,
  ask: RequestInformationCommand,
  resolve: ResolveClaimedCaseCommand,
} as const;

export interface Answer {
  readonly kind: AnswerKind;
  readonly input: Pick<DeskAnswer, 'caseId' | 'version' | 'body'>;
  readonly files: readonly File[];
}

/**
 * Needs no key of its own: the version does what a key would do, since an answer that has arrived makes it
 * another.
 */
export function useAnswer() {
  return useDeskChange(async ({ kind, input, files }: Answer) => {
    const attachments = await Promise.all(
      files.map(async (file) => ({ fileName: file.name, data: new Uint8Array(await file.arrayBuffer()) })),
    );
    return sendDesk(new commands[kind]({ ...input, ...(attachments.length > 0 && { attachments }) }));
  });
}

export function useChangeSeverity() {
  return useDeskChange((input: { caseId: string; version: string; severityCode: string }) =>
    sendDesk(new ChangeSeverityCommand(input)),
  );
}

export function useAddNote() {
  return useDeskChange((input: { caseId: string; text: string; idempotencyKey: string }) =>
    sendDesk(new AddCaseNoteCommand({ caseId: input.caseId, text: input.text }), input),
  );
}

export function usePutCannedText() {
  return useDeskChange((input: CannedTextInput) => sendDesk(new PutCannedTextCommand(input)));
}

export function useDeleteCannedText() {
  return useDeskChange((textId: string) => sendDesk(new DeleteCannedTextCommand({ textId })));
}

export function usePutSimulatedAgent() {
  return useDeskChange((delaySeconds: number | null) =>
    sendDesk(new PutSimulatedAgentCommand({ delaySeconds })),
  );
}

/** The link by which the browser fetches a file. */
export function useDeskDownload(caseId: string) {
  return useMutation({
    mutationFn: (attachmentId: string) => sendDesk(new DownloadAttachmentCommand({ caseId, attachmentId })),
  });
}
