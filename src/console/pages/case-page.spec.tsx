import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';

import { writeContactBlock } from '../../support/contact-block.ts';
import { NoticesProvider } from '../components/notices.tsx';
import { paths } from '../paths.ts';
import {
  type FakeProxy,
  failure,
  renderScreen,
  sessionWithout,
  stubProxy,
  testAccount,
} from '../test-screen.tsx';
import * as casePage from './case-page.tsx';

const { accountId } = testAccount;
const caseId = `case-${accountId}-muen-2026-0123456789abcdef`;
const path = paths.case(caseId);

function Page() {
  return (
    <NoticesProvider>
      <casePage.Component />
    </NoticesProvider>
  );
}

const routes = [
  { path: '/cases/:caseId', loader: casePage.loader, element: <Page /> },
  { path: '*', element: <p>elsewhere</p> },
];

function message(number: number, submittedBy = 'mara@example.com') {
  const timeCreated = new Date(Date.UTC(2026, 9, 1, number)).toISOString();
  return { caseId, submittedBy, timeCreated, body: `Message ${number}`, attachmentSet: [] };
}

const opening = {
  ...message(1),
  body: writeContactBlock({ method: 'phone', phoneNumber: '+49 30 1234567' }, 'Message 1'),
  attachmentSet: [{ attachmentId: 'attachment-1', fileName: 'kernel.log' }],
};
const answers = [2, 3, 4, 5, 6, 7].map((number) => message(number, 'Amazon Web Services'));
const newest = answers.slice(-5).reverse();

const details = {
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

const proxy: FakeProxy = {
  DescribeServices: () => ({ body: { services: [] } }),
  DescribeCases: () => ({ body: { cases: [details] } }),
  DescribeCommunications: ({ beforeTime }) => ({
    body: { communications: beforeTime ? [opening] : [answers[0], opening] },
  }),
};

const headings = () => screen.getAllByRole('heading', { level: 3 });

describe('a case', () => {
  test('shows its newest messages first, and earlier ones until the first', async () => {
    const sent = stubProxy(proxy);
    renderScreen({ path, routes });
    await screen.findByText('Message 7');
    expect(
      screen.getAllByRole('article').map((article) => within(article).getByText(/^Message/).textContent),
    ).toEqual(['Message 7', 'Message 6', 'Message 5', 'Message 4', 'Message 3']);
    await userEvent.click(await screen.findByRole('button', { name: 'Show earlier messages' }));
    await screen.findByText('Message 1');
    expect(screen.getByText('This is the first message of the case.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Show earlier messages' })).toBeNull();
    expect(sent.at(-1)?.input).toMatchObject({ caseId, nextToken: 'earlier' });
    // Reading goes on where the new ones begin.
    expect(document.activeElement).toBe(headings()[5]);
  });

  test('shows status, severity and contact method as fields, and not in the message', async () => {
    stubProxy(proxy);
    renderScreen({ path, routes });
    expect(await screen.findByText('Pending Customer Action')).toBeTruthy();
    expect(screen.getByText(/AWS waits for your answer/)).toBeTruthy();
    const facts = screen.getByRole('complementary', { name: 'Details' });
    await userEvent.click(within(facts).getByRole('button', { name: 'Details' }));
    expect(await within(facts).findByText('Phone, +49 30 1234567')).toBeTruthy();
    for (const word of ['Production system down', 'ops@example.com', '1234567890', caseId]) {
      expect(within(facts).getByText(word)).toBeTruthy();
    }
    expect(screen.queryByText(/Contact method: Phone/)).toBeNull();
  });

  test('tells the two sides apart', async () => {
    stubProxy({
      ...proxy,
      DescribeCases: () => ({
        body: { cases: [{ ...details, recentCommunications: { communications: [opening, answers[0]] } }] },
      }),
    });
    renderScreen({ path, routes });
    await screen.findByText('Message 1');
    expect(headings().map((heading) => heading.textContent)).toEqual(['AWS Support', 'mara@example.com']);
  });

  test('that nobody knows says so', async () => {
    stubProxy({ ...proxy, DescribeCases: () => ({ body: { cases: [] } }) });
    renderScreen({ path, routes });
    expect(await screen.findByText('This case can’t be found')).toBeTruthy();
  });

  test('that the service refuses is worded', async () => {
    stubProxy({ ...proxy, DescribeCases: () => failure('CaseIdNotFound') });
    renderScreen({ path, routes });
    expect((await screen.findAllByText('This case can’t be found')).length).toBeGreaterThan(0);
  });

  test('of another account asks nothing', async () => {
    const sent = stubProxy(proxy);
    renderScreen({ path: paths.case('case-999999999999-muen-2026-0123456789abcdef'), routes });
    expect(await screen.findByText('You can’t see this case')).toBeTruthy();
    expect(sent).toEqual([]);
  });

  test('an address that names none says what one looks like', async () => {
    stubProxy(proxy);
    renderScreen({ path: '/cases/something', routes });
    expect(await screen.findByText('This is not the address of a case')).toBeTruthy();
  });
});

