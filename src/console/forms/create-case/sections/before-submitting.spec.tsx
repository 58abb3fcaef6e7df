import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { paths } from '../../../paths.ts';
import { accountId, filled, lookups, openForm, routes, subject } from '../../../test-create-case.tsx';
import { failure, renderScreen, sessionWithout, stubProxy, testSession } from '../../../test-screen.tsx';

const open = (subjectOfCase: string, serviceCode = 'aws-lambda') => ({
  caseId: `case-${accountId}-muen-2026-${subjectOfCase.length.toString(16).padStart(16, '0')}`,
  displayId: '123',
  subject: subjectOfCase,
  serviceCode,
});
const DescribeCases = () => ({
  body: { cases: [open('Timeouts since Monday'), open('Price of layers'), open('Timeouts', 'billing')] },
});
const advisor = {
  DescribeTrustedAdvisorChecks: () => ({
    body: {
      checks: [
        { id: 'errors', name: 'AWS Lambda Functions with High Error Rates', category: 'cost_optimizing' },
        { id: 'buckets', name: 'Amazon S3 Bucket Permissions', category: 'security' },
      ],
    },
  }),
  DescribeTrustedAdvisorCheckSummaries: () => ({
    body: {
      summaries: [{ checkId: 'errors', status: 'warning', resourcesSummary: { resourcesFlagged: 2 } }],
    },
  }),
};

test('open cases that look alike are offered while one writes', async () => {
  const { sent } = await openForm(filled, { DescribeCases });
  const similar = await screen.findByRole('region', { name: 'An open case looks alike' });
  expect(within(similar).getAllByRole('link')).toEqual([
    within(similar).getByRole('link', { name: /^Timeouts since Monday/ }),
  ]);
  await userEvent.clear(subject());
  await userEvent.type(subject(), 'Price of a layer');
  expect(await screen.findByRole('link', { name: /^Price of layers/ })).toBeTruthy();
  expect(screen.queryByRole('link', { name: /^Timeouts since/ })).toBeNull();
  expect(sent.filter(({ operation }) => operation === 'DescribeCases')).toHaveLength(1);
});

test('what Trusted Advisor found of the service is offered', async () => {
  const { sent } = await openForm(filled, advisor);
  const found = await screen.findByRole('region', { name: 'Trusted Advisor found something' });
  expect(found.textContent).toContain('Investigation recommended');
  expect(found.textContent).toContain('(2 resources)');
  const asked = sent.filter(({ operation }) => operation === 'DescribeTrustedAdvisorCheckSummaries');
  expect(asked.map(({ input }) => input['checkIds'])).toEqual([['errors']]);
});

test('whoever may not look is offered nothing, and nothing is asked', async () => {
  const sent = stubProxy({ ...lookups, DescribeCases, ...advisor });
  const denied = ['support:DescribeCases', 'support:DescribeTrustedAdvisorChecks'];
  renderScreen({ path: filled, routes, session: sessionWithout(...denied) });
  await screen.findByRole('radio', { name: 'General guidance' });
  expect(screen.queryByRole('complementary', { name: 'Before you submit' })).toBeNull();
  expect(sent.map(({ operation }) => operation)).not.toContain('DescribeCases');
});

test('an account of AWS whose plan has no API is led to AWS’s console', async () => {
  const refused = () => failure('SubscriptionRequiredException');
  stubProxy({ ...lookups, DescribeServices: refused, DescribeSeverityLevels: refused });
  const path = paths.newCase({ account: accountId, subject: 'Invoice', description: 'Twice.' });
  renderScreen({ path, routes, session: { ...testSession, upstream: 'aws' } });
  expect(await screen.findByText('This account opens cases in AWS’s own console')).toBeTruthy();
  expect(screen.getByRole<HTMLAnchorElement>('link', { name: /Open AWS Support Center/ }).href).toContain(
    'https://support.console.aws.amazon.com/',
  );
  expect(screen.getByRole('button', { name: 'Copy subject and description' })).toBeTruthy();
  expect(subject().value).toBe('Invoice');
  expect(screen.queryByRole('button', { name: 'Review' })).toBeNull();
});
