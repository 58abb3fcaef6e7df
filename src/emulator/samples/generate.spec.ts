import { describe, expect, test } from 'vitest';

import { accountOfCaseId } from '../../support/case-id.ts';
import { historyStart, statusAt } from '../../support/case-rules.ts';
import { caseStatuses } from '../../support/case-status.ts';
import { isEmailAddress } from '../../support/email.ts';
import { severitiesOf } from '../../support/first-response.ts';
import { apiLimits, formLimits } from '../../support/limits.ts';
import { plans } from '../../support/plans.ts';
import { redact } from '../../support/redaction.ts';
import { findCategory } from '../catalogue/services.ts';
import { sampleAccounts } from './accounts.ts';
import { generateCases } from './generate.ts';

const now = Date.parse('2026-06-15T12:00:00Z');
const hour = 3_600_000;
const cases = generateCases({ seed: 'sample', now });
const messages = cases.flatMap(({ communications }) => communications);
const planOf = (accountId: string) =>
  sampleAccounts.find((account) => account.accountId === accountId)?.plan ?? 'basic';

describe('the same everywhere', () => {
  test('for a seed and a day', () => {
    expect(generateCases({ seed: 'sample', now: now + 5 * hour })).toEqual(cases);
  });

  test('and nowhere else', () => {
    const ids = new Set(cases.map(({ caseId }) => caseId));
    const others = [
      ...generateCases({ seed: 'other', now }),
      ...generateCases({ seed: 'sample', now: now + 24 * hour }),
    ];
    expect(others.filter(({ caseId }) => ids.has(caseId))).toEqual([]);
  });

  test('ids are their own', () => {
    expect(new Set(cases.map(({ caseId }) => caseId)).size).toBe(cases.length);
    expect(new Set(cases.map(({ displayId }) => displayId)).size).toBe(cases.length);
    expect(new Set(messages.map(({ communicationId }) => communicationId)).size).toBe(messages.length);
    expect(cases.filter(({ caseId, accountId }) => accountOfCaseId(caseId) !== accountId)).toEqual([]);
  });
});

describe('enough of everything', () => {
  test('cases, long ones, attachments, languages, accounts', () => {
    expect(cases.length).toBeGreaterThanOrEqual(120);
    expect(cases.filter(({ communications }) => communications.length > 30).length).toBeGreaterThanOrEqual(5);
    const kinds = messages.flatMap(({ files }) => files).map(({ fileName }) => fileName.split('.').at(-1));
    expect(new Set(kinds)).toEqual(new Set(['csv', 'json', 'log', 'png', 'txt']));
    expect(new Set(cases.map(({ language }) => language)).size).toBeGreaterThanOrEqual(5);
    expect(new Set(cases.map(({ accountId }) => accountId)).size).toBe(3);
    expect(new Set(cases.map(({ serviceCode }) => serviceCode)).size).toBeGreaterThan(30);
  });

  test('every status is there, as the clock has it', () => {
    const told = cases.map(({ status, statusSince }) => statusAt({ status, since: statusSince }, now).status);
    expect([...new Set(told)].sort()).toEqual([...caseStatuses].sort());
    expect(
      cases.some(({ status }, index) => status === 'pending-customer-action' && told[index] === 'resolved'),
    ).toBe(true);
  });

  test('two years back, and until yesterday', () => {
    const times = cases.map(({ createdAt }) => createdAt);
    expect(Math.min(...times)).toBeGreaterThan(historyStart(now));
    expect(Math.min(...times)).toBeLessThan(now - 500 * 24 * hour);
    expect(Math.max(...times)).toBeGreaterThan(now - 48 * hour);
  });
});

describe('as the API would have taken it', () => {
  test('codes are in the catalogue and fit the plan', () => {
    const wrong = cases.filter(
      ({ accountId, serviceCode, categoryCode, severityCode, issueType }) =>
        findCategory(serviceCode, categoryCode) === null ||
        !severitiesOf(planOf(accountId)).includes(severityCode) ||
        !(plans[planOf(accountId)].issueTypes as readonly string[]).includes(issueType),
    );
    expect(wrong.map(({ subject }) => subject)).toEqual([]);
  });

  test('texts have their length, no gaps and no secrets', () => {
    expect(cases.filter(({ subject }) => subject.length > formLimits.subject)).toEqual([]);
    const wrong = messages.filter(
      ({ body }) =>
        body.length > apiLimits.communicationBody ||
        /\{[a-z]+\d?\}|undefined|NaN/.test(body) ||
        redact(body) !== body,
    );
    expect(wrong.map(({ body }) => body)).toEqual([]);
  });

  test('times rise, and the status begins with or after the last message', () => {
    const wrong = cases.filter(({ communications, createdAt, statusSince }) => {
      const times = communications.map((each) => each.createdAt);
      const isRising = times.every((time, index) => index === 0 || time > (times[index - 1] ?? time));
      const last = times.at(-1) ?? 0;
      return !isRising || times[0] !== createdAt || last > now || statusSince < last || statusSince > now;
    });
    expect(wrong.map(({ caseId }) => caseId)).toEqual([]);
  });

  test('people are at example.com; contacts only where the plan has them', () => {
    const people = messages
      .filter(({ origin }) => origin === 'CUSTOMER')
      .map(({ submittedBy }) => submittedBy);
    expect(people.filter((each) => !/^([A-Za-z]+ \(Role\) <)?[a-z.]+@example\.com>?$/.test(each))).toEqual(
      [],
    );
    const contacts = cases.flatMap(({ ccEmailAddresses }) => ccEmailAddresses);
    expect(contacts.every(isEmailAddress)).toBe(true);
    expect(
      cases.filter(
        ({ accountId, ccEmailAddresses }) => planOf(accountId) === 'basic' && ccEmailAddresses.length > 0,
      ),
    ).toEqual([]);
  });

  test('the last word fits the status', () => {
    const lastOrigin = (status: string) =>
      new Set(
        cases
          .filter((each) => each.status === status)
          .map(({ communications }) => communications.at(-1)?.origin),
      );
    expect([...lastOrigin('pending-customer-action')]).toEqual(['AWS']);
    expect([...lastOrigin('customer-action-completed')]).toEqual(['CUSTOMER']);
    expect([...lastOrigin('reopened')]).toEqual(['CUSTOMER']);
    const untouched = cases.filter(({ status }) => status === 'unassigned' || status === 'opened');
    expect(
      untouched.filter(({ communications, agent }) => communications.length !== 1 || agent !== null),
    ).toEqual([]);
  });
});
