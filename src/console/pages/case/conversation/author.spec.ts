import { expect, test } from 'vitest';

import { testSession } from '../../../test-screen.tsx';
import { authorOf } from './author.ts';

const { user } = testSession;

test.each([
  ['Amazon Web Services', { side: 'aws', name: '', role: null }],
  ['mara', { side: 'you', name: 'mara', role: null }],
  ['mara@example.com', { side: 'you', name: 'mara@example.com', role: null }],
  ['AdminRole (Role) <mara@example.com>', { side: 'you', name: 'mara@example.com', role: 'AdminRole' }],
  ['Ops (Role) <ops@example.com>', { side: 'customer', name: 'ops@example.com', role: 'Ops' }],
  ['Ops (Role) <ops', { side: 'customer', name: 'Ops (Role) <ops', role: null }],
  [undefined, { side: 'customer', name: '', role: null }],
])('%s', (submittedBy, author) => {
  expect(authorOf(submittedBy === undefined ? {} : { submittedBy }, user)).toEqual(author);
});
