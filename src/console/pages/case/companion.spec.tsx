import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { failure, renderScreen, stubProxy } from '../../test-screen.tsx';
import { answers, caseId, path, proxy, routes } from './test-case.tsx';

const nothing = { isFollowed: false, hasDraft: false, ratings: [], linkedCaseIds: [] };
const companion = (known: object) => ({
  GetCaseCompanion: () => ({ body: { ...nothing, ...known } }),
  MarkCaseRead: () => ({ body: {} }),
});
const newest = answers.at(-1)?.timeCreated;

test('what is new since the last visit is marked, and what is shown has been read', async () => {
  const sent = stubProxy({ ...proxy, ...companion({ readAt: answers.at(-3)?.timeCreated }) });
  renderScreen({ path, routes });
  await waitFor(() => expect(screen.getAllByText('New')).toHaveLength(2));
  const marks = () => sent.filter(({ operation }) => operation === 'MarkCaseRead');
  await waitFor(() => expect(marks().map(({ input }) => input)).toEqual([{ caseId, readAt: newest }]));
  // They stay marked while the case is looked at.
  expect(screen.getAllByText('New')).toHaveLength(2);
});

test('a case that nobody can say anything of is read all the same, and not marked', async () => {
  const sent = stubProxy({ ...proxy, GetCaseCompanion: () => failure('AccessDeniedException', 403) });
  renderScreen({ path, routes });
  await screen.findByText('Message 7');
  const button = await screen.findByRole('button', { name: 'Follow' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(sent.some(({ operation }) => operation === 'MarkCaseRead')).toBe(false);
});

test('following is shown at once, and taken back where it fails', async () => {
  let isDown = false;
  const sent = stubProxy({
    ...proxy,
    ...companion({}),
    FollowCase: () => ({ body: {} }),
    UnfollowCase: () => (isDown ? failure('InternalFailure', 500) : { body: {} }),
  });
  renderScreen({ path, routes });
  const follow = () => screen.getByRole('button', { name: 'Follow' });
  // Until it is known whether it is followed it can't be changed.
  await waitFor(() => expect(follow().getAttribute('aria-disabled')).not.toBe('true'));
  await userEvent.click(follow());
  const following = await screen.findByRole('button', { name: 'Following' });
  expect(following.getAttribute('aria-pressed')).toBe('true');
  isDown = true;
  await userEvent.click(following);
  await waitFor(() => expect(sent.some(({ operation }) => operation === 'UnfollowCase')).toBe(true));
  expect(await screen.findByRole('button', { name: 'Following' })).toBeTruthy();
});

test('a reply that was begun on another device finds its form open', async () => {
  stubProxy({ ...proxy, ...companion({ hasDraft: true }) });
  renderScreen({ path, routes });
  expect(await screen.findByLabelText('Message')).toBeTruthy();
});

test('who opened it here is named beside what AWS says of it', async () => {
  stubProxy({ ...proxy, ...companion({ openedBy: 'carol' }) });
  renderScreen({ path, routes });
  const facts = await screen.findByRole('complementary', { name: 'Details' });
  await userEvent.click(within(facts).getByRole('button', { name: 'Details' }));
  expect(await screen.findByText(/\S, opened here by carol$/)).toBeTruthy();
});
