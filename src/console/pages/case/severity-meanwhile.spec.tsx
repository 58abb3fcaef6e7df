import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { renderScreen, stubProxy } from '../../test-screen.tsx';
import { details, path, proxy, routes } from './test-case.tsx';

const severityLevels = ['low', 'normal', 'high', 'urgent'].map((code) => ({ code, name: code }));

/** A case that somebody else changes while the form is open, and the form with a choice and a reason. */
async function begin() {
  let changed = {};
  const sent = stubProxy({
    ...proxy,
    DescribeSeverityLevels: () => ({ body: { severityLevels } }),
    DescribeCases: () => ({ body: { cases: [{ ...details, ...changed }] } }),
  });
  renderScreen({ path, routes });
  await userEvent.click(await screen.findByRole('button', { name: 'More' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Change severity' }));
  await userEvent.click(await screen.findByRole('radio', { name: 'Production system impaired' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Reason' }), 'It came back.');
  const submit = screen.getByRole('button', { name: 'Change severity' });
  return {
    submit,
    async becomes(change: object) {
      changed = change;
      await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    },
    changes: () => sent.filter(({ operation }) => operation === 'UpdateCaseSeverity'),
  };
}

test('a severity that the case got meanwhile is told at the choice, and nothing is sent', async () => {
  const form = await begin();
  await form.becomes({ severityCode: 'high' });
  await waitFor(() =>
    expect(screen.getByRole('radio', { name: 'Production system impaired' })).toHaveProperty(
      'disabled',
      true,
    ),
  );
  await userEvent.click(form.submit);
  expect(await screen.findByText('The case has this severity by now. Choose another one.')).toBeTruthy();
  expect(form.changes()).toEqual([]);
});

test('of a case that is resolved meanwhile the severity can’t be changed, and the button says so', async () => {
  const form = await begin();
  await form.becomes({ status: 'resolved' });
  await waitFor(() => expect(form.submit.getAttribute('aria-disabled')).toBe('true'));
  await userEvent.click(form.submit);
  expect(form.changes()).toEqual([]);
  expect(screen.getByDisplayValue('It came back.')).toBeTruthy();
});
