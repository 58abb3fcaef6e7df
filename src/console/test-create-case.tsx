/** For specs: the create-case form of an account with a Business plan, filled by its address. */
import createWrapper from '@cloudscape-design/components/test-utils/dom';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import * as createCasePage from './pages/create-case-page.tsx';
import { paths } from './paths.ts';
import { type FakeProxy, renderScreen, type SentCall, stubProxy, testAccount } from './test-screen.tsx';

export const { accountId } = testAccount;
export const caseId = `case-${accountId}-muen-2026-0123456789abcdef`;
export const routes = [
  { path: paths.newCase(), loader: createCasePage.loader, Component: createCasePage.Component },
  { path: '*', element: <p>elsewhere</p> },
];

export const levelsOf = (...codes: string[]) => ({
  body: { severityLevels: codes.map((code) => ({ code, name: code })) },
});

export const offeredServices = {
  body: {
    services: [
      { code: 'aws-lambda', name: 'Lambda', categories: [{ code: 'other', name: 'Other' }] },
      { code: 'amazon-simple-storage-service', name: 'Simple Storage Service', categories: [] },
      { code: 'billing', name: 'Billing', categories: [{ code: 'refund', name: 'Refund' }] },
    ],
  },
};

export const lookups: FakeProxy = {
  DescribeServices: () => offeredServices,
  DescribeSeverityLevels: () => levelsOf('low', 'normal', 'high', 'urgent'),
  CreateCase: () => ({ body: { caseId } }),
  AddAttachmentsToSet: () => ({
    body: { attachmentSetId: 'as-1', expiryTime: new Date(Date.now() + 3_600_000).toISOString() },
  }),
};

const classification = { service: 'aws-lambda', category: 'other', severity: 'low' };
export const filled = paths.newCase({
  account: accountId,
  ...classification,
  subject: 'Timeouts',
  description: 'Since Monday.',
});

export async function openForm(path = filled, proxy: FakeProxy = {}) {
  const sent = stubProxy({ ...lookups, ...proxy });
  const rendered = renderScreen({ path, routes });
  await screen.findByRole('radio', { name: 'General guidance' });
  // The last fields are drawn after the first ones.
  await screen.findByRole('textbox', { name: /^Additional contacts/ });
  const created = () => sent.filter(({ operation }) => operation === 'CreateCase');
  return { ...rendered, sent, created };
}

const submitName = { name: 'Submit' };
const reviewButton = () => screen.getByRole('button', { name: 'Review' });

/** Asks for the review; nothing more happens where something is wrong. */
export const review = () => userEvent.click(reviewButton());

/** By the review, or from there. */
export async function submit() {
  if (!screen.queryByRole('button', submitName)) await review();
  await userEvent.click(await screen.findByRole('button', submitName));
}

/** Also behind the review. */
export const subject = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Subject', hidden: true });
export const everythingKept = () => Object.values(localStorage).join('\n');
export const keyOf = (call: SentCall | undefined) => call?.headers.get('idempotency-key');

export async function attach(...files: File[]) {
  const input = createWrapper().findFileUpload()?.findNativeInput().getElement();
  // The native input of the component that was found.
  await userEvent.upload(input as HTMLInputElement, files);
}
