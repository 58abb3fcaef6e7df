import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';

import { attachmentLimits } from '../../support/limits.ts';
import { rememberService } from '../forms/create-case/recent-services.ts';
import { paths } from '../paths.ts';
import {
  accountId,
  attach,
  caseId,
  everythingKept,
  filled,
  levelsOf,
  lookups,
  offeredServices,
  openForm,
  review,
  routes,
  subject,
  submit,
} from '../test-create-case.tsx';
import { failure, renderScreen, sessionWithout, stubProxy, testSession } from '../test-screen.tsx';

describe('submitting', () => {
  test('sends what was entered and leads to the case', async () => {
    const { router, created } = await openForm();
    await userEvent.click(screen.getByRole('radio', { name: 'Phone' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Phone number' }), '+49 30 1234567');
    await userEvent.type(
      screen.getByRole('textbox', { name: /Additional contacts/ }),
      'a@example.com;b@example.com',
    );
    await submit();
    await waitFor(() => expect(router.state.location.pathname).toBe(paths.case(caseId)));
    expect(created().map(({ input }) => input)).toEqual([
      {
        issueType: 'technical',
        serviceCode: 'aws-lambda',
        categoryCode: 'other',
        severityCode: 'low',
        subject: 'Timeouts',
        communicationBody:
          'Contact method: Phone\nPhone number: +49 30 1234567\nCountry: DE\n----------\n\nSince Monday.',
        language: 'en',
        ccEmailAddresses: ['a@example.com', 'b@example.com'],
      },
    ]);
    expect(everythingKept()).not.toContain('Timeouts');
  });

  test('twice in a row makes one case', async () => {
    const { router, created } = await openForm();
    await review();
    await userEvent.dblClick(await screen.findByRole('button', { name: 'Submit' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(paths.case(caseId)));
    expect(created()).toHaveLength(1);
  });

  test('of an empty form says what is missing, at the fields and beside the button', async () => {
    const { created } = await openForm(paths.newCase({ account: accountId }));
    await review();
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

  test('of a draft waits for no list that is still on its way', async () => {
    const never = () => new Promise<never>(() => {});
    const sent = stubProxy({ ...lookups, DescribeServices: never, DescribeSeverityLevels: never });
    const { router } = renderScreen({ path: filled, routes });
    await screen.findByRole('textbox', { name: /^Additional contacts/ });
    expect(screen.getByRole('button', { name: /^Service / }).textContent).toBe('aws-lambda');
    expect(screen.getByRole('button', { name: /^Category / }).textContent).toBe('other');
    await review();
    expect(await screen.findByText('As your plan promises, which is not known yet')).toBeTruthy();
    await submit();
    await waitFor(() => expect(router.state.location.pathname).toBe(paths.case(caseId)));
    const created = sent.find(({ operation }) => operation === 'CreateCase');
    expect(created?.input).toMatchObject({
      serviceCode: 'aws-lambda',
      categoryCode: 'other',
      severityCode: 'low',
    });
  });

  test('takes files along in a set', async () => {
    const { router, sent, created } = await openForm();
    await attach(new File(['hello'], 'a.log'));
    await submit();
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
    await review();
    await screen.findByText('One field needs your attention');
    expect(sent.map(({ operation }) => operation)).not.toContain('AddAttachmentsToSet');
  });
});

describe('what is not allowed', () => {
  test('by a Basic plan is shown with the reason and can’t be chosen', async () => {
    await openForm(paths.newCase({ account: accountId }), { DescribeSeverityLevels: () => levelsOf('low') });
    const technical = screen.getByRole<HTMLInputElement>('radio', { name: 'Technical' });
    expect(technical.disabled).toBe(true);
    expect(screen.getByText(/Every paid plan allows it/)).toBeTruthy();
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
    expect(screen.queryByRole('button', { name: 'Review' })).toBeNull();
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
  /** What the design system knows keys by; user-event does not tell it. */
  const [enter, arrowDown] = [13, 40];
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

  test('used lately come first, until one searches', async () => {
    rememberService(testSession.user.userName, 'amazon-simple-storage-service');
    await openForm(paths.newCase({ account: accountId }));
    await userEvent.click(serviceButton());
    await waitFor(() =>
      expect(offered()).toEqual(['Simple Storage Service', 'Lambda', 'Simple Storage Service']),
    );
    expect(screen.getByText('Used lately')).toBeTruthy();
    await userEvent.keyboard('lamda');
    await waitFor(() => expect(offered()).toEqual(['Lambda']));
  });

  test('are chosen by arrows right after the last letter of a search', async () => {
    await openForm(paths.newCase({ account: accountId }));
    await userEvent.click(serviceButton());
    await waitFor(() => expect(offered()).toHaveLength(2));
    await userEvent.keyboard('s3');
    const field = screen.getByRole('combobox', { name: 'Find a service' });
    fireEvent.keyDown(field, { keyCode: arrowDown });
    fireEvent.keyDown(field, { keyCode: enter });
    expect(serviceButton().textContent).toBe('Simple Storage Service');
    await userEvent.click(serviceButton());
    await waitFor(() => expect(offered()).toEqual(['Lambda', 'Simple Storage Service']));
  });

  test('with a page for their troubles in the documentation link to it', async () => {
    await openForm();
    const links = screen.getByRole('region', { name: 'It may be answered already' });
    const [link] = within(links).getAllByRole<HTMLAnchorElement>('link');
    expect(link?.href).toBe('https://docs.aws.amazon.com/lambda/latest/dg/monitoring-functions.html');
    expect(link?.rel).toContain('noopener');
  });

  test('that a link names and the account does not have are told', async () => {
    await openForm(paths.newCase({ account: accountId, service: 'aws-nothing' }));
    expect(await screen.findByText(/no service with the code aws-nothing/)).toBeTruthy();
  });

  test('that can’t be loaded are asked for again', async () => {
    let isDown = true;
    await openForm(paths.newCase({ account: accountId }), {
      DescribeServices: () => (isDown ? failure('AccessDeniedException', 403) : offeredServices),
    });
    await userEvent.click(serviceButton());
    const retry = await screen.findByRole('button', { name: 'Try again' });
    isDown = false;
    await userEvent.click(retry);
    await waitFor(() => expect(offered()).toEqual(['Lambda', 'Simple Storage Service']));
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
