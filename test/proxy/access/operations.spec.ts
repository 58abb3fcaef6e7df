/**
 * Every operation × every role: the answer, what arrives at the upstream, and the record of it. An operation
 * that has no row yet fails here.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { AuditRecord } from '../../../src/contract/audit-record.ts';
import { centerOperations } from '../../../src/contract/center/center-operations.ts';
import { centerDescriptors } from '../../../src/proxy/gateway/center-descriptors.ts';
import { supportDescriptors } from '../../../src/proxy/gateway/support-descriptors.ts';
import { deskDescriptors } from '../../../src/proxy/gateway/desk-descriptors.ts';
import { type AdvisorOperationName, advisorOperations } from '../../../src/support/advisor-operations.ts';
import { isConsoleOperation } from '../../../src/support/console-operations.ts';
import { deskOperationNames, deskOperations } from '../../../src/support/desk-operations.ts';
import { isOperationName, operations } from '../../../src/support/operations.ts';
import type { Browser, CallAnswer } from '../browser.ts';
import { startFixture } from '../proxy-fixture.ts';
import type { Fixture } from '../proxy-fixture.ts';
import { retail } from '../test-accounts.ts';
import { deskRows } from './desk-rows.ts';
import { advisorAddresses, advisorRows } from './advisor-rows.ts';
import { expectedAnswer, expectedRecord, toldOf } from './expected.ts';
import { ownRows } from './own-rows.ts';
import { prepareAccount, signEverybodyIn } from './people.ts';
import type { Known, Role, Row } from './roles.ts';
import { allRoles } from './roles.ts';
import { supportRows } from './support-rows.ts';

const headers = { 'user-agent': 'Table/1.0' };

let fixture: Fixture;
let known: Known;
let browsers: ReadonlyMap<Role, Browser>;
beforeAll(async () => {
  fixture = await startFixture();
  known = await prepareAccount(await fixture.admin());
  browsers = await signEverybodyIn(fixture);
});
afterAll(() => fixture.close());

function browserOf(role: Role): Browser {
  const browser = browsers.get(role);
  if (!browser) throw new Error(role);
  return browser;
}

type Rows = Readonly<Record<string, Row>>;

/** Asks for every row in turn, and notes what that left behind. */
async function askAll(rows: Rows, ask: (operation: string, input: object) => Promise<CallAnswer>) {
  const [sent, recorded] = [(await fixture.upstreamRequests()).length, (await fixture.audit()).length];
  const answers: CallAnswer[] = [];
  for (const [operation, { input }] of Object.entries(rows)) {
    answers.push(await ask(operation, input?.(known) ?? { unknown: 1 }));
  }
  const upstream = (await fixture.upstreamRequests()).slice(sent);
  // In the order in which they were written: the fixture runs one chain.
  const records = (await fixture.audit()).slice(recorded);
  return { answers, upstream, records };
}

function expectAnswers(role: Role, rows: Rows, answers: readonly CallAnswer[]): void {
  const told = answers.map((answer, index) => [Object.keys(rows)[index], ...toldOf(answer)]);
  const expected = Object.entries(rows).map(([name, row]) => [name, ...expectedAnswer(role, row)]);
  expect(told).toEqual(expected);
}

describe('the Support API', () => {
  test('has a row for each operation that the gateway knows', () => {
    const names = [...supportDescriptors.values()].map(({ name }) => name);
    expect(Object.keys(supportRows).toSorted()).toEqual(names.toSorted());
  });

  test.each(allRoles)('%s', async (role) => {
    const { answers, upstream, records } = await askAll(supportRows, (operation, input) =>
      browserOf(role).call(operation, input, { account: retail, headers }),
    );
    expectAnswers(role, supportRows, answers);
    const allowed = Object.entries(supportRows).filter(([, { who }]) => who.includes(role));
    expect(upstream.map(({ operation, accountId }) => [operation, accountId])).toEqual(
      allowed.map(([name]) => [name, retail]),
    );
    expect(records.map(withErrors)).toMatchObject(
      Object.keys(supportRows).map((eventName, index) =>
        expectedRecord(role, answerAt(answers, index), {
          eventName,
          eventSource: 'support.amazonaws.com',
          readOnly: isOperationName(eventName) && operations[eventName].access === 'read',
          recipientAccountId: retail,
        }),
      ),
    );
  });
});

