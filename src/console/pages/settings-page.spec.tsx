import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';

import { paths } from '../paths.ts';
import { openAdministration } from '../test-administration.tsx';
import { type FakeProxy, failure, testSession } from '../test-screen.tsx';

const own = { ListOwnSessions: () => ({ body: { sessions: [], needsCurrentPassword: true } }) };
const open = (proxy: FakeProxy) => openAdministration(paths.settings(), { ...own, ...proxy }, testSession);
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const createdAt = '2026-11-01T08:00:00.000Z';
const token = {
  tokenId: 't-1',
  name: 'nightly',
  accounts: ['111122223333', '999999999999'],
  readOnly: true,
  createdAt,
  expiresAt: '2027-01-01T00:00:00.000Z',
};

describe('access tokens', () => {
  test('tell what they allow, with names of accounts where they are known', async () => {
    open({ ListAccessTokens: () => ({ body: { accessTokens: [token] } }) });
    const row = await screen.findByRole('row', { name: /nightly/ });
    expect(within(row).getByText('Retail, 999999999999')).toBeTruthy();
    expect(within(row).getByText('For reading only')).toBeTruthy();
    expect(within(row).getByText('Never')).toBeTruthy();
  });

  test('that can’t be listed say so in their place', async () => {
    open({ ListAccessTokens: () => failure('InternalFailure', 500) });
    expect(await screen.findByText('AWS Support reported an internal error')).toBeTruthy();
    expect(await screen.findByText('No passkeys')).toBeTruthy();
  });

  test('are made with what was chosen, and shown', async () => {
    const { inputs } = open({
      CreateAccessToken: () => ({ body: { tokenId: 't-2', token: 'sct_shown', expiresAt: token.expiresAt } }),
    });
    await userEvent.type(await screen.findByLabelText('Name of the token'), ' report ');
    await userEvent.click(screen.getByLabelText('For reading only'));
    await userEvent.click(await button('Create token'));
    expect(await screen.findByText('sct_shown')).toBeTruthy();
    expect(inputs('CreateAccessToken')).toEqual([
      { name: 'report', accounts: ['*'], readOnly: true, days: 90 },
    ]);
  });

  test('take a new sign-in after a while, and what was entered stays', async () => {
    open({ CreateAccessToken: () => failure('SignInAgainException', 403) });
    await userEvent.type(await screen.findByLabelText('Name of the token'), 'report');
    await userEvent.click(await button('Create token'));
    const link = await screen.findByRole('link', { name: 'Sign in again' });
    expect(link.getAttribute('href')).toBe(paths.signIn(paths.settings()));
    expect(screen.getByDisplayValue('report')).toBeTruthy();
  });
});

describe('passkeys', () => {
  const passkey = { passkeyId: 'p-1', name: 'Phone', backedUp: true, createdAt };
  const settings = { passkeys: [passkey], asksForPasskey: true, hasPassword: true, isFederated: false };
  const list = (changes: object = {}) => ({
    ListPasskeys: () => ({ body: { ...settings, ...changes } }),
  });

  test.each([
    [{ address: 'https://support.example.com' }, 'Passkeys don’t work at this address'],
    [{}, 'Passkeys don’t work with this installation yet'],
    [{ isFederated: true }, 'Your organization signs you in'],
  ])('that can’t be added say why: %j', async (changes, words) => {
    open(list(changes));
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByLabelText('Name of the passkey')).toBeNull();
  });

  test.each([
    [{}, /your password alone will sign you in again/, false],
    [{ hasPassword: false, asksForPasskey: false }, /your last way in/, true],
  ])('the last one goes with a word: %j', async (changes, words, evenLastWayIn) => {
    const { inputs } = open({ ...list(changes), RemovePasskey: () => ({ body: {} }) });
    await userEvent.click(await button('Remove Phone'));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(words)).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Remove' }));
    expect(inputs('RemovePasskey')).toEqual([{ passkeyId: 'p-1', evenLastWayIn }]);
  });

  test('take a new sign-in to be removed after a while, and say so in the question', async () => {
    open({ ...list(), RemovePasskey: () => failure('SignInAgainException', 403) });
    await userEvent.click(await button('Remove Phone'));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Remove' }));
    expect(await within(dialog).findByRole('link', { name: 'Sign in again' })).toBeTruthy();
  });
});
