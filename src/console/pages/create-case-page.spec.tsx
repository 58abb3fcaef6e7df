import createWrapper from '@cloudscape-design/components/test-utils/dom';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';

import { attachmentLimits } from '../../support/limits.ts';
import { paths } from '../paths.ts';
import {
  type FakeProxy,
  failure,
  renderScreen,
  type SentCall,
  sessionWithout,
  stubProxy,
  testAccount,
} from '../test-screen.tsx';
import * as createCasePage from './create-case-page.tsx';

const { accountId } = testAccount;
const caseId = `case-${accountId}-muen-2026-0123456789abcdef`;
const routes = [
  { path: paths.newCase(), loader: createCasePage.loader, Component: createCasePage.Component },
  { path: '*', element: <p>elsewhere</p> },
];

const levelsOf = (...codes: string[]) => ({
  body: { severityLevels: codes.map((code) => ({ code, name: code })) },
});

const lookups: FakeProxy = {
  DescribeServices: () => ({
    body: {
      services: [
        { code: 'aws-lambda', name: 'Lambda', categories: [{ code: 'other', name: 'Other' }] },
        { code: 'amazon-simple-storage-service', name: 'Simple Storage Service', categories: [] },
        { code: 'billing', name: 'Billing', categories: [{ code: 'refund', name: 'Refund' }] },
      ],
    },
  }),
  DescribeSeverityLevels: () => levelsOf('low', 'normal', 'high', 'urgent'),
  CreateCase: () => ({ body: { caseId } }),
  AddAttachmentsToSet: () => ({
    body: { attachmentSetId: 'as-1', expiryTime: new Date(Date.now() + 3_600_000).toISOString() },
  }),
};

const classification = { service: 'aws-lambda', category: 'other', severity: 'low' };
const filled = paths.newCase({
  account: accountId,
  ...classification,
  subject: 'Timeouts',
  description: 'Since Monday.',
});

async function openForm(path = filled, proxy: FakeProxy = {}) {
  const sent = stubProxy({ ...lookups, ...proxy });
  const rendered = renderScreen({ path, routes });
  await screen.findByRole('radio', { name: 'General guidance' });
  const created = () => sent.filter(({ operation }) => operation === 'CreateCase');
  return { ...rendered, sent, created };
}

const submitButton = () => screen.getByRole('button', { name: 'Submit' });
const subject = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Subject' });
const everythingKept = () => Object.values(localStorage).join('\n');
const keyOf = (call: SentCall | undefined) => call?.headers.get('idempotency-key');

async function attach(...files: File[]) {
  const input = createWrapper().findFileUpload()?.findNativeInput().getElement();
  // The native input of the component that was found.
  await userEvent.upload(input as HTMLInputElement, files);
}

describe('submitting', () => {
  test('sends what was entered and leads to the case', async () => {
    const { router, created } = await openForm();
    await userEvent.click(screen.getByRole('radio', { name: 'Phone' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Phone number' }), '+49 30 1234567');
    await userEvent.type(
      screen.getByRole('textbox', { name: /Additional contacts/ }),
      'a@example.com;b@example.com',
    );
    await userEvent.click(submitButton());
    await waitFor(() => expect(router.state.location.pathname).toBe(paths.case(caseId)));
    expect(created().map(({ input }) => input)).toEqual([
      {
        issueType: 'technical',
        serviceCode: 'aws-lambda',
        categoryCode: 'other',
        severityCode: 'low',
        subject: 'Timeouts',
        communicationBody: 'Contact method: Phone\nPhone number: +49 30 1234567\n----------\n\nSince Monday.',
        language: 'en',
        ccEmailAddresses: ['a@example.com', 'b@example.com'],
      },
    ]);
    expect(localStorage.length).toBe(0);
  });

  test('twice in a row makes one case', async () => {
    const { router, created } = await openForm();
    await userEvent.dblClick(submitButton());
    await waitFor(() => expect(router.state.location.pathname).toBe(paths.case(caseId)));
    expect(created()).toHaveLength(1);
  });

  test('of an empty form says what is missing, at the fields and beside the button', async () => {
    const { created } = await openForm(paths.newCase({ account: accountId }));
    await userEvent.click(submitButton());
    const summary = await screen.findByText('4 fields need your attention');
    await waitFor(() => expect(document.activeElement?.contains(summary)).toBe(true));
    expect(subject().getAttribute('aria-invalid')).toBe('true');
    const described = subject().getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map((id) => document.getElementById(id)?.textContent).join(' ')).toContain(
      'Enter a subject.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Subject' }));
    expect(document.activeElement).toBe(subject());
    expect(created()).toEqual([]);
  });

  test('takes files along in a set', async () => {
    const { router, sent, created } = await openForm();
    await attach(new File(['hello'], 'a.log'));
    await userEvent.click(submitButton());
    await waitFor(() => expect(router.state.location.pathname).toBe(paths.case(caseId)));
    const set = sent.find(({ operation }) => operation === 'AddAttachmentsToSet');
    expect(set?.input).toEqual({ attachments: [{ fileName: 'a.log', data: btoa('hello') }] });
    expect(created()[0]?.input['attachmentSetId']).toBe('as-1');
  });

  test('sends nothing while a file is too large', async () => {
    const { sent } = await openForm();
    const large = new File(['x'], 'core.dump');
    Object.defineProperty(large, 'size', { value: attachmentLimits.bytes + 1 });
    await attach(large);
    expect(await screen.findByText(/This file is larger than 5 MB/)).toBeTruthy();
    await userEvent.click(submitButton());
    await screen.findByText('One field needs your attention');
    expect(sent.map(({ operation }) => operation)).not.toContain('AddAttachmentsToSet');
  });
});

