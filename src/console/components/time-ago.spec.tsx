import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { TextProvider } from './text-provider.tsx';
import { TimeAgo } from './time-ago.tsx';

function show(time: string | undefined) {
  return render(
    <TextProvider>
      <TimeAgo time={time} />
    </TextProvider>,
  );
}

test('tells how long ago it was, and the exact moment with its zone when pressed', async () => {
  const time = new Date(Date.now() - 2 * 3_600_000 - 1000).toISOString();
  show(time);
  const button = screen.getByRole('button', { name: '2 hours ago' });
  expect(button.title).toContain(String(new Date(time).getFullYear()));
  await userEvent.click(button);
  expect(screen.getByRole('button').textContent).toBe(button.title);
  expect(button.title).toMatch(/UTC|GMT|[A-Z]{3,}/);
  await userEvent.click(button);
  expect(screen.getByRole('button', { name: '2 hours ago' })).toBeTruthy();
});

test.each([undefined, '', 'yesterday'])('%j is no time', (time) => {
  show(time);
  expect(screen.getByText('–')).toBeTruthy();
});
