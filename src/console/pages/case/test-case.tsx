/** For specs: a case with seven messages, and the page that shows it. */
import { writeContactBlock } from '../../../support/contact-block.ts';
import { NoticesProvider } from '../../components/notices.tsx';
import { casePattern, paths } from '../../paths.ts';
import { type FakeProxy, testAccount } from '../../test-screen.tsx';
import * as casePage from '../case-page.tsx';

const { accountId } = testAccount;
export const caseId = `case-${accountId}-muen-2026-0123456789abcdef`;
export const path = paths.case(caseId);

function Page() {
  return (
    <NoticesProvider>
      <casePage.Component />
    </NoticesProvider>
  );
}

export const routes = [
  { path: casePattern, loader: casePage.loader, element: <Page /> },
  { path: '*', element: <p>elsewhere</p> },
];

function message(number: number, submittedBy = 'mara@example.com') {
  const timeCreated = new Date(Date.UTC(2026, 9, 1, number)).toISOString();
  return { caseId, submittedBy, timeCreated, body: `Message ${number}`, attachmentSet: [] };
}

export const opening = {
  ...message(1),
  body: writeContactBlock({ method: 'phone', phoneNumber: '+49 30 1234567' }, 'Message 1'),
  attachmentSet: [{ attachmentId: 'attachment-1', fileName: 'kernel.log' }],
};
export const answers = [2, 3, 4, 5, 6, 7].map((number) => message(number, 'Amazon Web Services'));
const newest = answers.slice(-5).reverse();

export const details = {
  caseId,
  displayId: '1234567890',
  subject: 'Instance does not answer',
  status: 'pending-customer-action',
  serviceCode: 'ec2',
  categoryCode: 'other',
  severityCode: 'urgent',
  submittedBy: 'mara@example.com',
  timeCreated: opening.timeCreated,
  ccEmailAddresses: ['ops@example.com'],
  language: 'en',
  recentCommunications: { communications: newest, nextToken: 'earlier' },
};

export const proxy: FakeProxy = {
  ListCaseHistory: () => ({ body: { entries: [] } }),
  DescribeServices: () => ({ body: { services: [] } }),
  DescribeCases: () => ({ body: { cases: [details] } }),
  DescribeCommunications: ({ beforeTime }) => ({
    body: { communications: beforeTime ? [opening] : [answers[0], opening] },
  }),
};
