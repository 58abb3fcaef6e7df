/** What somebody finds who may see some cases only: lists, a case of others, queues, figures and an archive. */
import { randomUUID } from 'node:crypto';

import { expect, request } from '@playwright/test';

import { policyExamples } from '../../src/console/pages/admin/policy-examples.ts';
import { admin } from './fixtures.ts';
import { openSession } from './people.ts';
import { openUntil, type Screen, type Visit } from './screen.ts';
import { accounts, SupportApi } from './support-api.ts';
import { expectWords } from './words.ts';

const { enterprise } = accounts;

/** Who sees their own cases, of which there is one; answers its id. */
async function becomeOpener({ become, context, product }: Visit): Promise<string> {
  const review = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'supportcenter:ReviewCases', Resource: '*' }],
  };
  await become([
    { policy: policyExamples.own, scope: enterprise },
    { policy: review, scope: '*' },
  ]);
  return await new SupportApi(context, product).createCase('The only case');
}

/** Something that an administrator does meanwhile. */
async function asAdmin<Answer>(
  { product }: Visit,
  act: (api: SupportApi) => Promise<Answer>,
): Promise<Answer> {
  const client = await request.newContext();
  await openSession(client, product, admin);
  const answer = await act(new SupportApi({ request: client }, product));
  await client.dispose();
  return answer;
}

/** As soon as the index knows the case. */
async function label(api: SupportApi, caseId: string, add: string[], remove: string[]): Promise<void> {
  await expect(async () => await api.center('LabelCase', { caseId, add, remove })).toPass();
}

export const scopeScreens: Readonly<Record<string, Screen>> = {
  'some cases only': {
    async open(visit) {
      await becomeOpener(visit);
      const only = visit.page.getByRole('link', { name: 'The only case' });
      await openUntil(visit.page, `/cases?account=${enterprise}`, only);
      await expectWords(visit.page, 'Your permissions are for some cases only.');
    },
  },
  'a case that is out of scope': {
    answers: [400],
    async open(visit) {
      const hidden = await asAdmin(visit, (api) => api.createCase('Somebody else’s'));
      await becomeOpener(visit);
      await visit.page.goto(`/cases/${hidden}`);
      await expectWords(visit.page, 'This case can’t be found');
    },
  },
  'queues of some cases only': {
    async open(visit) {
      await becomeOpener(visit);
      await openUntil(
        visit.page,
        '/review?queue=new',
        visit.page.getByRole('link', { name: 'The only case' }),
      );
      await expectWords(visit.page, 'Your permissions are for some cases only.');
    },
  },
  'numbers of some cases only': {
    async open(visit) {
      await becomeOpener(visit);
      await visit.page.goto('/review/numbers?period=12w');
      await expectWords(visit.page, 'First response against promise');
      await expect(visit.page.getByRole('application').first()).toBeVisible();
    },
  },
  'an archive with a case that has left the scope': {
    async open(visit) {
      const { page } = visit;
      const name = `swept-${randomUUID().slice(0, 8)}`;
      const caseId = await asAdmin(visit, async (api) => {
        const id = await api.createCase('On its way out');
        await label(api, id, [name], []);
        return id;
      });
      const Condition = { StringEquals: { 'supportcenter:Label': name } };
      const Statement = [{ Effect: 'Allow', Action: 'support:*', Resource: '*', Condition }];
      await visit.become([{ policy: { Version: '2012-10-17', Statement }, scope: enterprise }]);
      await page.goto(`/cases/exports?account=${enterprise}`);
      await page.getByRole('button', { name: 'Start export' }).click();
      await expectWords(page, 'Ready, 1 case');
      await asAdmin(visit, (api) => label(api, caseId, [], [name]));
      await page.reload();
      await expectWords(page, 'Holds cases that you may not see any more');
    },
  },
};
