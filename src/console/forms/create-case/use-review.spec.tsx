import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { paths } from '../../paths.ts';
import { attach, caseId, openForm, review, subject, submit } from '../../test-create-case.tsx';

const values = (term: string) =>
  screen.getAllByRole('term').find(({ textContent }) => textContent === term)?.nextElementSibling;

test('shows all that is sent, as it is sent, and sends nothing yet', async () => {
  const { created, router } = await openForm();
  await attach(new File(['hello'], 'a.log'));
  await userEvent.click(screen.getByRole('radio', { name: 'Phone' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Phone number' }), '+49 30 1234567');
  await userEvent.type(screen.getByRole('textbox', { name: /Additional contacts/ }), 'a@example.com');
  await review();
  const heading = await screen.findByRole('heading', { name: 'Check what will be sent' });
  await waitFor(() => expect(document.activeElement?.contains(heading)).toBe(true));
  const shown = ['Service', 'Category', 'Severity', 'Subject', 'Attachments', 'Additional contacts'];
  expect(shown.map((term) => values(term)?.textContent)).toEqual([
    'Lambda',
    'Other',
    'General guidance',
    'Timeouts',
    'a.log (5 bytes)',
    'a@example.com',
  ]);
  const message = values('Message')?.textContent;
  expect(created()).toEqual([]);
  await submit();
  await waitFor(() => expect(router.state.location.pathname).toBe(paths.case(caseId)));
  expect(created()[0]?.input['communicationBody']).toBe(message);
});

test('leads back to the field, and back to the button', async () => {
  await openForm();
  await review();
  await userEvent.click(await screen.findByRole('button', { name: 'Edit: Describe it' }));
  expect(document.activeElement).toBe(subject());
  await review();
  await userEvent.click(await screen.findByRole('button', { name: 'Back to the form' }));
  expect(document.activeElement?.textContent).toBe('Review');
  // A submit by the button that came into its place would open it again a moment later.
  await userEvent.type(subject(), '!');
  expect(subject().value).toBe('Timeouts!');
  expect(within(document.body).queryByRole('heading', { name: 'Check what will be sent' })).toBeNull();
});
