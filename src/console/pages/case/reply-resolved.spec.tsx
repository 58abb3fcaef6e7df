import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { renderScreen, stubProxy } from '../../test-screen.tsx';
import { details, path, proxy, routes } from './test-case.tsx';

/** A case whose status is what was said last, and the replies that reached it. */
function caseWithStatus(begun: string) {
  let status = begun;
  const sent = stubProxy({
    ...proxy,
    DescribeCases: () => ({ body: { cases: [{ ...details, status }] } }),
    AddCommunicationToCase: () => ({ body: { result: true } }),
  });
  return {
    become(changed: string) {
      status = changed;
    },
    replies: () => sent.filter(({ operation }) => operation === 'AddCommunicationToCase'),
  };
}

async function write(): Promise<void> {
  renderScreen({ path, routes });
  await userEvent.click(await screen.findByRole('button', { name: 'Reply' }));
  await userEvent.type(await screen.findByLabelText('Message'), 'Here it is.');
}

const send = () => userEvent.click(screen.getByRole('button', { name: 'Send' }));

test('a reply waits where somebody has resolved the case meanwhile, and opens it on the person’s word', async () => {
  const one = caseWithStatus('work-in-progress');
  await write();
  one.become('resolved');
  await send();
  const isAtTheNotice = async () =>
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^This case was resolved since/));
  await isAtTheNotice();
  // Once more from below, where the notice may be out of sight.
  await userEvent.click(screen.getByLabelText('Message'));
  await send();
  await isAtTheNotice();
  expect(one.replies()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Send as it is' }));
  await waitFor(() => expect(one.replies()).toHaveLength(1));
});

test('a reply that was begun in a resolved case is sent at once', async () => {
  const one = caseWithStatus('resolved');
  await write();
  expect(screen.getByText('This case is resolved. Your reply opens it again.')).toBeTruthy();
  await send();
  await waitFor(() => expect(one.replies()).toHaveLength(1));
});
