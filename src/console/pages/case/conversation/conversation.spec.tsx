import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';

import { communicationKey } from '../../../../support/communication-key.ts';
import { type FakeProxy, failure, renderScreen, sessionWithout, stubProxy } from '../../../test-screen.tsx';
import { answers, details, opening, path, proxy, routes } from '../test-case.tsx';

const withMessages = (communications: readonly object[], nextToken?: string): FakeProxy => ({
  ...proxy,
  DescribeCases: () => ({
    body: { cases: [{ ...details, recentCommunications: { communications, nextToken } }] },
  }),
});

describe('without permission', () => {
  test('to read on, the newest messages are there and the rest says why not', async () => {
    const sent = stubProxy(proxy);
    renderScreen({ path, routes, session: sessionWithout('support:DescribeCommunications') });
    await screen.findByText('Message 7');
    for (const name of ['Show earlier messages', 'First message']) {
      expect(screen.getByRole('button', { name }).getAttribute('aria-disabled')).toBe('true');
    }
    expect(sent.some(({ operation }) => operation === 'DescribeCommunications')).toBe(false);
  });

  test('to fetch files, they are named and can’t be opened', async () => {
    stubProxy(withMessages([opening]));
    renderScreen({ path, routes, session: sessionWithout('support:DescribeAttachment') });
    const files = within(await screen.findByRole('list', { name: 'Attachments' }));
    for (const name of ['Preview kernel.log', 'Download kernel.log']) {
      expect(files.getByRole('button', { name }).getAttribute('aria-disabled')).toBe('true');
    }
    expect(screen.getByRole('button', { name: 'All files as ZIP' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
  });
});

describe('all files of a case', () => {
  const all = async () => await screen.findByRole('button', { name: 'All files as ZIP' });

  test('are offered where a message has one', async () => {
    stubProxy(withMessages([opening]));
    renderScreen({ path, routes });
    await screen.findByText('Message 1');
    expect((await all()).getAttribute('aria-disabled')).toBeNull();
  });

  test('are offered where one may have come before those that are known', async () => {
    stubProxy(proxy);
    renderScreen({ path, routes });
    await screen.findByText('Message 7');
    expect((await all()).getAttribute('aria-disabled')).toBeNull();
  });

  test('are none where no message has one, and the button says so', async () => {
    stubProxy(withMessages([answers[0] ?? {}]));
    renderScreen({ path, routes });
    await screen.findByText('Message 2');
    expect((await all()).getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText('No message of this case has a file.')).toBeTruthy();
  });
});

test('a page that can’t be loaded leaves what is there, and can be asked for again', async () => {
  let isDown = true;
  stubProxy({
    ...proxy,
    DescribeCommunications: ({ nextToken }) => {
      if (nextToken === undefined) return { body: { communications: [opening] } };
      return isDown
        ? failure('InternalServerError', 500)
        : { body: { communications: [answers[0], opening] } };
    },
  });
  renderScreen({ path, routes });
  await userEvent.click(await screen.findByRole('button', { name: 'Show earlier messages' }));
  expect(await screen.findByText('AWS Support reported an internal error')).toBeTruthy();
  expect(screen.getByText('Message 7')).toBeTruthy();
  isDown = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Message 1')).toBeTruthy();
  expect(screen.queryByText('AWS Support reported an internal error')).toBeNull();
});

test('a link to a message that is there puts the focus on it and marks it', async () => {
  stubProxy(proxy);
  const key = communicationKey(answers[3]?.timeCreated);
  renderScreen({ path: `${path}#communication-${key}`, routes });
  const article = (await screen.findByText('Message 5')).closest('article');
  await waitFor(() => expect(article?.contains(document.activeElement)).toBe(true));
  expect(article?.className).toContain('sc-message-named');
});

test('a link to none that the case has says so', async () => {
  stubProxy(proxy);
  renderScreen({ path: `${path}#communication-12`, routes });
  expect(await screen.findByText(/The message that this link names is not in this case/)).toBeTruthy();
});

test('the first message of a long case leaves out what is in between, and says so', async () => {
  stubProxy({
    ...proxy,
    DescribeCommunications: ({ beforeTime }) => ({
      body: { communications: beforeTime ? [opening] : [], nextToken: undefined },
    }),
  });
  renderScreen({ path, routes });
  await userEvent.click(await screen.findByRole('button', { name: 'First message' }));
  await screen.findByText('Message 1');
  expect(screen.getByRole('region', { name: 'Messages left out' })).toBeTruthy();
  expect(screen.getByText('This is the first message of the case.')).toBeTruthy();
});

test('more answers at once than the case brings along are all there', async () => {
  let shown = answers.slice(0, 1);
  stubProxy({
    ...proxy,
    DescribeCases: () => {
      const communications = [opening, ...shown].toReversed().slice(0, 5);
      const nextToken = shown.length < 5 ? undefined : 'earlier';
      return { body: { cases: [{ ...details, recentCommunications: { communications, nextToken } }] } };
    },
    DescribeCommunications: () => ({ body: { communications: [answers[0], opening] } }),
  });
  renderScreen({ path, routes });
  await screen.findByText('Message 2');
  shown = answers;
  await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
  await screen.findByText('Message 7');
  await waitFor(() => {
    expect(screen.getAllByRole('article')).toHaveLength(7);
    expect(screen.queryByRole('region', { name: 'Messages left out' })).toBeNull();
  });
});

test('a message that was unfolded stays so, whatever comes above and below it', async () => {
  const [opened, ...others] = answers.toReversed().slice(1);
  const long = { ...opened, body: 'A line\n'.repeat(200) };
  let shown: object[] = [long, ...others];
  stubProxy({
    ...proxy,
    DescribeCases: () => {
      const recentCommunications = { communications: shown, nextToken: 'earlier' };
      return { body: { cases: [{ ...details, recentCommunications }] } };
    },
    DescribeCommunications: () => ({ body: { communications: [opening] } }),
  });
  renderScreen({ path, routes });
  const button = await screen.findByRole('button', { name: /^Show all/ });
  await userEvent.click(button);
  await userEvent.click(screen.getByRole('button', { name: 'Show earlier messages' }));
  await screen.findByText('Message 1');
  shown = [...answers.slice(-1), ...shown];
  await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
  await screen.findByText('Message 7');
  expect(button.isConnected).toBe(true);
  expect(button.getAttribute('aria-expanded')).toBe('true');
});

test('what is folded is found by a search in the page, and stays where it was found', async () => {
  const log = Array.from({ length: 200 }, (_, index) => `line ${index + 1} of a log`).join('\n');
  const long = { ...answers[0], body: log };
  stubProxy({
    ...proxy,
    DescribeCases: () => ({
      body: { cases: [{ ...details, recentCommunications: { communications: [long] } }] },
    }),
  });
  renderScreen({ path, routes });
  await screen.findByRole('button', { name: 'Show all 200 lines' });
  const rest = screen.getByText(/line 200 of a log$/);
  expect(rest.getAttribute('hidden')).toBe('until-found');
  act(() => {
    // As the browser does when it has found something in there.
    rest.dispatchEvent(new Event('beforematch', { bubbles: true }));
    rest.removeAttribute('hidden');
  });
  expect(screen.getByRole('button', { name: 'Show less' })).toBeTruthy();
  expect(rest.isConnected && !rest.hasAttribute('hidden')).toBe(true);
  await userEvent.click(screen.getByRole('button', { name: 'Show less' }));
  expect(rest.getAttribute('hidden')).toBe('until-found');
});