describe('replying', () => {
  const write = async (text: string) => {
    await userEvent.click(await screen.findByRole('button', { name: 'Reply' }));
    const field = await screen.findByLabelText('Message');
    await waitFor(() => expect(document.activeElement).toBe(field));
    await userEvent.type(field, text);
  };

  test('sends once and shows the case anew', async () => {
    const sent = stubProxy({ ...proxy, AddCommunicationToCase: () => ({ body: { result: true } }) });
    renderScreen({ path, routes });
    await write('Here it is.');
    await userEvent.type(screen.getByLabelText(/Additional contacts/), 'dev@example.com; ops@example.com');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(screen.queryByLabelText('Message')).toBeNull());
    const calls = sent.filter(({ operation }) => operation === 'AddCommunicationToCase');
    expect(calls.map(({ input }) => input)).toEqual([
      { caseId, communicationBody: 'Here it is.', ccEmailAddresses: ['dev@example.com', 'ops@example.com'] },
    ]);
    expect(sent.at(-1)?.operation).not.toBe('AddCommunicationToCase');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Reply' }));
    expect(sessionStorage.length).toBe(0);
  });

  test('after a lost connection keeps the text and sends it again under the same key', async () => {
    let isLost = true;
    const sent = stubProxy({
      ...proxy,
      AddCommunicationToCase: () => {
        if (isLost) throw new TypeError('Failed to fetch');
        return { body: { result: true } };
      },
    });
    renderScreen({ path, routes });
    await write('Here it is.');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('The connection was lost')).toBeTruthy();
    expect(screen.getByDisplayValue('Here it is.')).toBeTruthy();
    isLost = false;
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(screen.queryByLabelText('Message')).toBeNull());
    const keys = sent
      .filter(({ operation }) => operation === 'AddCommunicationToCase')
      .map(({ headers }) => headers.get('idempotency-key'));
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBeTruthy();
    expect(keys[1]).toBe(keys[0]);
  });

  const sentReplies = (sent: ReturnType<typeof stubProxy>) =>
    sent.filter(({ operation }) => operation === 'AddCommunicationToCase');

  test('that nobody can find is sent once more on the person’s word, under another key', async () => {
    let isLost = true;
    const sent = stubProxy({
      ...proxy,
      AddCommunicationToCase: () =>
        isLost ? failure('OutcomeUnknownException', 502) : { body: { result: true } },
    });
    renderScreen({ path, routes });
    await write('Here it is.');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    const again = await screen.findByRole('button', { name: 'Send once more' });
    isLost = false;
    await userEvent.click(again);
    await waitFor(() => expect(screen.queryByLabelText('Message')).toBeNull());
    expect(new Set(sentReplies(sent).map(({ headers }) => headers.get('idempotency-key'))).size).toBe(2);
  });

  test('changed after a lost connection first finds out about the one before', async () => {
    let isLost = true;
    const sent = stubProxy({
      ...proxy,
      AddCommunicationToCase: () => {
        if (isLost) throw new TypeError('Failed to fetch');
        return { body: { result: true } };
      },
    });
    renderScreen({ path, routes });
    await write('Here it is.');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await screen.findByText('The connection was lost');
    isLost = false;
    await userEvent.type(screen.getByLabelText('Message'), ' And more.');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText(/was sent after all/)).toBeTruthy();
    expect(screen.getByDisplayValue('Here it is. And more.')).toBeTruthy();
    expect(sentReplies(sent).map(({ input }) => input['communicationBody'])).toEqual([
      'Here it is.',
      'Here it is.',
    ]);
  });

  test('says what is wrong at the field', async () => {
    const sent = stubProxy(proxy);
    renderScreen({ path, routes });
    await userEvent.click(await screen.findByRole('button', { name: 'Reply' }));
    await screen.findByLabelText('Message');
    await userEvent.type(screen.getByLabelText(/Additional contacts/), 'nobody');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('Write your message first.')).toBeTruthy();
    expect(screen.getByText('nobody is not an email address.')).toBeTruthy();
    expect(sent.some(({ operation }) => operation === 'AddCommunicationToCase')).toBe(false);
  });

  test('what was begun is there again after the page was left', async () => {
    stubProxy(proxy);
    const { unmount } = renderScreen({ path, routes });
    await write('Half a sent');
    unmount();
    renderScreen({ path, routes });
    expect(await screen.findByDisplayValue('Half a sent')).toBeTruthy();
  });

  test('is disabled with the reason where it is not allowed', async () => {
    stubProxy(proxy);
    renderScreen({ path, routes, session: sessionWithout('support:AddCommunicationToCase') });
    const button = await screen.findByRole('button', { name: 'Reply' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });
});

describe('resolving', () => {
  let status = details.status;
  beforeEach(() => {
    status = details.status;
  });
  const resolving: FakeProxy = {
    ...proxy,
    DescribeCases: () => ({ body: { cases: [{ ...details, status }] } }),
    ResolveCase: () => {
      status = 'resolved';
      return { body: { initialCaseStatus: 'pending-customer-action', finalCaseStatus: 'resolved' } };
    },
  };

  test('asks first, then shows the new status', async () => {
    const sent = stubProxy(resolving);
    renderScreen({ path, routes });
    await userEvent.click(await screen.findByRole('button', { name: 'Resolve case' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Resolve this case?' }));
    expect(sent.some(({ operation }) => operation === 'ResolveCase')).toBe(false);
    await userEvent.click(dialog.getByRole('button', { name: 'Resolve' }));
    expect(await screen.findByText('Resolved')).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Resolve this case?' })).toBeNull());
    const button = screen.getByRole('button', { name: 'Resolve case' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });

  test('that fails stays in the dialog with what to do', async () => {
    stubProxy({ ...proxy, ResolveCase: () => failure('InternalServerError', 500) });
    renderScreen({ path, routes });
    await userEvent.click(await screen.findByRole('button', { name: 'Resolve case' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Resolve' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Resolve this case?' }));
    expect(await dialog.findByText('AWS Support reported an internal error')).toBeTruthy();
  });
});
