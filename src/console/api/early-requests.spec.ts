import { DescribeCasesCommand } from '@aws-sdk/client-support';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { paths } from '../paths.ts';
import { keepChoices } from '../kept-choices.ts';
import { sessionAddress } from './addresses.ts';
import { askEarly } from './ask-early.ts';
import { caseInput, casesInput } from './cases-input.ts';
import { fetchOnce } from './early-requests.ts';
import { sendSupport } from './support-client.ts';

const account = '111122223333';
const caseId = `case-${account}-muen-2026-0123456789abcdef`;

/** A network that notes what it is asked and answers with the number of the request. */
function stubNetwork(status = 200) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request =
      input instanceof Request ? input : new Request(new URL(String(input), location.href), init);
    asked.push(`${new URL(request.url).pathname} ${await request.text()}`);
    return new Response(JSON.stringify({ nextToken: String(asked.length) }), { status });
  });
  return asked;
}

/** Takes what is left, so that specs do not hand answers to each other. */
afterEach(async () => {
  stubNetwork();
  await fetchOnce(sessionAddress);
});

describe('what the boot module asks', () => {
  test('is the list’s own first request, and is not sent again', async () => {
    const asked = stubNetwork();
    keepChoices({ account, accounts: [account] });
    askEarly({ pathname: '/cases', search: `?account=${account}&view=all&size=50` });
    const answer = await sendSupport(account, new DescribeCasesCommand(casesInput('all', 50)));
    expect(asked).toHaveLength(2);
    expect(answer.nextToken).toBe('2');
    const again = await sendSupport(account, new DescribeCasesCommand(casesInput('all', 50)));
    expect(again.nextToken).toBe('3');
  });

  test('is the case’s own first request', async () => {
    const asked = stubNetwork();
    keepChoices({ account, accounts: [account] });
    askEarly({ pathname: paths.case(caseId), search: '' });
    await sendSupport(account, new DescribeCasesCommand(caseInput(caseId)));
    expect(asked).toHaveLength(2);
  });

  test.each(['', `?account=${account}`])('is only the session where nothing is known: %s', async (search) => {
    const asked = stubNetwork();
    askEarly({ pathname: '/cases', search });
    await fetchOnce(sessionAddress);
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
  keepChoices({ account, accounts: [account] });
  askEarly({ pathname: '/cases', search: `?account=${account}` });
  await sendSupport(account, new DescribeCasesCommand(casesInput('all', 10)));
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
