import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { paths } from '../../../paths.ts';
import { accountId, caseId, lookups, openForm, review, routes, submit } from '../../../test-create-case.tsx';
import { renderScreen, stubProxy, testSession } from '../../../test-screen.tsx';

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
      {
        code: 'service-limit-increase',
        name: 'Quotas',
        categories: [
          { code: 'vpc', name: 'VPC' },
          { code: 'iam', name: 'IAM' },
        ],
      },
    ],
  },
});
const field = (name: string, row = 0) => {
  const role = name === 'Region' || name === 'Quota' ? 'combobox' : 'textbox';
  const input = screen.getAllByRole<HTMLInputElement>(role, { name })[row];
  if (!input) throw new Error(`No ${name} in row ${row}`);
  return input;
};

test('several quotas make one case', async () => {
  const { router, created } = await openForm(path, { DescribeServices });
  expect(screen.queryByRole('button', { name: /^Service / })).toBeNull();
  await review();
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
  await submit();
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
  expect(screen.queryByRole('combobox', { name: 'Quota' })).toBeNull();
  await userEvent.click(screen.getByRole('radio', { name: 'Service quota increase' }));
  expect(field('Quota').value).toBe('Elastic IPs');
});

test('a problem marks its row and field only', async () => {
  await openForm(path, { DescribeServices });
  await userEvent.type(field('Quota'), 'Elastic IPs');
  await userEvent.type(field('Value you need'), '20');
  await userEvent.click(screen.getByRole('button', { name: 'Add another quota' }));
  await userEvent.type(field('Quota', 1), 'VPCs per Region');
  await userEvent.type(field('Present value', 1), '5');
  await userEvent.type(field('Value you need', 1), '5');
  await review();
  expect(await screen.findByText(/^: Quota 2: the value you need is higher/)).toBeTruthy();
  const rows = screen.getAllByRole('group', { name: /^Quota \d$/ });
  const wrong = rows.map((row) => row.querySelectorAll('[aria-invalid=true]').length);
  expect(wrong).toEqual([0, 1]);
  expect(field('Value you need', 1).getAttribute('aria-invalid')).toBe('true');
  await userEvent.click(screen.getByRole('button', { name: 'Quotas' }));
  expect(document.activeElement).toBe(field('Value you need', 1));
  await userEvent.type(field('Value you need', 1), '0');
  await waitFor(() => expect(field('Value you need', 1).getAttribute('aria-invalid')).not.toBe('true'));
});

test('quotas of the kind are offered, and no Region where they have none', async () => {
  await openForm(path, { DescribeServices });
  await userEvent.type(field('Region'), 'frank');
  await userEvent.click(await screen.findByRole('option', { name: /eu-central-1/ }));
  expect(field('Region').value).toBe('eu-central-1');
  await userEvent.type(field('Quota'), 'internet');
  await userEvent.click(await screen.findByRole('option', { name: /gateways per Region/ }));
  expect(field('Quota').value).toBe('Internet gateways per Region');
  await userEvent.click(screen.getByRole('button', { name: /^Kind of quota/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'IAM' }));
  expect(screen.queryByRole('combobox', { name: 'Region' })).toBeNull();
});

test('where AWS takes none, the way to Service Quotas stands in place of the submit', async () => {
  stubProxy({ ...lookups, DescribeServices });
  renderScreen({ path, routes, session: { ...testSession, upstream: 'aws' } });
  expect(await screen.findByText('AWS takes this request in Service Quotas')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Review' })).toBeNull();
  await userEvent.type(field('Quota'), 'Elastic IPs');
  await userEvent.type(field('Value you need'), '20');
  expect(screen.getByText(/Quota 1: Elastic IPs/).textContent).toBe('Quota 1: Elastic IPs\nWanted value: 20');
  expect(screen.getByRole('button', { name: 'Copy the list' })).toBeTruthy();
  expect(screen.getByRole<HTMLAnchorElement>('link', { name: /Open Service Quotas/ }).href).toBe(
    'https://console.aws.amazon.com/servicequotas/home',
  );
  await userEvent.click(screen.getByRole('radio', { name: 'Technical' }));
  expect(screen.getByRole('button', { name: 'Review' })).toBeTruthy();
});
