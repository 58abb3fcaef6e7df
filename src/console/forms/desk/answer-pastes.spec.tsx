import '../../text/en/attachments.ts';
import '../../text/en/desk.ts';

import type { TextareaProps } from '@cloudscape-design/components/textarea';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { expect, test } from 'vitest';

import type { DeskCase } from '../../../contract/desk/desk-commands.ts';
import { NoticesProvider } from '../../components/notices.tsx';
import { renderScreen, stubProxy } from '../../test-screen.tsx';
import { AnswerForm } from './answer-form.tsx';

const now = '2026-11-21T10:00:00.000Z';
// What the form reads of it.
const desk = {
  case: { caseId: 'case-1', displayId: '1', subject: 'Late', submittedBy: 'mara', version: 1 },
  communications: [],
  entries: [],
  now,
} as unknown as DeskCase;

test('an answer at the desk takes a screenshot that is pasted, and a long text as a file', async () => {
  const sent = stubProxy({
    ListCannedTexts: () => ({ body: { texts: [] } }),
    ReplyToCase: () => ({ body: { version: 2 } }),
  });
  const element = (
    <NoticesProvider>
      <AnswerForm desk={desk} allowed={() => true} field={createRef<TextareaProps.Ref>()} />
    </NoticesProvider>
  );
  renderScreen({ path: '/', routes: [{ path: '/', element }] });
  const field = await screen.findByLabelText<HTMLTextAreaElement>('Message to the customer');
  const image = new File(['x'], 'image.png', { type: 'image/png' });
  fireEvent.paste(field, { clipboardData: { files: [image], getData: () => '' } });
  expect(await screen.findByRole('button', { name: /^Remove screenshot-[\d-]+\.png$/ })).toBeTruthy();
  const log = 'line of a log\n'.repeat(200);
  fireEvent.paste(field, { clipboardData: { files: [], getData: () => log } });
  fireEvent.change(field, { target: { value: `See here: ${log}` } });
  await userEvent.click(await screen.findByRole('button', { name: 'Attach as a file' }));
  expect(field.value).toMatch(/^See here: \(see the attached file pasted-[\d-]+\.txt\)$/);
  expect(document.activeElement).toBe(field);
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  await waitFor(() => expect(sent.some(({ operation }) => operation === 'ReplyToCase')).toBe(true));
  const { input } = sent.find(({ operation }) => operation === 'ReplyToCase') ?? {};
  expect(input?.['attachments']).toHaveLength(2);
});
