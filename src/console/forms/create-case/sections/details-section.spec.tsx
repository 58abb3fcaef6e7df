import { createEvent, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';

import { paths } from '../../../paths.ts';
import {
  attach,
  caseId,
  everythingKept,
  filled,
  openForm,
  review,
  submit,
} from '../../../test-create-case.tsx';

// Put together here, so that no scanner of this repository takes it for a real one.
const key = ['q8Zt0VbY3nLxR5uWc2Kd', '7Hs9Ej+1MfAgPo/4TiBv'].join('');
const withKey = () => {
  const [path = '', query] = filled.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('description', `My key is ${key}, why?`);
  return `${path}?${parameters}`;
};
const description = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Description' });
const redact = () => screen.findByRole('button', { name: 'Redact' });

function paste(data: { files?: File[]; text?: string }) {
  const event = createEvent.paste(description(), {
    clipboardData: { files: data.files ?? [], getData: () => data.text ?? '' },
  });
  fireEvent(description(), event);
  return event;
}

describe('a secret in the description', () => {
  test('keeps the case from being sent until it is redacted', async () => {
    const { router, created } = await openForm(withKey());
    expect(await screen.findByText('This looks like a secret')).toBeTruthy();
    await review();
    expect(await screen.findByText('One field needs your attention')).toBeTruthy();
    expect(created()).toEqual([]);
    await userEvent.click(await redact());
    expect(description().value).toBe('My key is [REMOVED], why?');
    expect(document.activeElement).toBe(description());
    expect(everythingKept()).not.toContain(key);
    await submit();
    await waitFor(() => expect(router.state.location.pathname).toBe(paths.case(caseId)));
  });

  test('is told at the field for as long as it stands there, also after the field was left', async () => {
    await openForm(withKey());
    await review();
    const summary = 'One field needs your attention';
    expect(await screen.findByText(summary)).toBeTruthy();
    await userEvent.click(description());
    await userEvent.tab();
    // Leaving it has checked its rules, which it keeps.
    await waitFor(() => expect(screen.queryByText(summary)).toBeNull());
    expect(description().getAttribute('aria-invalid')).toBe('true');
    await userEvent.click(await redact());
    await waitFor(() => expect(description().getAttribute('aria-invalid')).not.toBe('true'));
  });

  test('is shown in its place', async () => {
    await openForm(withKey());
    await userEvent.click(await screen.findByRole('button', { name: 'Show line 1' }));
    const { selectionStart, selectionEnd, value } = description();
    expect(value.slice(selectionStart, selectionEnd)).toBe(key);
  });

  test('that is none is sent after the person said so', async () => {
    const { router, created } = await openForm(withKey());
    await userEvent.click(await screen.findByRole('button', { name: 'Keep, no secret' }));
    await submit();
    await waitFor(() => expect(router.state.location.pathname).toBe(paths.case(caseId)));
    expect(created()[0]?.input['communicationBody']).toContain(key);
  });
});

test('a secret in a file is taken out of what is sent', async () => {
  const { router, sent } = await openForm();
  await attach(new File([`id=1\nsecret=${key}\n`], 'settings.env'));
  expect(await screen.findByText('settings.env holds what looks like a secret')).toBeTruthy();
  await review();
  await screen.findByText('One field needs your attention');
  await userEvent.click(await redact());
  await submit();
  await waitFor(() => expect(router.state.location.pathname).toBe(paths.case(caseId)));
  const set = sent.find(({ operation }) => operation === 'AddAttachmentsToSet');
  expect(set?.input).toEqual({
    attachments: [{ fileName: 'settings.env', data: btoa('id=1\nsecret=[REMOVED]\n') }],
  });
});

describe('pasting', () => {
  test('a screenshot attaches it', async () => {
    await openForm();
    const event = paste({ files: [new File(['x'], 'image.png', { type: 'image/png' })] });
    expect(event.defaultPrevented).toBe(true);
    expect(await screen.findAllByText(/^screenshot-[\d-]+\.png was attached$/)).not.toEqual([]);
    expect(screen.getByRole('button', { name: /^Remove screenshot-/ })).toBeTruthy();
  });

  test('a long text offers a file in its place', async () => {
    const log = 'line of a log\n'.repeat(200);
    await openForm();
    paste({ text: log });
    fireEvent.change(description(), { target: { value: `Since Monday.\n${log}` } });
    await userEvent.click(await screen.findByRole('button', { name: 'Attach as a file' }));
    expect(description().value).toMatch(/^Since Monday\.\n\(see the attached file pasted-[\d-]+\.txt\)$/);
    expect(screen.getByRole('button', { name: /^Remove pasted-/ })).toBeTruthy();
  });

  test('a short text is nothing special', async () => {
    await openForm();
    expect(paste({ text: 'short' }).defaultPrevented).toBe(false);
    expect(screen.queryByRole('button', { name: 'Attach as a file' })).toBeNull();
  });
});

test('questions for what the case is about are inserted into the description', async () => {
  await openForm();
  await userEvent.click(screen.getByRole('button', { name: 'Insert as questions' }));
  expect(description().value).toMatch(/^Since Monday\.\n\nExact error message, and where it appears:\n\n/);
  expect(document.activeElement).toBe(description());
});

test('where and since when go out at the head of the description', async () => {
  const { created } = await openForm();
  await userEvent.type(screen.getByRole('textbox', { name: /^Region/ }), 'eu-west-1');
  await userEvent.type(screen.getByRole('textbox', { name: /Time$/ }), '09:30');
  await review();
  expect(await screen.findAllByText(/Enter hours and minutes, and the date/)).toHaveLength(2);
  await userEvent.type(screen.getByRole('textbox', { name: /Date$/ }), '2026/11/02');
  await submit();
  await waitFor(() => expect(created()).toHaveLength(1));
  const body = String(created()[0]?.input['communicationBody']);
  expect(body).toMatch(/^Contact method: Web\nRegion: eu-west-1\nFirst occurrence: 2026-11-02 09:30 \S+/);
});
