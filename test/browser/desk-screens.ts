/** The agents' side, in every state. */
import { expect } from '@playwright/test';

import { type Screen, shows, showsRows, type Visit } from './screen.ts';
import { SupportApi } from './support-api.ts';
import { expectWords } from './words.ts';

async function openFresh({ page, context, product }: Visit): Promise<string> {
  const caseId = await new SupportApi(context, product).createCase('A case for the desk');
  await page.goto(`/desk/${caseId}`);
  await expectWords(page, 'Nobody has this case');
  return caseId;
}

async function claimFresh(visit: Visit): Promise<void> {
  await openFresh(visit);
  await visit.page.getByRole('button', { name: 'Claim', exact: true }).click();
  await expect(visit.page.getByRole('textbox', { name: 'Message to the customer' })).toBeVisible();
}

export const deskScreens: Readonly<Record<string, Screen>> = {
  'the desk': { open: showsRows('/desk') },
  'the desk with an empty queue': {
    open: shows('/desk?find=nothing-is-called-so', 'No case here. New ones appear by themselves.'),
  },
  'the desk, both sides explained': {
    isFleeting: true,
    async open({ page }) {
      await page.goto('/desk');
      await page.getByRole('button', { name: 'You play both sides' }).click();
      await expectWords(page, 'Open the customer’s side in a new window');
    },
  },
  'a case at the desk': {
    async open(visit) {
      await openFresh(visit);
    },
  },
  'an answer at the desk': { isFleeting: true, open: claimFresh },
  'an answer at the desk that is not one': {
    isFleeting: true,
    async open(visit) {
      await claimFresh(visit);
      await visit.page.getByRole('button', { name: 'Send', exact: true }).click();
      await expectWords(visit.page, 'Write a message first.');
    },
  },
  'a case that the desk has not': {
    answers: [400],
    open: shows('/desk/case-111122223333-muen-2026-0000000000000000', 'There is no such case at the desk'),
  },
  'the settings of the desk': { open: shows('/desk/settings', 'Sample: ask for logs') },
  'a new canned text': {
    isFleeting: true,
    async open({ page }) {
      await page.goto('/desk/settings');
      await page.getByRole('button', { name: 'New canned text' }).click();
      await expect(page.getByRole('form', { name: 'New canned text' })).toBeVisible();
    },
  },
  'the desk without permission': {
    async open(visit) {
      await visit.become([{ policy: 'AWSSupportAccess', scope: '*' }]);
      await shows('/desk', 'You are not an agent here')(visit);
    },
  },
  'the desk of an agent who is no customer': {
    async open(visit) {
      await visit.become([{ policy: 'SupportDeskAgent', scope: '*' }]);
      await showsRows('/desk')(visit);
    },
  },
};
