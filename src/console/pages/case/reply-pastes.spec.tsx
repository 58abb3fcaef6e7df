import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { renderScreen, stubProxy } from '../../test-screen.tsx';
import { path, proxy, routes } from './test-case.tsx';

test('a reply takes a screenshot that is pasted, and a long text as a file', async () => {
  stubProxy(proxy);
  renderScreen({ path, routes });
  await userEvent.click(await screen.findByRole('button', { name: 'Reply' }));
  const field = await screen.findByLabelText<HTMLTextAreaElement>('Message');
  const image = new File(['x'], 'image.png', { type: 'image/png' });
  fireEvent.paste(field, { clipboardData: { files: [image], getData: () => '' } });
  expect(await screen.findByRole('button', { name: /^Remove screenshot-[\d-]+\.png$/ })).toBeTruthy();
  const log = 'line of a log\n'.repeat(200);
  fireEvent.paste(field, { clipboardData: { files: [], getData: () => log } });
  fireEvent.change(field, { target: { value: `See here: ${log}` } });
  await userEvent.click(await screen.findByRole('button', { name: 'Attach as a file' }));
  expect(field.value).toMatch(/^See here: \(see the attached file pasted-[\d-]+\.txt\)$/);
  expect(document.activeElement).toBe(field);
});
