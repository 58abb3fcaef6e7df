import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';

import { filled, openForm } from '../../test-create-case.tsx';

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
