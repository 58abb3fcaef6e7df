/** Trusted Advisor, of one account and of all, in every state. */
import { expect } from '@playwright/test';

import { failing, type Screen, shows, showsRows, waiting } from './screen.ts';
import { accounts, SupportApi } from './support-api.ts';
import { expectWords } from './words.ts';

const { enterprise } = accounts;
const address = `/trusted-advisor?account=${enterprise}`;

/** What the proxy keeps of all accounts, once it has looked at them after its start. */
function showsKept(place: string, text: string): Screen['open'] {
  return async ({ page }) => {
    await page.goto(place);
    const shown = page.getByRole('main').getByText(text).filter({ visible: true });
    await expect(shown.first()).toBeVisible({ timeout: 60_000 });
  };
}

export const advisorScreens: Readonly<Record<string, Screen>> = {
  'Trusted Advisor': { open: showsRows(address) },
  'Trusted Advisor that can’t be loaded': failing(
    ['DescribeTrustedAdvisorChecks'],
    shows(address, 'AWS Support reported an internal error'),
  ),
  'Trusted Advisor on its way': waiting('DescribeTrustedAdvisorChecks', shows(address, 'Loading checks')),
  'Trusted Advisor without a match': {
    async open({ page }) {
      await page.goto(address);
      await page.getByRole('searchbox', { name: 'Find checks by name' }).fill('nothing is called so');
      await expectWords(page, 'No check matches');
    },
  },
  'Trusted Advisor being refreshed': {
    isFleeting: true,
    async open({ page, product }) {
      await product.control('clock', { advanceSeconds: 3700 });
      await page.goto(address);
      await page.getByRole('button', { name: 'Refresh Amazon EBS Snapshots' }).click();
      await expectWords(page, 'Refreshing 1 check');
    },
  },
  'Trusted Advisor with an abandoned refresh': {
    isFleeting: true,
    async open({ page, product }) {
      await product.control('clock', { advanceSeconds: 3700 });
      await product.control('faults', { operation: 'CheckRefresh', times: 1 });
      await page.goto(address);
      await page.getByRole('button', { name: 'Refresh Amazon EBS Snapshots' }).click();
      await expectWords(page, '1 check was not refreshed');
    },
  },
  'how the list of checks looks': {
    async open({ page }) {
      await page.goto(address);
      await expectWords(page, 'Amazon EBS Snapshots');
      // A narrow window has no columns to choose.
      if ((page.viewportSize()?.width ?? 0) < 768) return;
      await page.getByRole('button', { name: 'How the list looks' }).click();
      await expectWords(page.getByRole('dialog'), 'Checks on a page');
    },
  },
  'Trusted Advisor of who may only read': {
    async open(visit) {
      await visit.become([{ policy: 'TrustedAdvisorReadOnly', scope: '*' }]);
      await showsRows(address)(visit);
    },
  },
  'Trusted Advisor that is switched off': {
    answers: [403],
    async open(visit) {
      const { context, product } = visit;
      const api = new SupportApi(context, product, accounts.business);
      await api.center('SetAccountAccess', { isEnabled: false });
      await shows(`/trusted-advisor?account=${accounts.business}`, 'Disabled Trusted Advisor')(visit);
      await api.center('SetAccountAccess', { isEnabled: true });
    },
  },
  'Trusted Advisor on the Basic plan': { open: showsRows(`/trusted-advisor?account=${accounts.basic}`) },
  'Trusted Advisor without permission': {
    async open(visit) {
      await visit.become([]);
      await shows('/trusted-advisor', 'No account yet')(visit);
    },
  },
  'Trusted Advisor reports': { open: shows('/trusted-advisor/reports', 'You have made no report yet') },
  'Trusted Advisor reports without permission': {
    async open(visit) {
      await visit.become([{ policy: 'TrustedAdvisorReadOnly', scope: '*' }]);
      await shows('/trusted-advisor/reports', 'You can’t make reports')(visit);
    },
  },
  'Trusted Advisor of all accounts': { open: showsKept('/trusted-advisor', 'Cost optimization') },
  'Trusted Advisor of all accounts by check': {
    open: showsKept('/trusted-advisor?by=check', 'Amazon EBS Snapshots'),
  },
};
