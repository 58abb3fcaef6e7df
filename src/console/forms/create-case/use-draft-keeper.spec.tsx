import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';

import { paths } from '../../paths.ts';
import { accountId, attach, everythingKept, filled, openForm, subject } from '../../test-create-case.tsx';

describe('the draft', () => {
  const blank = paths.newCase({ account: accountId });

  test('is there again after the page was left, also its files while the page lives', async () => {
    const { unmount } = await openForm(blank);
    await userEvent.type(subject(), 'T');
    await attach(new File(['hello'], 'a.log'));
    unmount();
    await openForm(blank);
    expect(screen.getByText(/Your draft from .* is back/)).toBeTruthy();
    expect(subject().value).toBe('T');
    expect(screen.getByText('a.log')).toBeTruthy();
  });

  test('is discarded, and comes back when that is undone', async () => {
    await openForm(blank);
    await userEvent.type(subject(), 'Timeouts');
    await userEvent.click(screen.getByRole('button', { name: 'Discard draft' }));
    expect(subject().value).toBe('');
    expect(localStorage.length).toBe(0);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(subject().value).toBe('Timeouts');
    expect(everythingKept()).toContain('Timeouts');
    expect(screen.queryByText(/fields need your attention/)).toBeNull();
  });

  test('of a filled address is another one', async () => {
    const { unmount } = await openForm(blank);
    await userEvent.type(subject(), 'My own');
    unmount();
    const { unmount: leave } = await openForm(filled);
    expect(subject().value).toBe('Timeouts');
    leave();
    await openForm(blank);
    expect(subject().value).toBe('My own');
  });
});