describe('the Trusted Advisor API', () => {
  test.each(allRoles)('%s', async (role) => {
    const { answers, upstream, records } = await askAll(advisorRows, (operation) => {
      const { path, input = null } = advisorAddresses[operation as AdvisorOperationName]; // the rows' keys
      return browserOf(role).advisor(path, input, { account: retail, headers });
    });
    expectAnswers(role, advisorRows, answers);
    const allowed = Object.entries(advisorRows).filter(([, { who }]) => who.includes(role));
    expect(upstream.map(({ operation, accountId }) => [operation, accountId])).toEqual(
      allowed.map(([name]) => [name, retail]),
    );
    expect(records.map(withErrors)).toMatchObject(
      Object.entries(advisorOperations).map(([eventName, { access }], index) =>
        expectedRecord(role, answerAt(answers, index), {
          eventName,
          eventSource: 'trustedadvisor.amazonaws.com',
          readOnly: access === 'read',
          recipientAccountId: retail,
        }),
      ),
    );
  });
});

describe('our own operations', () => {
  test('have a row for each that the gateway knows', () => {
    const names = [...centerDescriptors.values()].map(({ name }) => name);
    expect(Object.keys(ownRows).toSorted()).toEqual(names.toSorted());
  });

  test.each(allRoles)('%s', async (role) => {
    const scopes: Readonly<Record<string, { scope: string; access: string }>> = centerOperations;
    const isOfAccount = (operation: string) => scopes[operation]?.scope === 'account';
    const { answers, upstream, records } = await askAll(ownRows, (operation, input) =>
      browserOf(role).center(operation, input, headers, isOfAccount(operation) ? retail : null),
    );
    expectAnswers(role, ownRows, answers);
    const passedOn = Object.entries(ownRows).filter(
      ([name, { who }]) => isConsoleOperation(name) && who.includes(role),
    );
    expect(upstream.map(({ operation }) => operation)).toEqual(passedOn.map(([name]) => name));
    expect(records.map(withErrors)).toMatchObject(
      Object.keys(ownRows).map((eventName, index) =>
        expectedRecord(role, answerAt(answers, index), {
          eventName,
          eventSource: 'supportcenter',
          readOnly: scopes[eventName]?.access === 'read',
          recipientAccountId: isOfAccount(eventName) ? retail : null,
        }),
      ),
    );
  });

  test.each(['full', 'admin'] as const)('%s, at the address of the other scope', async (role) => {
    for (const [name, { scope }] of Object.entries(centerOperations)) {
      const elsewhere = scope === 'installation' ? retail : null;
      const { status, errorType } = await browserOf(role).center(name, {}, headers, elsewhere);
      expect([name, status, errorType]).toEqual([name, 404, 'UnknownOperationException']);
    }
  });
});

describe("the agents' side", () => {
  test('has a row for each operation that the gateway knows', () => {
    const names = [...deskDescriptors.values()].map(({ name }) => name);
    expect(Object.keys(deskRows).toSorted()).toEqual(names.toSorted());
  });

  test.each(allRoles)('%s', async (role) => {
    const { answers, upstream, records } = await askAll(deskRows, (operation, input) =>
      browserOf(role).desk(operation, input, headers),
    );
    expectAnswers(role, deskRows, answers);
    const allowed = Object.values(deskRows).filter(({ who }) => who.includes(role));
    expect(upstream).toHaveLength(allowed.length);
    const traits: Readonly<Record<string, { access: string }>> = deskOperations;
    expect(records.map(withErrors)).toMatchObject(
      Object.keys(deskRows).map((eventName, index) =>
        expectedRecord(role, answerAt(answers, index), {
          eventName,
          eventSource: 'supportcenter',
          readOnly: traits[eventName]?.access === 'read',
          recipientAccountId: null,
        }),
      ),
    );
  });

  test('has no other address, and its operations have no other name', async () => {
    for (const name of deskOperationNames) {
      const agent = browserOf('agent');
      const asOwn = await agent.center(name, {});
      const asSupport = await browserOf('full').call(name, {}, { account: retail });
      expect([name, asOwn.errorType]).toEqual([name, 'UnknownOperationException']);
      expect([name, asSupport.errorType]).toEqual([name, 'UnknownOperationException']);
    }
  });
});

/** A success has neither, which only a null can say here. */
function withErrors(record: AuditRecord): object {
  return { errorCode: null, errorMessage: null, ...record };
}

function answerAt(answers: readonly CallAnswer[], index: number): CallAnswer {
  const answer = answers[index];
  if (!answer) throw new Error(`There is no answer ${index}`);
  return answer;
}
