import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';

import { failure, stubProxy, testAccount, testSession } from '../test-screen.tsx';
import { useCreateCase, useReply } from './mutations.ts';
import { usePutPreferences } from './preferences.ts';
import { createQueryClient } from './query-client.ts';
import { sessionQuery } from './session.ts';

/** A hook in a page that is open for one person. */
function hookOf<Result>(userName: string, use: () => Result): { readonly current: Result } {
  const queryClient = createQueryClient(() => undefined);
  const session = { ...testSession, user: { ...testSession.user, userName } };
  queryClient.setQueryData(sessionQuery().queryKey, session);
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
  );
  return renderHook(use, { wrapper }).result;
}

const { accountId } = testAccount;
const newCase = (subject: string) => ({
  input: { subject, communicationBody: 'Help' },
  files: [],
  uploads: null,
});

test('what somebody left unsettled in this tab is nobody else’s to send', async () => {
  let answers = false;
  const sent = stubProxy({
    CreateCase: () => (answers ? { body: { caseId: 'case-1' } } : failure('BadGatewayException', 502)),
  });
  const mara = hookOf('mara', () => useCreateCase(accountId));
  await act(async () => {
    await expect(mara.current.mutateAsync(newCase('Of Mara'))).rejects.toMatchObject({
      name: 'BadGatewayException',
    });
  });
  answers = true;
  const ben = hookOf('ben', () => useCreateCase(accountId));
  await act(async () => {
    expect(await ben.current.mutateAsync(newCase('Of Ben'))).toMatchObject({ isEarlier: false });
  });
  expect(sent.map(({ input }) => input['subject'])).toEqual(['Of Mara', 'Of Ben']);
});

test('nor is an answer to a case', async () => {
  const sent = stubProxy({ AddCommunicationToCase: () => failure('BadGatewayException', 502) });
  for (const userName of ['mara', 'ben']) {
    const reply = hookOf(userName, () => useReply(accountId, 'case-1'));
    await act(async () => {
      const text = { input: { communicationBody: `By ${userName}` }, files: [], uploads: null };
      await expect(reply.current.mutateAsync(text)).rejects.toMatchObject({ name: 'BadGatewayException' });
    });
  }
  expect(sent.map(({ input }) => input['communicationBody'])).toEqual(['By mara', 'By ben']);
});

test('of two choices that are made at once the later one is kept', async () => {
  let kept: unknown;
  let isFirst = true;
  stubProxy({
    async PutPreferences({ preferences }) {
      // The first is held up on its way.
      if (isFirst) {
        isFirst = false;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      kept = preferences;
      return { body: { preferences } };
    },
  });
  const put = hookOf('mara', () => usePutPreferences());
  await act(async () => {
    await Promise.all([
      put.current.mutateAsync({ theme: 'dark' }),
      put.current.mutateAsync({ theme: 'light' }),
    ]);
  });
  expect(kept).toEqual({ theme: 'light' });
});
