/** How people share out a case, and what they write for each other: all of it ours. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';

import { ListCaseActivityCommand } from '../../contract/center/case-activity.ts';
import {
  CreateCaseNoteCommand,
  DeleteCaseNoteCommand,
  ListCaseNotesCommand,
  ListNoteReadersCommand,
  UpdateCaseNoteCommand,
} from '../../contract/center/case-notes.ts';
import {
  type Assignment,
  AssignCaseCommand,
  GetCaseWorkCommand,
  LabelCaseCommand,
  ListAssigneesCommand,
  ListLabelsCommand,
  presence,
  ShowPresenceCommand,
} from '../../contract/center/case-work.ts';
import type { CaseOfAccount } from './case-companion.ts';
import { sendAccountCenter } from './center-client.ts';
import { caseWorkKey } from './query-keys.ts';

export function workQuery(one: CaseOfAccount) {
  const { accountId, caseId } = one;
  return queryOptions({
    queryKey: [...caseWorkKey(one), 'shares'],
    queryFn: ({ signal }) => sendAccountCenter(accountId, new GetCaseWorkCommand({ caseId }), { signal }),
  });
}

export function notesQuery(one: CaseOfAccount) {
  const { accountId, caseId } = one;
  return queryOptions({
    queryKey: [...caseWorkKey(one), 'notes'],
    queryFn: ({ signal }) => sendAccountCenter(accountId, new ListCaseNotesCommand({ caseId }), { signal }),
    select: ({ notes }) => notes,
  });
}

export function activityQuery(one: CaseOfAccount) {
  const { accountId, caseId } = one;
  return queryOptions({
    queryKey: [...caseWorkKey(one), 'activity'],
    queryFn: ({ signal }) =>
      sendAccountCenter(accountId, new ListCaseActivityCommand({ caseId }), { signal }),
    select: ({ activities }) => activities,
  });
}

export function assigneesQuery(one: CaseOfAccount) {
  const { accountId, caseId } = one;
  return queryOptions({
    queryKey: [...caseWorkKey(one), 'assignees'],
    queryFn: ({ signal }) => sendAccountCenter(accountId, new ListAssigneesCommand({ caseId }), { signal }),
    staleTime: 60_000,
  });
}

export function noteReadersQuery(one: CaseOfAccount) {
  const { accountId, caseId } = one;
  return queryOptions({
    queryKey: [...caseWorkKey(one), 'readers'],
    queryFn: ({ signal }) => sendAccountCenter(accountId, new ListNoteReadersCommand({ caseId }), { signal }),
    staleTime: 60_000,
  });
}

export function labelsQuery(accountId: string) {
  return queryOptions({
    queryKey: ['case-work', accountId, 'labels'],
    queryFn: ({ signal }) => sendAccountCenter(accountId, new ListLabelsCommand({}), { signal }),
    select: ({ labels }) => labels,
    staleTime: 60_000,
  });
}

type Change<Input> = Omit<Input, 'caseId'>;

/** Whatever became of it, what is shown then is what is. */
export function useWorkChanges(one: CaseOfAccount) {
  const queryClient = useQueryClient();
  const { accountId, caseId } = one;
  const onSettled = () => queryClient.invalidateQueries({ queryKey: caseWorkKey(one) });
  return {
    assign: useMutation({
      mutationFn: (change: Change<Assignment>) =>
        sendAccountCenter(accountId, new AssignCaseCommand({ caseId, ...change })),
      onSettled,
    }),
    label: useMutation({
      mutationFn: (change: { add?: string[]; remove?: string[] }) =>
        sendAccountCenter(accountId, new LabelCaseCommand({ caseId, ...change })),
      onSettled,
    }),
  };
}

export interface NoteChange {
  readonly noteId?: string;
  readonly version?: number;
  readonly text: string;
}

export function useNoteChanges(one: CaseOfAccount) {
  const queryClient = useQueryClient();
  const { accountId, caseId } = one;
  const onSettled = () => queryClient.invalidateQueries({ queryKey: caseWorkKey(one) });
  return {
    save: useMutation({
      mutationFn: ({ noteId, version = 1, text }: NoteChange) =>
        noteId === undefined
          ? sendAccountCenter(accountId, new CreateCaseNoteCommand({ caseId, text }))
          : sendAccountCenter(accountId, new UpdateCaseNoteCommand({ caseId, noteId, text, version })),
      onSettled,
    }),
    remove: useMutation({
      mutationFn: (noteId: string) =>
        sendAccountCenter(accountId, new DeleteCaseNoteCommand({ caseId, noteId })),
      onSettled,
    }),
  };
}

/** Of this tab, for as long as it lives. */
const tabId = crypto.randomUUID();

/** Milliseconds after which nobody is to hear of it any more. */
const patience = 30_000;

type Activity = 'looking' | 'writing' | 'gone';

/** One after the other, so that "gone" never overtakes what was said before or after it. */
let said: Promise<unknown> = Promise.resolve();

function say({ accountId, caseId }: CaseOfAccount, activity: Activity): void {
  const command = new ShowPresenceCommand({ caseId, tabId, activity });
  // It runs out by itself; nobody waits for it, and a case is read without it.
  const signal = AbortSignal.timeout(patience);
  said = said.then(() => sendAccountCenter(accountId, command, { signal })).catch(() => {});
}

/** Lets colleagues see that this tab has the case open, for as long as somebody looks at it. */
export function usePresence({ accountId, caseId }: CaseOfAccount, isWriting: boolean): void {
  const activity = isWriting ? 'writing' : 'looking';
  const sayAgain = useEffectEvent(() => say({ accountId, caseId }, activity));
  useEffect(() => {
    if (document.visibilityState === 'visible') say({ accountId, caseId }, activity);
  }, [accountId, caseId, activity]);
  useEffect(() => {
    const leave = () => say({ accountId, caseId }, 'gone');
    const look = () => (document.visibilityState === 'visible' ? sayAgain() : leave());
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') sayAgain();
    }, presence.renewEvery);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      leave();
    };
  }, [accountId, caseId]);
}
