import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';

import { filled, levelsOf, lookups, openForm, review, routes, submit } from '../../../test-create-case.tsx';
import { renderScreen, stubProxy, testSession } from '../../../test-screen.tsx';

const always = { startTime: '00:00:00.000', endTime: '23:59:59.999' };
const today = new Date();
/** Open from an hour ago until in an hour, or the other way round; the clock's own hour may pass midnight. */
const hourOf = (offset: number) =>
  `${new Date(today.getTime() + offset * 3_600_000).toISOString().slice(11, 13)}:00:00.000`;
const options = (communicationTypes: object[], languageAvailability = 'available') => ({
  DescribeCreateCaseOptions: () => ({ body: { languageAvailability, communicationTypes } }),
});
const web = { type: 'web', supportedHours: [always] };

test('hours are told in the person’s own time, and only where there is an end to them', async () => {
  const { sent } = await openForm(
    filled,
    options([
      web,
      { type: 'chat', supportedHours: [{ startTime: hourOf(-1), endTime: hourOf(2) }] },
      { type: 'call', supportedHours: [{ startTime: hourOf(2), endTime: hourOf(3) }] },
    ]),
  );
  expect(await screen.findByText(/asked to chat .* Open now, until /)).toBeTruthy();
  expect(screen.getByText(/called back .* Closed now\. Opens /)).toBeTruthy();
  expect(screen.getByText(/^Answers by email and on the page of the case\.$/)).toBeTruthy();
  const asked = sent.find(({ operation }) => operation === 'DescribeCreateCaseOptions');
  expect(asked?.input).toEqual({
    issueType: 'technical',
    serviceCode: 'aws-lambda',
    categoryCode: 'other',
    language: 'en',
  });
});

test('a method that the answer leaves out can’t be chosen, and web stands in for it', async () => {
  await openForm(`${filled}&contact=phone`, options([web]));
  await screen.findAllByText('Not offered for what you chose.');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Phone' }).disabled).toBe(true);
  await waitFor(() =>
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Web' }).checked).toBe(true),
  );
});

test('a language that is not available is told', async () => {
  await openForm(filled, options([web], 'unavailable'));
  expect(await screen.findByText(/doesn’t handle this kind of case in this language/)).toBeTruthy();
});

test('languages that AWS does not take this case in are shown and can’t be chosen', async () => {
  const supportedLanguages = [{ code: 'en' }, { code: 'ja' }];
  await openForm(`${filled}&language=fr`, {
    ...options([web]),
    DescribeSupportedLanguages: () => ({ body: { supportedLanguages } }),
  });
  expect(await screen.findByText(/doesn’t handle this kind of case in this language/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /^Preferred contact language/ }));
  const offered = screen
    .getAllByRole('option')
    .filter((option) => option.getAttribute('aria-disabled') !== 'true')
    .map(({ textContent }) => textContent);
  expect(offered).toEqual(['English', '日本語Japanese']);
});

describe('a call', () => {
  const call = (path = '') => openForm(`${filled}&contact=phone${path}`);
  const number = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Phone number' });

  test('goes to a number as people of the country write it', async () => {
    const { created } = await call('&country=DE&extension=42');
    await userEvent.type(number(), '030 1234567');
    await userEvent.tab();
    await waitFor(() => expect(number().value).toBe('+49 30 1234567'));
    await submit();
    await waitFor(() => expect(created()).toHaveLength(1));
    expect(created()[0]?.input['communicationBody']).toMatch(
      /^Contact method: Phone\nPhone number: \+49 30 1234567\nCountry: DE\nExtension: 42\n/,
    );
  });

  test('needs a number that there is', async () => {
    const { created } = await call();
    await userEvent.type(number(), '030 1234567');
    await review();
    expect(await screen.findAllByText(/or choose the country/)).toHaveLength(2);
    await userEvent.clear(number());
    await userEvent.type(number(), '+49 3');
    expect(await screen.findAllByText(/This number is too short/)).toHaveLength(2);
    expect(created()).toEqual([]);
  });
});

test('the person’s own address is proposed, once', async () => {
  const { created } = await openForm();
  const contacts = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Additional contacts/ });
  await userEvent.type(contacts(), 'a@example.com; ');
  await userEvent.click(screen.getByRole('button', { name: 'Add your own: mara@example.com' }));
  expect(contacts().value).toBe('a@example.com, mara@example.com');
  expect(document.activeElement).toBe(contacts());
  expect(screen.queryByRole('button', { name: /^Add your own/ })).toBeNull();
  await submit();
  await waitFor(() => expect(created()).toHaveLength(1));
  expect(created()[0]?.input['ccEmailAddresses']).toEqual(['a@example.com', 'mara@example.com']);
});

test('on Basic the account’s operational contact gets the copies', async () => {
  const session = {
    ...testSession,
    accounts: testSession.accounts.map((account) => ({
      ...account,
      operationalContact: { email: 'ops@example.com' },
    })),
  };
  stubProxy({ ...lookups, DescribeSeverityLevels: () => levelsOf('low') });
  renderScreen({ path: filled, routes, session });
  const contacts = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /Additional contacts/ });
  expect(await screen.findByText(/operational contact, ops@example\.com, gets the copies/)).toBeTruthy();
  expect(contacts.disabled).toBe(true);
  expect(screen.queryByRole('button', { name: /^Add your own/ })).toBeNull();
});

test('a number is read as one of the account’s country', async () => {
  const session = {
    ...testSession,
    accounts: testSession.accounts.map((account) => ({ ...account, country: 'DE' })),
  };
  stubProxy(lookups);
  renderScreen({ path: `${filled}&contact=phone`, routes, session });
  const number = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Phone number' });
  await userEvent.type(number, '030 1234567');
  await userEvent.tab();
  await waitFor(() => expect(number.value).toBe('+49 30 1234567'));
});