describe('leaving while it is sent', () => {
  test('stays where the person went', async () => {
    const answer = Promise.withResolvers<{ body: unknown }>();
    const { router, created } = await openForm(filled, { CreateCase: () => answer.promise });
    await userEvent.type(subject(), '!');
    expect(everythingKept()).toContain('Timeouts!');
    await userEvent.click(submitButton());
    await waitFor(() => expect(created()).toHaveLength(1));
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await screen.findByText('elsewhere');
    answer.resolve({ body: { caseId } });
    await waitFor(() => expect(everythingKept()).not.toContain('Timeouts!'));
    expect(router.state.location.pathname).toBe(paths.cases());
  });
});

describe('a submit that fails', () => {
  test('keeps everything, tells the request id, and a refused one is sent anew', async () => {
    let refusals = 1;
    const { router, created } = await openForm(filled, {
      CreateCase: () => (refusals-- > 0 ? failure('CaseCreationLimitExceeded') : { body: { caseId } }),
    });
    await userEvent.click(submitButton());
    expect(await screen.findByText(/opened as many cases as it may/)).toBeTruthy();
    expect(screen.getByText('request-3')).toBeTruthy();
    expect(subject().value).toBe('Timeouts');
    await userEvent.click(submitButton());
    await waitFor(() => expect(router.state.location.pathname).toBe(paths.case(caseId)));
    expect(keyOf(created()[1])).not.toBe(keyOf(created()[0]));
  });

  test('without an answer is repeated with its key', async () => {
    let losses = 1;
    const { router, created } = await openForm(filled, {
      CreateCase: () => {
        if (losses-- > 0) throw new TypeError('Failed to fetch');
        return { body: { caseId } };
      },
    });
    await userEvent.click(submitButton());
    expect(await screen.findByText('The connection was lost')).toBeTruthy();
    await userEvent.click(submitButton());
    await waitFor(() => expect(router.state.location.pathname).toBe(paths.case(caseId)));
    expect(keyOf(created()[1])).toBe(keyOf(created()[0]));
  });

  test('without an answer is settled before a changed text is sent', async () => {
    let losses = 1;
    const { router, created } = await openForm(filled, {
      CreateCase: () => {
        if (losses-- > 0) throw new TypeError('Failed to fetch');
        return { body: { caseId } };
      },
    });
    await userEvent.click(submitButton());
    await screen.findByText('The connection was lost');
    await userEvent.type(subject(), ' in Lambda');
    await userEvent.click(submitButton());
    await waitFor(() => expect(router.state.location.pathname).toBe(paths.case(caseId)));
    expect(created().map(({ input }) => input['subject'])).toEqual(['Timeouts', 'Timeouts']);
    expect(keyOf(created()[1])).toBe(keyOf(created()[0]));
    expect(everythingKept()).toContain('Timeouts in Lambda');
  });

  test('and that nobody can find is sent again on the person’s word', async () => {
    let lost = 1;
    const { router, created } = await openForm(filled, {
      CreateCase: () => (lost-- > 0 ? failure('OutcomeUnknownException', 502) : { body: { caseId } }),
    });
    await userEvent.click(submitButton());
    await userEvent.click(await screen.findByRole('button', { name: 'Send once more' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(paths.case(caseId)));
    expect(keyOf(created()[1])).not.toBe(keyOf(created()[0]));
  });

  test('for its set alone is sent with another one without asking', async () => {
    let sets = 0;
    const { router, created } = await openForm(filled, {
      AddAttachmentsToSet: () => {
        sets += 1;
        const expiryTime = new Date(Date.now() + 3_600_000).toISOString();
        return { body: { attachmentSetId: `as-${sets}`, expiryTime } };
      },
      CreateCase: ({ attachmentSetId }) =>
        attachmentSetId === 'as-1' ? failure('AttachmentSetExpired') : { body: { caseId } },
    });
    await attach(new File(['hello'], 'a.log'));
    await userEvent.click(submitButton());
    await waitFor(() => expect(router.state.location.pathname).toBe(paths.case(caseId)));
    expect(created().map(({ input }) => input['attachmentSetId'])).toEqual(['as-1', 'as-2']);
  });
});

describe('the draft', () => {
  const blank = paths.newCase({ account: accountId });

  test('is there again after the page was left, also its files while the page lives', async () => {
    const { unmount } = await openForm(blank);
    await userEvent.type(subject(), 'T');
    await attach(new File(['hello'], 'a.log'));
    unmount();
    await openForm(blank);
    expect(screen.getByText(/Your draft from .* is back/)).toBeTruthy();
    expect(subject().value).toBe('T');
    expect(screen.getByText('a.log')).toBeTruthy();
  });

  test('is discarded, and comes back when that is undone', async () => {
    await openForm(blank);
    await userEvent.type(subject(), 'Timeouts');
    await userEvent.click(screen.getByRole('button', { name: 'Discard draft' }));
    expect(subject().value).toBe('');
    expect(localStorage.length).toBe(0);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(subject().value).toBe('Timeouts');
    expect(everythingKept()).toContain('Timeouts');
    expect(screen.queryByText(/fields need your attention/)).toBeNull();
  });

  test('of a filled address is another one', async () => {
    const { unmount } = await openForm(blank);
    await userEvent.type(subject(), 'My own');
    unmount();
    const { unmount: leave } = await openForm(filled);
    expect(subject().value).toBe('Timeouts');
    leave();
    await openForm(blank);
    expect(subject().value).toBe('My own');
  });
});

describe('what is not allowed', () => {
  test('by a Basic plan is shown with the reason and can’t be chosen', async () => {
    await openForm(paths.newCase({ account: accountId }), { DescribeSeverityLevels: () => levelsOf('low') });
    const technical = screen.getByRole<HTMLInputElement>('radio', { name: 'Technical' });
    expect(technical.disabled).toBe(true);
    expect(screen.getByText(/A Developer plan or higher allows it/)).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Account and billing' }).checked).toBe(true);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'System impaired' }).disabled).toBe(true);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Phone' }).disabled).toBe(true);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Additional contacts/ }).disabled).toBe(
      true,
    );
  });

  test('by missing permissions', async () => {
    stubProxy(lookups);
    renderScreen({ path: filled, routes, session: sessionWithout('support:CreateCase') });
    expect(await screen.findByText('You can’t create cases in this account')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Submit' })).toBeNull();
  });

  test('files without the permission to attach them', async () => {
    stubProxy(lookups);
    renderScreen({ path: filled, routes, session: sessionWithout('support:AddAttachmentsToSet') });
    expect(await screen.findByText(/don’t have the permission support:AddAttachmentsToSet/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Choose files' })).toBeNull();
  });
});

describe('services', () => {
  const serviceButton = () => screen.getByRole('button', { name: /^Service / });
  const offered = () => screen.getAllByRole('option').map((option) => option.textContent);

  test('of the chosen type are offered and found by their short names', async () => {
    await openForm(paths.newCase({ account: accountId }));
    await userEvent.click(serviceButton());
    await waitFor(() => expect(offered()).toEqual(['Lambda', 'Simple Storage Service']));
    await userEvent.keyboard('s3');
    await waitFor(() => expect(offered()).toEqual(['Simple Storage Service']));
    await userEvent.click(screen.getByRole('option', { name: 'Simple Storage Service' }));
    expect(serviceButton().textContent).toBe('Simple Storage Service');
    await userEvent.click(screen.getByRole('radio', { name: 'Account and billing' }));
    expect(serviceButton().textContent).toBe('Choose a service');
    await userEvent.click(serviceButton());
    await waitFor(() => expect(offered()).toEqual(['Billing']));
  });

  test('that a link names and the account does not have are told', async () => {
    await openForm(paths.newCase({ account: accountId, service: 'aws-nothing' }));
    expect(await screen.findByText(/no service with the code aws-nothing/)).toBeTruthy();
  });

  test('severities that can’t be loaded are asked for again', async () => {
    let isDown = true;
    stubProxy({
      ...lookups,
      DescribeSeverityLevels: () => (isDown ? failure('AccessDeniedException', 403) : levelsOf('low')),
    });
    renderScreen({ path: filled, routes });
    const retry = await screen.findByRole('button', { name: 'Try again' });
    isDown = false;
    await userEvent.click(retry);
    expect(await screen.findByRole('radio', { name: 'General guidance' })).toBeTruthy();
  });
});
