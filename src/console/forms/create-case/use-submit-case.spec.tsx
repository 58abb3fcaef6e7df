import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';

import { paths } from '../../paths.ts';
import {
  accountId,
  attach,
  caseId,
  everythingKept,
  filled,
  keyOf,
  openForm,
  subject,
  submit,
} from '../../test-create-case.tsx';
import { failure } from '../../test-screen.tsx';

describe('leaving while it is sent', () => {
  test('stays where the person went', async () => {
    const answer = Promise.withResolvers<{ body: unknown }>();
    const { router, created } = await openForm(filled, { CreateCase: () => answer.promise });
    await userEvent.type(subject(), '!');
    expect(everythingKept()).toContain('Timeouts!');
    await submit();
    await waitFor(() => expect(created()).toHaveLength(1));
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await screen.findByText('elsewhere');
    answer.resolve({ body: { caseId } });
    await waitFor(() => expect(everythingKept()).not.toContain('Timeouts!'));
    expect(router.state.location.pathname).toBe(paths.cases());
  });
});

describe('a related case that is given by its number', () => {
  const olderId = `case-${accountId}-muen-2026-00000000000000aa`;
  const path = paths.newCase({
    account: accountId,
    service: 'aws-lambda',
    category: 'other',
    severity: 'low',
    subject: 'Timeouts',
    description: 'Since Monday.',
    related: 'Case 1234567890',
  });

  test('is found and linked', async () => {
    const { sent } = await openForm(path, {
      DescribeCases: ({ displayId }) => ({
        body: { cases: displayId === '1234567890' ? [{ caseId: olderId, displayId }] : [] },
      }),
      LinkCases: () => ({ body: {} }),
    });
    await submit();
    const linked = () => sent.filter(({ operation }) => operation === 'LinkCases');
    await waitFor(() => expect(linked()[0]?.input).toEqual({ caseId, relatedCaseId: olderId }));
  });

  test.each([
    ['that nobody knows', { body: { cases: [] } }],
    ['whose lookup fails', failure('InternalServerError', 500)],
  ])('%s stays text, and the case is opened', async (_name, answer) => {
    const { router, sent } = await openForm(path, { DescribeCases: () => answer });
    await submit();
    await waitFor(() => expect(router.state.location.pathname).toBe(paths.case(caseId)));
    await waitFor(() => expect(sent.some(({ input }) => input['displayId'] === '1234567890')).toBe(true));
    expect(sent.map(({ operation }) => operation)).not.toContain('LinkCases');
  });
});

describe('a submit that fails', () => {
  test('keeps everything, tells the request id, and a refused one is sent anew', async () => {
    let refusals = 1;
    const { router, created, sent } = await openForm(filled, {
      CreateCase: () => (refusals-- > 0 ? failure('CaseCreationLimitExceeded') : { body: { caseId } }),
    });
    await submit();
    expect(await screen.findByText(/opened as many cases as it may/)).toBeTruthy();
    const refused = sent.findIndex(({ operation }) => operation === 'CreateCase') + 1;
    expect(screen.getByText(`request-${refused}`)).toBeTruthy();
    expect(subject().value).toBe('Timeouts');
    await submit();
    await waitFor(() => expect(router.state.location.pathname).toBe(paths.case(caseId)));
    expect(keyOf(created()[1])).not.toBe(keyOf(created()[0]));
  });

  test('without an answer is repeated with its key', async () => {
    let losses = 2;
    const { router, created } = await openForm(filled, {
      CreateCase: () => {
        if (losses-- > 0) throw new TypeError('Failed to fetch');
        return { body: { caseId } };
      },
    });
    await submit();
    expect(await screen.findByText('The connection was lost')).toBeTruthy();
    await submit();
    await waitFor(() => expect(router.state.location.pathname).toBe(paths.case(caseId)));
    expect(new Set(created().map(keyOf)).size).toBe(1);
  });

  test('without an answer is settled before a changed text is sent', async () => {
    let losses = 2;
    const { router, created } = await openForm(filled, {
      CreateCase: () => {
        if (losses-- > 0) throw new TypeError('Failed to fetch');
        return { body: { caseId } };
      },
    });
    await submit();
    await screen.findByText('The connection was lost');
    await userEvent.click(screen.getByRole('button', { name: 'Back to the form' }));
    await userEvent.type(subject(), ' in Lambda');
    await submit();
    await waitFor(() => expect(router.state.location.pathname).toBe(paths.case(caseId)));
    expect(created().map(({ input }) => input['subject'])).toEqual(['Timeouts', 'Timeouts', 'Timeouts']);
    expect(new Set(created().map(keyOf)).size).toBe(1);
    expect(everythingKept()).toContain('Timeouts in Lambda');
  });

  test('and that nobody can find is sent again on the person’s word', async () => {
    let lost = 1;
    const { router, created } = await openForm(filled, {
      CreateCase: () => (lost-- > 0 ? failure('OutcomeUnknownException', 502) : { body: { caseId } }),
    });
    await submit();
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
    await submit();
    await waitFor(() => expect(router.state.location.pathname).toBe(paths.case(caseId)));
    expect(created().map(({ input }) => input['attachmentSetId'])).toEqual(['as-1', 'as-2']);
  });
});
