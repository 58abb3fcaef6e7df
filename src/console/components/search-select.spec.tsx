import type { SelectProps } from '@cloudscape-design/components/select';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';

import { SearchSelect } from './search-select.tsx';
import { TextProvider } from './text-provider.tsx';

/** What the design system knows keys by; user-event does not tell it. */
const [enter, arrowDown] = [13, 40];
const everybody = ['Ada', 'Bob', 'Bobby'];

interface MembersProps {
  readonly onSearch?: (text: string) => void;
  readonly onRetry?: (() => void) | null;
  readonly found: string | null;
}

/** Finds nothing anew until it is told to; null: it has never found anything. */
function Members({ onSearch, onRetry = null, found }: MembersProps) {
  const [search, find] = useState('');
  const [chosen, choose] = useState<SelectProps.Option | null>(null);
  const names = found === null ? null : everybody.filter((name) => name.startsWith(found));
  return (
    <TextProvider>
      <SearchSelect
        label="Member"
        placeholder="Choose a member"
        empty="No such member"
        chosen={chosen}
        options={names?.map((name) => ({ value: name, label: name }))}
        isLooking={search !== (found ?? '')}
        onRetry={onRetry}
        onSearch={(text) => {
          onSearch?.(text);
          find(text);
        }}
        onChoose={choose}
      />
    </TextProvider>
  );
}

const openButton = () => screen.getByRole('button', { name: /^Member / });
const offered = () => screen.queryAllByRole('option').map((option) => option.textContent);

test('nobody is chosen from the list of another search', async () => {
  const onSearch = vi.fn<(text: string) => void>();
  const { rerender } = render(<Members onSearch={onSearch} found="" />);
  const button = openButton();
  await userEvent.click(button);
  expect(offered()).toEqual(everybody);
  await userEvent.keyboard('Bobb');
  const field = screen.getByRole('combobox', { name: 'Choose a member' });
  const press = (keyCode: number) => fireEvent.keyDown(field, { keyCode });
  press(arrowDown);
  press(arrowDown);
  press(enter);
  expect(button.textContent).toBe('Choose a member');
  await waitFor(() => expect(onSearch).toHaveBeenLastCalledWith('Bobb'));
  press(arrowDown);
  press(enter);
  expect(button.textContent).toBe('Choose a member');
  rerender(<Members onSearch={onSearch} found="Bobb" />);
  expect(offered()).toEqual(['Bobby']);
  press(arrowDown);
  press(enter);
  expect(button.textContent).toBe('Bobby');
});

test('a search that fails says so, and is asked for again', async () => {
  const onRetry = vi.fn<() => void>();
  const { rerender } = render(<Members found={null} />);
  await userEvent.click(openButton());
  expect(screen.getByText('Loading')).toBeTruthy();
  rerender(<Members found={null} onRetry={onRetry} />);
  expect(screen.getByText('This can’t be loaded.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(onRetry).toHaveBeenCalledOnce();
  rerender(<Members found="" />);
  expect(offered()).toEqual(everybody);
});
