import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';

import { failure, renderScreen, sessionWithout, stubProxy } from '../../test-screen.tsx';
import { caseId, path, proxy, routes } from './test-case.tsx';

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
    expect(sent.at(-1)?.operation).not.toBe('AddCommunicationToCase');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Reply' }));
    expect(sessionStorage.length).toBe(0);
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
    expect(screen.getByDisplayValue('Here it is.')).toBeTruthy();
    isLost = false;
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(screen.queryByLabelText('Message')).toBeNull());
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
    await waitFor(() => expect(screen.queryByLabelText('Message')).toBeNull());
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

  test('what was begun is there again after the page was left', async () => {
    stubProxy(proxy);
    const { unmount } = renderScreen({ path, routes });
    await write('Half a sent');
    const files = document.querySelector<HTMLInputElement>('input[type=file]');
    await userEvent.upload(files ?? document.body, new File(['x'], 'kernel.log'));
    unmount();
    renderScreen({ path, routes });
    expect(await screen.findByDisplayValue('Half a sent')).toBeTruthy();
    expect(await screen.findByText(/Choose again: kernel.log/)).toBeTruthy();
  });

  test('is disabled with the reason where it is not allowed', async () => {
    stubProxy(proxy);
    renderScreen({ path, routes, session: sessionWithout('support:AddCommunicationToCase') });
    const button = await screen.findByRole('button', { name: 'Reply' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });
});
