import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';

import { AttachmentField } from './attachment-field.tsx';
import { TextProvider } from '../text-provider.tsx';

function Form({ start }: { readonly start: readonly File[] }) {
  const [files, setFiles] = useState(start);
  return (
    <TextProvider>
      <AttachmentField files={files} onChange={setFiles} uploads={null} />
    </TextProvider>
  );
}

const file = (name: string) => new File(['x'], name);

test('lists chosen files with their size and takes them out again', async () => {
  render(<Form start={[file('a.log'), file('b.log')]} />);
  expect(screen.getAllByText('1 byte')).toHaveLength(2);
  await userEvent.click(screen.getByRole('button', { name: 'Remove a.log' }));
  expect(screen.queryByRole('button', { name: 'Remove a.log' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Remove b.log' })).toBeTruthy();
});

test('says at once what is wrong with a file', () => {
  render(<Form start={[file('a.log'), file('a.log')]} />);
  expect(screen.getByText(/Another file of this name is attached/)).toBeTruthy();
});

test('says how many are too many', () => {
  render(<Form start={['a', 'b', 'c', 'd', 'e'].map(file)} />);
  expect(screen.getByText('Up to 3 files can be attached. Remove 2.')).toBeTruthy();
});

test('takes files that are dropped', async () => {
  render(<Form start={[]} />);
  const dataTransfer = { types: ['Files'], files: [file('dropped.log')], items: [] };
  fireEvent.dragOver(document.body, { dataTransfer });
  const zone = await screen.findByText('Drop files here');
  fireEvent.drop(zone, { dataTransfer });
  expect(await screen.findByText('dropped.log')).toBeTruthy();
  expect(screen.getAllByRole('button', { name: 'Remove dropped.log' })).toHaveLength(1);
});

test('takes files that are dropped beside it', async () => {
  render(<Form start={[file('a.log')]} />);
  const dataTransfer = { types: ['Files'], files: [file('dropped.log')], items: [] };
  fireEvent.dragOver(document.body, { dataTransfer });
  fireEvent.drop(document.body, { dataTransfer });
  expect(await screen.findByRole('button', { name: 'Remove dropped.log' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Remove a.log' })).toBeTruthy();
});
