import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, Suspense } from 'react';
import { expect, test } from 'vitest';

import { lazyPiece } from './lazy-piece.tsx';
import { TextProvider } from './text-provider.tsx';

function screenWith(load: () => Promise<(props: { readonly name: string }) => ReactNode>) {
  const Piece = lazyPiece(load);
  return (
    <TextProvider>
      <p>What is around it</p>
      <Suspense fallback="…">
        <Piece name="Ann" />
      </Suspense>
    </TextProvider>
  );
}

test('a piece that can’t be fetched leaves the screen in its place and is tried again', async () => {
  let calls = 0;
  const load = async () => {
    calls += 1;
    if (calls < 3) throw new TypeError('Failed to fetch dynamically imported module');
    return ({ name }: { readonly name: string }) => <b>Hello {name}</b>;
  };
  const shown = screenWith(load);
  const { unmount } = render(shown);
  expect(await screen.findByText('A part of Support Center could not be loaded')).toBeTruthy();
  expect(screen.getByText('What is around it')).toBeTruthy();
  // Whoever comes back tries by that alone.
  unmount();
  render(shown);
  await screen.findByText('A part of Support Center could not be loaded');
  expect(calls).toBe(2);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Hello Ann')).toBeTruthy();
  expect(calls).toBe(3);
});
