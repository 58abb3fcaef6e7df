import {
  DescribeCasesCommand,
  DescribeServicesCommand,
  DescribeSeverityLevelsCommand,
} from '@aws-sdk/client-support';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { SearchForCasesCommand } from '../../contract/center/search-for-cases.ts';
import type { SessionAccount } from '../../contract/session.ts';
import { readCasesQuery } from '../cases-query.ts';
import { keepChoices } from '../kept-choices.ts';
import { paths } from '../paths.ts';
import { sessionAddress, signInAddress } from './addresses.ts';
import { askEarly } from './ask-early.ts';
import { caseInput } from './case-input.ts';
import { sendCenter } from './center-client.ts';
import { fetchOnce } from './early-requests.ts';
import { searchInput } from './search-input.ts';
import { sendSupport } from './support-client.ts';

const account = '111122223333';
const caseId = `case-${account}-muen-2026-0123456789abcdef`;

/** A network that notes what it is asked and answers with the number of the request, and of whom the session is. */
function stubNetwork(accounts: readonly Partial<SessionAccount>[] = []) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request =
      input instanceof Request ? input : new Request(new URL(String(input), location.href), init);
    asked.push(`${new URL(request.url).pathname} ${await request.text()}`);
    return Response.json({ nextToken: String(asked.length), total: asked.length, accounts });
  });
  return asked;
}

/** Takes what is left, so that specs do not hand answers to each other. */
afterEach(async () => {
  stubNetwork();
  await fetchOnce(sessionAddress);
  await fetchOnce(signInAddress);
});

const listOf = (search: string) =>
  new SearchForCasesCommand(searchInput(readCasesQuery(new URLSearchParams(search)), 20));

describe('what the boot module asks', () => {
  test.each([
    '',
    `?account=${account}&view=all&size=50`,
    '?view=waiting&q=queue&q=stands+still&status=opened&created-from=-7d&sort=subject&page=2',
  ])('is the list’s own first request, and is not sent again: %s', async (search) => {
    const asked = stubNetwork();
    keepChoices({ account, accounts: [account] });
    askEarly({ pathname: '/cases', search });
    const query = readCasesQuery(new URLSearchParams(search));
    const input = searchInput(query, query.size ?? 20);
    const answer = await sendCenter(new SearchForCasesCommand(input));
    expect(asked).toHaveLength(2);
    expect(answer.total).toBe(2);
    expect((await sendCenter(new SearchForCasesCommand(input))).total).toBe(3);
  });

  test('is the case’s own first request', async () => {
    const asked = stubNetwork();
    keepChoices({ account, accounts: [account] });
    askEarly({ pathname: paths.case(caseId), search: '' });
    await sendSupport(account, new DescribeCasesCommand(caseInput(caseId)));
    expect(asked).toHaveLength(2);
  });

  test.each(['', `?account=${account}`])('follows the session on a first visit: %s', async (search) => {
    const asked = stubNetwork([{ accountId: account, permissions: ['support:DescribeCases'] }]);
    askEarly({ pathname: '/cases', search });
    expect((await sendCenter(listOf(search))).total).toBe(2);
    expect(asked).toHaveLength(2);
    // The application reads the session's answer too.
    expect(await (await fetchOnce(sessionAddress)).json()).toHaveProperty('total', 1);
  });

  test('is the names of services as well on a first visit', async () => {
    const permissions = ['support:DescribeCases', 'support:DescribeServices'];
    const asked = stubNetwork([{ accountId: account, permissions }]);
    askEarly({ pathname: '/cases', search: '' });
    await (await fetchOnce(sessionAddress)).json();
    await sendSupport(account, new DescribeServicesCommand({ language: 'en' }));
    await sendCenter(listOf(''));
    expect(asked).toHaveLength(3);
  });

  test.each([
    ['', account],
    ['?account=444455556666&subject=Slow', '444455556666'],
  ])('is what the form offers where a case may be opened: %s', async (search, wanted) => {
    const permissions = ['support:CreateCase', 'support:DescribeServices', 'support:DescribeSeverityLevels'];
    keepChoices({ account, accounts: [account] });
    const asked = stubNetwork(['444455556666', account].map((accountId) => ({ accountId, permissions })));
    askEarly({ pathname: paths.newCase(), search });
    await (await fetchOnce(sessionAddress)).json();
    await sendSupport(wanted, new DescribeServicesCommand({ language: 'en' }));
    await sendSupport(wanted, new DescribeSeverityLevelsCommand({ language: 'en' }));
    expect(asked).toHaveLength(3);
  });

  test('is nothing of an account in which no case may be opened', async () => {
    const permissions = ['support:DescribeServices', 'support:DescribeSeverityLevels'];
    const asked = stubNetwork([{ accountId: account, permissions }]);
    askEarly({ pathname: paths.newCase(), search: '' });
    await (await fetchOnce(sessionAddress)).json();
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).toEqual(['/api/session ']);
  });

  test.each([
    ['', []],
    ['', [{ accountId: account, permissions: ['support:CreateCase'] }]],
    ['?account=444455556666', [{ accountId: account, permissions: ['support:DescribeCases'] }]],
  ])('is only the session where nothing may be read: %s %o', async (search, accounts) => {
    const asked = stubNetwork(accounts);
    askEarly({ pathname: '/cases', search });
    await (await fetchOnce(sessionAddress)).json();
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).toEqual(['/api/session ']);
  });

  test('is nothing on the way to sign-in', () => {
    const asked = stubNetwork();
    keepChoices({ account, accounts: [account] });
    askEarly({ pathname: '/sign-in', search: '' });
    expect(asked).toEqual([]);
  });
});

test('another question is asked as usual', async () => {
  const asked = stubNetwork();
  const search = `?account=${account}`;
  keepChoices({ account, accounts: [account] });
  askEarly({ pathname: '/cases', search });
  await sendSupport(account, new DescribeCasesCommand({ maxResults: 10 }));
  expect(asked).toHaveLength(3);
  await sendCenter(listOf(search));
  expect(asked).toHaveLength(3);
});

test('an early answer is nobody’s any more once it is old', async () => {
  vi.useFakeTimers();
  const asked = stubNetwork();
  keepChoices({ account, accounts: [account] });
  askEarly({ pathname: '/cases', search: '' });
  vi.advanceTimersByTime(15_000);
  vi.useRealTimers();
  await sendCenter(listOf(''));
  expect(asked).toHaveLength(3);
});

test('an early request that failed is asked again', async () => {
  keepChoices({ account, accounts: [account] });
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch');
  });
  askEarly({ pathname: paths.case(caseId), search: '' });
  const asked = stubNetwork();
  await sendSupport(account, new DescribeCasesCommand(caseInput(caseId)));
  expect(asked).toHaveLength(1);
});
