/** Queues of support admins in every state. */
import { expect } from '@playwright/test';

import { type Screen, shows, showsRows } from './screen.ts';
import { expectWords } from './words.ts';

/** The Monday of the week before this one, which is over whenever it is looked at. */
function lastWeek(): string {
  const day = new Date(Date.now() - 7 * 86_400_000);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

export const reviewScreens: Readonly<Record<string, Screen>> = {
  'what is due or late': { open: shows('/review', 'The promised first response is close or past.') },
  'what waits for AWS': { open: showsRows('/review?queue=aws') },
  'an empty queue': {
    async open(visit) {
      // Somebody to whom nobody has assigned a case.
      await visit.become([
        { policy: 'SupportCenterReview', scope: '*' },
        { policy: 'AWSSupportReadOnly', scope: '*' },
      ]);
      await shows('/review?queue=mine', 'Nothing waits here')(visit);
    },
  },
  'a queue that is filtered': {
    async open({ page }) {
      await page.goto('/review?queue=aws&severity=low&q=the');
      await expect(page.getByRole('button', { name: 'Keep as a queue' })).toBeVisible();
    },
  },
  'a queue to be named': {
    isFleeting: true,
    async open({ page }) {
      await page.goto('/review?queue=aws&severity=low');
      await page.getByRole('button', { name: 'Keep as a queue' }).click();
      await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Name' })).toBeVisible();
    },
  },
  'a queue that is gone': { open: shows('/review?queue=made-up', 'This queue is no longer there') },
  'the numbers': {
    async open({ page }) {
      await page.goto('/review/numbers?period=12w');
      await expectWords(page, 'First response against promise');
      await expect(page.getByRole('application').first()).toBeVisible();
      await expect(page.getByRole('rowheader', { name: 'Sample: Retail (Enterprise)' })).toBeVisible();
    },
  },
  'the numbers as tables': {
    isFleeting: true,
    async open({ page }) {
      await page.goto('/review/numbers?period=12w&by=severity&account=all');
      await page.getByRole('button', { name: 'As a table: Opened and closed' }).click();
      await page.getByRole('button', { name: 'As a table: Ratings' }).click();
      await expect(page.getByRole('table', { name: 'Opened and closed' })).toBeVisible();
    },
  },
  'a week in review': {
    async open({ page }) {
      await page.goto(`/review/numbers?week=${lastWeek()}`);
      await expectWords(page, 'Week before:');
      await expect(page.getByRole('rowheader', { name: 'Sample: Retail (Enterprise)' })).toBeVisible();
    },
  },
  'numbers of nothing': {
    open: shows('/review/numbers?service=made-up', 'No cases in this period.'),
  },
  'review without permission': {
    async open({ page, become }) {
      await become([{ policy: 'AWSSupportAccess', scope: '*' }]);
      await page.goto('/review');
      await expectWords(page, 'You don’t have permission to review cases');
    },
  },
  'review without cases': {
    async open({ page, become }) {
      await become([
        { policy: 'SupportCenterReview', scope: '*' },
        { policy: 'TrustedAdvisorReadOnly', scope: '*' },
      ]);
      await page.goto('/review');
      await expectWords(page, 'There are no cases that you may see');
    },
  },
};
