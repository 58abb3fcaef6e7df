import { act, renderHook } from '@testing-library/react';
import { useForm } from 'react-hook-form';
import { expect, test, vi } from 'vitest';

import { dropDraft, forgetDrafts, readDraft, useKeptDraft } from './use-kept-draft.ts';

interface Values {
  body: string;
}

function openForm(name: string) {
  return renderHook(() => {
    const form = useForm<Values>({ defaultValues: { body: '' } });
    useKeptDraft(form, name);
    return form;
  });
}

test('keeps what is typed until it is dropped', () => {
  const { result, unmount } = openForm('mara/Reply/1');
  act(() => result.current.setValue('body', 'Half a sent'));
  unmount();
  expect(readDraft<Values>('mara/Reply/1')).toEqual({ body: 'Half a sent' });
  dropDraft('mara/Reply/1');
  expect(readDraft('mara/Reply/1')).toBeNull();
});

test('belongs to its form and its person', () => {
  const { result } = openForm('mara/Reply/1');
  act(() => result.current.setValue('body', 'Half a sent'));
  expect(readDraft('mara/Reply/2')).toBeNull();
  expect(readDraft('tom/Reply/1')).toBeNull();
});

test('is gone after signing out', () => {
  const { result } = openForm('mara/Reply/1');
  act(() => result.current.setValue('body', 'Half a sent'));
  forgetDrafts();
  expect(sessionStorage.length).toBe(0);
});

test('a full or closed storage does not disturb the form', () => {
  const { result } = openForm('mara/Reply/1');
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  act(() => result.current.setValue('body', 'Half a sent'));
  expect(result.current.getValues('body')).toBe('Half a sent');
});
