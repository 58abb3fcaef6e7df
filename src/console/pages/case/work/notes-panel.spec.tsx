import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';

import '../../../text/en/case-work.ts';

import { knownValues } from '../../../../support/text-fields.ts';
import { savedTextsQuery } from '../../../api/saved-texts.ts';
import { failure, renderScreen, stubProxy, testAccount, testSession } from '../../../test-screen.tsx';
import { NotesPanel } from './notes-panel.tsx';

const caseId = `case-${testAccount.accountId}-muen-2026-0123456789abcdef`;
const one = { accountId: testAccount.accountId, caseId };
const fields = knownValues({ case: '12', subject: 'Down', requester: '', account: 'Retail', me: 'Mara' });
const session = {
  ...testSession,
  accounts: testSession.accounts.map((account) => ({
    ...account,
    permissions: [...account.permissions, 'supportcenter:ReadNotes', 'supportcenter:WriteNotes'],
  })),
};
const routes = [{ path: '/', element: <NotesPanel one={one} fields={fields} /> }];
const show = () => renderScreen({ path: '/', routes, session });
const note = {
  noteId: 'note-1',
  author: 'mara',
  isOwn: true,
  text: 'As it was',
  createdAt: '2026-11-20T10:00:00.000Z',
  version: 1,
  mentions: [],
};

test('a canned text is inserted once nothing of it is left to fill in', async () => {
  const text = 'Case {{case}} of {{requester}}: {{Ticket}}. {{ticket}}';
  const sent = stubProxy({
    ListCaseNotes: () => ({ body: { notes: [] } }),
    ListSavedTexts: () => ({
      body: { texts: [{ textId: 'text-1', name: 'Ticket', text, version: 1 }], groups: [] },
    }),
    CreateCaseNote: () => ({ body: { noteId: 'note-2', version: 1, unreachable: [] } }),
  });
  const { queryClient } = show();
  await waitFor(() => expect(queryClient.getQueryData(savedTextsQuery().queryKey)).toBeTruthy());
  await userEvent.click(await screen.findByRole('button', { name: /Insert a canned text/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'Ticket' }));
  // Nobody knows who asked, and the ticket never.
  const requester = await screen.findByLabelText('requester');
  await waitFor(() => expect(document.activeElement).toBe(requester));
  expect(screen.getAllByText('{{requester}}')).toHaveLength(1);
  await userEvent.type(requester, 'Jane{Enter}');
  expect(await screen.findByText('Fill this in.')).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Ticket')));
  await userEvent.type(screen.getByLabelText('Ticket'), 'T-1{Enter}');
  const field = screen.getByLabelText('New note');
  await waitFor(() => expect(field).toHaveProperty('value', 'Case 12 of Jane: T-1. T-1'));
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(screen.queryByRole('group', { name: 'Fill in Ticket' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Add note' }));
  await waitFor(() =>
    expect(sent.filter(({ operation }) => operation === 'CreateCaseNote').map(({ input }) => input)).toEqual([
      { caseId, text: 'Case 12 of Jane: T-1. T-1' },
    ]),
  );
});

test('a note that was changed elsewhere is shown before it is replaced', async () => {
  let now = note;
  const sent = stubProxy({
    ListCaseNotes: () => ({ body: { notes: [now] } }),
    UpdateCaseNote: ({ version }) => {
      if (version === now.version) return { body: { noteId: note.noteId, version: 3, unreachable: [] } };
      return failure('CaseWorkChangedException', 409);
    },
  });
  show();
  await userEvent.click(await screen.findByRole('button', { name: /^Edit your note/ }));
  const field = screen.getByLabelText('Note');
  await userEvent.type(field, ' here');
  now = { ...note, text: 'As it is elsewhere', version: 2 };
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('As it is elsewhere')).toBeTruthy();
  expect(field).toHaveProperty('value', 'As it was here');
  await userEvent.click(screen.getByRole('button', { name: 'Replace it with mine' }));
  await waitFor(() => expect(screen.queryByLabelText('Note')).toBeNull());
  const saved = sent.filter(({ operation }) => operation === 'UpdateCaseNote').map(({ input }) => input);
  expect(saved.map(({ version }) => version)).toEqual([1, 2]);
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Edit your note/));
});

test('what mentions the reader has been seen with the notes', async () => {
  const mention = { ...one, noteId: 'note-1', displayId: '12', subject: 'Down', author: 'ann', text: 'x' };
  const sent = stubProxy({
    ListCaseNotes: () => ({ body: { notes: [note] } }),
    ListMentions: () => ({ body: { mentions: [{ ...mention, createdAt: note.createdAt, isSeen: false }] } }),
    MarkMentionsSeen: () => ({ body: {} }),
  });
  show();
  await waitFor(() =>
    expect(
      sent.filter(({ operation }) => operation === 'MarkMentionsSeen').map(({ input }) => input),
    ).toEqual([{ caseId }]),
  );
});
