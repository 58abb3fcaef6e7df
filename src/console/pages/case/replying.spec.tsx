import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';

import { replySlot } from '../../../contract/center/drafts.ts';
import { localName } from '../../api/drafts/local-drafts.ts';
import { failure, renderScreen, sessionWithout, stubProxy, testAccount } from '../../test-screen.tsx';
import { caseId, details, path, proxy, routes } from './test-case.tsx';

// Put together here, so that no scanner of this repository takes it for a real one.
const key = ['q8Zt0VbY3nLxR5uWc2Kd', '7Hs9Ej+1MfAgPo/4TiBv'].join('');

describe('replying', () => {
  const write = async (text: string) => {
    await userEvent.click(await screen.findByRole('button', { name: 'Reply' }));
    const field = await screen.findByLabelText('Message');
    await waitFor(() => expect(document.activeElement).toBe(field));
    await userEvent.type(field, text);
  };

  test('sends once and shows the case anew', async () => {
    const sent = stubProxy({ ...proxy, AddCommunicationToCase: () => ({ body: { result: true } }) });
    renderScreen({ path, routes });
    await write('Here it is.');
    await userEvent.type(screen.getByLabelText(/Additional contacts/), 'dev@example.com; ops@example.com');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(screen.queryByLabelText('Message')).toBeNull());
    const calls = sent.filter(({ operation }) => operation === 'AddCommunicationToCase');
    expect(calls.map(({ input }) => input)).toEqual([
      { caseId, communicationBody: 'Here it is.', ccEmailAddresses: ['dev@example.com', 'ops@example.com'] },
    ]);
    await waitFor(() => expect(sent.at(-1)?.operation).not.toBe('AddCommunicationToCase'));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Reply' })));
    expect(sessionStorage.length).toBe(0);
  });

  test('is told of by the question before resolving, as long as it is not sent', async () => {
    const sent = stubProxy(proxy);
    renderScreen({ path, routes });
    await write('Here it is.');
    await userEvent.click(await screen.findByRole('button', { name: 'Resolve case' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Resolve this case?' }));
    expect(dialog.getByText('You have a reply that is not sent')).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Back to the reply' }));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Resolve this case?' })).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Message')));
    expect(sent.some(({ operation }) => operation === 'ResolveCase')).toBe(false);
  });

  test('after a lost connection keeps the text and sends it again under the same key', async () => {
    let isLost = true;
    const sent = stubProxy({
      ...proxy,
      AddCommunicationToCase: () => {
        if (isLost) throw new TypeError('Failed to fetch');
        return { body: { result: true } };
      },
    });
    renderScreen({ path, routes });
    await write('Here it is.');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('The connection was lost')).toBeTruthy();
    const unsent = screen.getByRole('article', { name: 'Your reply' });
    expect(unsent.textContent).toContain('Not sent');
    expect(unsent.textContent).toContain('Here it is.');
    isLost = false;
    await userEvent.click(screen.getByRole('button', { name: 'Send again' }));
    await waitFor(() => expect(screen.queryByRole('article', { name: 'Your reply' })).toBeNull());
    const keys = sent
      .filter(({ operation }) => operation === 'AddCommunicationToCase')
      .map(({ headers }) => headers.get('idempotency-key'));
    // Twice by itself, then by the person's press.
    expect(keys).toHaveLength(3);
    expect(keys[0]).toBeTruthy();
    expect(new Set(keys).size).toBe(1);
  });

  const sentReplies = (sent: ReturnType<typeof stubProxy>) =>
    sent.filter(({ operation }) => operation === 'AddCommunicationToCase');

  test('that nobody can find is sent once more on the person’s word, under another key', async () => {
    let isLost = true;
    const sent = stubProxy({
      ...proxy,
      AddCommunicationToCase: () =>
        isLost ? failure('OutcomeUnknownException', 502) : { body: { result: true } },
    });
    renderScreen({ path, routes });
    await write('Here it is.');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    const again = await screen.findByRole('button', { name: 'Send once more' });
    isLost = false;
    await userEvent.click(again);
    await waitFor(() => expect(screen.queryByRole('article', { name: 'Your reply' })).toBeNull());
    expect(new Set(sentReplies(sent).map(({ headers }) => headers.get('idempotency-key'))).size).toBe(2);
  });

  test('changed after a lost connection first finds out about the one before', async () => {
    let isLost = true;
    const sent = stubProxy({
      ...proxy,
      AddCommunicationToCase: () => {
        if (isLost) throw new TypeError('Failed to fetch');
        return { body: { result: true } };
      },
    });
    renderScreen({ path, routes });
    await write('Here it is.');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await screen.findByText('The connection was lost');
    isLost = false;
    await userEvent.click(screen.getByRole('button', { name: 'Edit' }));
    await userEvent.type(screen.getByLabelText('Message'), ' And more.');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText(/was sent after all/)).toBeTruthy();
    expect(screen.getByDisplayValue('Here it is. And more.')).toBeTruthy();
    expect(sentReplies(sent).map(({ input }) => input['communicationBody'])).toEqual([
      'Here it is.',
      'Here it is.',
      'Here it is.',
    ]);
  });

  test('says what is wrong at the field', async () => {
    const sent = stubProxy(proxy);
    renderScreen({ path, routes });
    await userEvent.click(await screen.findByRole('button', { name: 'Reply' }));
    await screen.findByLabelText('Message');
    await userEvent.type(screen.getByLabelText(/Additional contacts/), 'nobody');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('Write your message first.')).toBeTruthy();
    expect(screen.getByText('nobody is not an email address.')).toBeTruthy();
    expect(sent.some(({ operation }) => operation === 'AddCommunicationToCase')).toBe(false);
  });

  test('what was begun is there again after the page was left, with its files while the page lives', async () => {
    stubProxy(proxy);
    const { unmount } = renderScreen({ path, routes });
    await write('Half a sent');
    const files = document.querySelector<HTMLInputElement>('input[type=file]');
    await userEvent.upload(files ?? document.body, new File(['x'], 'kernel.log'));
    unmount();
    renderScreen({ path, routes });
    expect(await screen.findByDisplayValue('Half a sent')).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Remove kernel.log' })).toBeTruthy();
  });

  test('what another browser had begun asks for its files again', async () => {
    stubProxy(proxy);
    const draft = { values: { body: 'Half a sent' }, fileNames: ['core.dump'], savedAt: 1, isSynced: true };
    const name = localName({ userName: 'mara', accountId: testAccount.accountId, slot: replySlot(caseId) });
    localStorage.setItem(name, JSON.stringify(draft));
    renderScreen({ path, routes });
    expect(await screen.findByDisplayValue('Half a sent')).toBeTruthy();
    expect(await screen.findByText(/Choose them again: core.dump/)).toBeTruthy();
  });

  test('a secret waits for the person’s word, which holds when the page is opened again', async () => {
    const sent = stubProxy({ ...proxy, AddCommunicationToCase: () => ({ body: { result: true } }) });
    const { unmount } = renderScreen({ path, routes });
    await write(`My key is ${key}, why?`);
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText(/It seems to hold a secret/)).toBeTruthy();
    expect(sentReplies(sent)).toEqual([]);
    await userEvent.click(await screen.findByRole('button', { name: 'Keep, no secret' }));
    unmount();
    renderScreen({ path, routes });
    await screen.findByDisplayValue(/My key is/);
    expect(screen.queryByText('This looks like a secret')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(sentReplies(sent)).toHaveLength(1));
    expect(sentReplies(sent)[0]?.input['communicationBody']).toContain(key);
    await waitFor(() => expect(sessionStorage.length).toBe(0));
  });

  test('a secret in a file is taken out of what is sent', async () => {
    const expiryTime = new Date(Date.now() + 3_600_000).toISOString();
    const sent = stubProxy({
      ...proxy,
      AddAttachmentsToSet: () => ({ body: { attachmentSetId: 'as-1', expiryTime } }),
      AddCommunicationToCase: () => ({ body: { result: true } }),
    });
    renderScreen({ path, routes });
    await write('See the settings.');
    const files = document.querySelector<HTMLInputElement>('input[type=file]');
    await userEvent.upload(files ?? document.body, new File([`secret=${key}\n`], 'settings.env'));
    expect(await screen.findByText('settings.env holds what looks like a secret')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText(/It seems to hold a secret/)).toBeTruthy();
    expect(sent.some(({ operation }) => operation === 'AddAttachmentsToSet')).toBe(false);
    await userEvent.click(await screen.findByRole('button', { name: 'Redact' }));
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(sentReplies(sent)).toHaveLength(1));
    const set = sent.find(({ operation }) => operation === 'AddAttachmentsToSet');
    const attachments = [{ fileName: 'settings.env', data: btoa('secret=[REMOVED]\n') }];
    expect(set?.input).toEqual({ attachments });
  });

  const andAnAnswer = (number: number) => {
    const timeCreated = new Date(Date.UTC(2026, 9, 2, number)).toISOString();
    const answer = { caseId, submittedBy: 'tom', timeCreated, body: `Tom ${number}`, attachmentSet: [] };
    const recent = [answer, ...details.recentCommunications.communications.slice(0, 4)];
    const recentCommunications = { communications: recent, nextToken: 'earlier' };
    return { body: { cases: [{ ...details, recentCommunications }] } };
  };

  test('waits where somebody else has answered meanwhile, and loses nothing', async () => {
    let isAnswered = false;
    const sent = stubProxy({
      ...proxy,
      DescribeCases: () => (isAnswered ? andAnAnswer(1) : { body: { cases: [details] } }),
      AddCommunicationToCase: () => ({ body: { result: true } }),
    });
    renderScreen({ path, routes });
    await write('Here it is.');
    isAnswered = true;
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    const isAtTheNotice = async () =>
      await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^tom wrote a message since/));
    await isAtTheNotice();
    // Once more from below, where the notice may be out of sight.
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await isAtTheNotice();
    expect(sentReplies(sent)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Read' }));
    await waitFor(() => expect(screen.queryByText(/since you began/)).toBeNull());
    expect(screen.getByDisplayValue('Here it is.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(sentReplies(sent)).toHaveLength(1));
  });

  test('is sent as it is on the person’s word', async () => {
    let isAnswered = false;
    const sent = stubProxy({
      ...proxy,
      DescribeCases: () => (isAnswered ? andAnAnswer(1) : { body: { cases: [details] } }),
      AddCommunicationToCase: () => ({ body: { result: true } }),
    });
    renderScreen({ path, routes });
    await write('Here it is.');
    isAnswered = true;
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Send as it is' }));
    await waitFor(() => expect(sentReplies(sent)).toHaveLength(1));
  });

  test('what could not be sent and is there all the same is not sent again', async () => {
    let isLost = true;
    const own = (body: string) => {
      const timeCreated = new Date(Date.UTC(2026, 9, 3)).toISOString();
      const message = { caseId, submittedBy: 'mara', timeCreated, body, attachmentSet: [] };
      const recentCommunications = { communications: [message] };
      return { body: { cases: [{ ...details, recentCommunications }] } };
    };
    const sent = stubProxy({
      ...proxy,
      DescribeCases: () => (isLost ? { body: { cases: [details] } } : own('Here it is.')),
      AddCommunicationToCase: () => failure('InternalServerError', 500),
    });
    renderScreen({ path, routes });
    await write('Here it is.');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await screen.findByText('Not sent');
    const before = sentReplies(sent).length;
    isLost = false;
    await userEvent.click(screen.getByRole('button', { name: 'Send again' }));
    await waitFor(() => expect(screen.queryByText('Not sent')).toBeNull());
    expect(sentReplies(sent)).toHaveLength(before);
  });

  test('discarding is undone, and an empty form is closed', async () => {
    stubProxy(proxy);
    renderScreen({ path, routes });
    await write('Half a sent');
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    expect(await screen.findByText('Draft discarded')).toBeTruthy();
    expect(screen.queryByDisplayValue('Half a sent')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(screen.getByDisplayValue('Half a sent')).toBeTruthy();
    await userEvent.clear(screen.getByLabelText('Message'));
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByLabelText('Message')).toBeNull());
  });

  test('is disabled with the reason where it is not allowed', async () => {
    stubProxy(proxy);
    renderScreen({ path, routes, session: sessionWithout('support:AddCommunicationToCase') });
    const button = await screen.findByRole('button', { name: 'Reply' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });
});
