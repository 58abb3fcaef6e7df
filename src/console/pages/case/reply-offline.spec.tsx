import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';

import { renderScreen, stubProxy } from '../../test-screen.tsx';
import { path, proxy, routes } from './test-case.tsx';

function switchNetwork(isOnline: boolean): void {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline);
  act(() => void globalThis.dispatchEvent(new Event(isOnline ? 'online' : 'offline')));
}

test('a reply says beside its button that there is no network, as long as there is none', async () => {
  stubProxy({
    ...proxy,
    AddCommunicationToCase: () => {
      throw new TypeError('Failed to fetch');
    },
  });
  renderScreen({ path, routes });
  await userEvent.click(await screen.findByRole('button', { name: 'Reply' }));
  await userEvent.type(await screen.findByLabelText('Message'), 'Here it is.');
  switchNetwork(false);
  expect(await screen.findByText(/^You are offline/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  await screen.findByText('Not sent');
  expect(screen.getByRole('article', { name: 'Your reply' }).textContent).toContain('You are offline');
  switchNetwork(true);
  await waitFor(() => expect(screen.queryByText(/^You are offline/)).toBeNull());
});
