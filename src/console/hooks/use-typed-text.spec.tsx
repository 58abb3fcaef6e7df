import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { startTransition, useState } from 'react';
import { expect, test } from 'vitest';

import { useTypedText } from './use-typed-text.ts';

/** A field whose text is kept by something that takes its time, as an address does that is loaded for. */
function Field() {
  const [kept, keep] = useState('');
  const { typed, type, send } = useTypedText(kept);
  return (
    <>
      <input
        value={typed}
        onChange={({ target: { value } }) => {
          type(value);
          send(value);
          setTimeout(() => startTransition(() => keep(value)), 20);
        }}
      />
      <output>{kept}</output>
      <button type="button" onClick={() => keep('from a link')}>
        Link
      </button>
    </>
  );
}

test('keeps every letter, however far the address is behind, and follows a link', async () => {
  render(<Field />);
  const field = screen.getByRole<HTMLInputElement>('textbox');
  await userEvent.type(field, 'vol-0123', { delay: 7 });
  expect(field.value).toBe('vol-0123');
  await expect.poll(() => screen.getByRole('status').textContent).toBe('vol-0123');
  expect(field.value).toBe('vol-0123');
  await userEvent.click(screen.getByRole('button', { name: 'Link' }));
  expect(field.value).toBe('from a link');
});
