/** Who works on a case and when somebody comes back to it, as columns of the list. */
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';

import { paths } from '../../paths.ts';
import { caseListProxy, foundCase } from '../../test-case-list.ts';
import { renderScreen, stubProxy } from '../../test-screen.tsx';
import * as casesPage from '../cases-page.tsx';

const routes = [{ path: paths.cases(), loader: casesPage.loader, Component: casesPage.Component }];
const columns = { cases: ['subject', 'owner', 'team', 'labels', 'followUp'] };
const preferences = { theme: 'light', density: 'comfortable', pageSize: 20, columns };

test('the work on a case stands in columns, and a day that has come says so while the case is open', async () => {
  const sent = stubProxy(
    caseListProxy(
      [
        foundCase(1, {
          owner: 'mara',
          team: 'Network',
          labels: ['billing', 'vip'],
          followUpOn: '2020-02-29',
        }),
        foundCase(2, { owner: 'ben', followUpOn: '2999-12-31' }),
        foundCase(3, { status: 'resolved', followUpOn: '2020-02-29' }),
      ],
      { GetPreferences: () => ({ body: { preferences } }) },
    ),
  );
  renderScreen({ path: paths.cases({ view: 'all' }), routes });
  const cells = async (subject: string) => {
    const row = (await screen.findByRole('link', { name: subject })).closest('tr') ?? document.body;
    await within(row).findByText(/Feb 29, 2020|Dec 31, 2999/);
    return [...row.querySelectorAll('td')].slice(1).map(({ textContent }) => textContent);
  };
  expect(await cells('Subject 1')).toEqual(['mara (you)', 'Network', 'billingvip', 'Due: Feb 29, 2020']);
  expect(await cells('Subject 2')).toEqual(['ben', '–', '–', 'Dec 31, 2999']);
  expect(await cells('Subject 3')).toEqual(['–', '–', '–', 'Feb 29, 2020']);
  expect(screen.getAllByRole('listitem').filter(({ textContent }) => textContent === 'vip')).toHaveLength(1);
  expect(sent.map(({ operation }) => operation)).not.toContain('GetCaseWork');
});

test('who works on a case is told below its subject where no column tells it', async () => {
  stubProxy(caseListProxy([foundCase(1, { owner: 'mara', team: 'Network' }), foundCase(2)]));
  renderScreen({ path: paths.cases({ view: 'all' }), routes });
  expect(await screen.findByText('Owner: mara')).toBeTruthy();
  expect(screen.getByText('Team: Network')).toBeTruthy();
  expect(screen.getAllByText(/Owner:/)).toHaveLength(1);
});
