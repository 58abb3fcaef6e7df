import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { paths } from '../../paths.ts';
import { accountId, caseId, lookups, openForm, routes, submitButton } from '../../test-create-case.tsx';
import { renderScreen, stubProxy, testSession } from '../../test-screen.tsx';

const path = paths.newCase({
  account: accountId,
  type: 'service-limit-increase',
  category: 'vpc',
  severity: 'low',
  subject: 'More addresses',
  description: 'We grow.',
});
const DescribeServices = () => ({
  body: {
    services: [
      { code: 'aws-lambda', name: 'Lambda', categories: [{ code: 'other', name: 'Other' }] },
      { code: 'service-limit-increase', name: 'Quotas', categories: [{ code: 'vpc', name: 'VPC' }] },
    ],
  },
});
// The name of the whole list comes first.
const field = (name: string, row = 0) => {
  const input = screen.getAllByRole<HTMLInputElement>('textbox', { name: new RegExp(` ${name}$`) })[row];
  if (!input) throw new Error(`No ${name} in row ${row}`);
  return input;
};

test('several quotas make one case', async () => {
  const { router, created } = await openForm(path, { DescribeServices });
  expect(screen.queryByRole('button', { name: /^Service / })).toBeNull();
  await userEvent.click(submitButton());
  expect(await screen.findAllByText(/Name the quota and the value you need/)).toHaveLength(2);
  await userEvent.type(field('Region'), 'eu-west-1');
  await userEvent.type(field('Quota'), 'Elastic IPs');
  await userEvent.type(field('Present value'), '5');
  await userEvent.type(field('Value you need'), '20');
  await userEvent.click(screen.getByRole('button', { name: 'Add another quota' }));
  expect(field('Region', 1).value).toBe('eu-west-1');
  await waitFor(() => expect(document.activeElement).toBe(field('Region', 1)));
  await userEvent.type(field('Quota', 1), 'VPCs per Region');
  await userEvent.type(field('Value you need', 1), '10');
  await userEvent.click(submitButton());
  await waitFor(() => expect(router.state.location.pathname).toBe(paths.case(caseId)));
  expect(created()[0]?.input).toMatchObject({
    issueType: 'service-limit-increase',
    serviceCode: 'service-limit-increase',
    categoryCode: 'vpc',
    communicationBody:
      'Contact method: Web\n----------\n\n' +
      'Quota 1: Elastic IPs\nRegion: eu-west-1\nPresent value: 5\nWanted value: 20\n\n' +
      'Quota 2: VPCs per Region\nRegion: eu-west-1\nWanted value: 10\n\nWe grow.',
  });
});

test('a row is removed, and another type brings back what it had', async () => {
  await openForm(path, { DescribeServices });
  await userEvent.type(field('Quota'), 'Elastic IPs');
  await userEvent.click(screen.getByRole('button', { name: 'Add another quota' }));
  await userEvent.click(screen.getByRole('button', { name: 'Remove quota 2' }));
  await userEvent.click(screen.getByRole('radio', { name: 'Technical' }));
  expect(screen.queryByRole('textbox', { name: / Quota$/ })).toBeNull();
  await userEvent.click(screen.getByRole('radio', { name: 'Service quota increase' }));
  expect(field('Quota').value).toBe('Elastic IPs');
});

test('where AWS takes none, the way to Service Quotas stands in place of the submit', async () => {
  stubProxy({ ...lookups, DescribeServices });
  renderScreen({ path, routes, session: { ...testSession, upstream: 'aws' } });
  expect(await screen.findByText('AWS takes this request in Service Quotas')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Submit' })).toBeNull();
  await userEvent.type(field('Quota'), 'Elastic IPs');
  await userEvent.type(field('Value you need'), '20');
  expect(screen.getByText(/Quota 1: Elastic IPs/).textContent).toBe('Quota 1: Elastic IPs\nWanted value: 20');
  expect(screen.getByRole('button', { name: 'Copy the list' })).toBeTruthy();
  expect(screen.getByRole<HTMLAnchorElement>('link', { name: /Open Service Quotas/ }).href).toBe(
    'https://console.aws.amazon.com/servicequotas/home',
  );
  await userEvent.click(screen.getByRole('radio', { name: 'Technical' }));
  expect(submitButton()).toBeTruthy();
});
