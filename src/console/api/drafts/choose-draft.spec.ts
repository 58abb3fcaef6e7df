import { expect, test } from 'vitest';

import { chooseDraft } from './choose-draft.ts';

const local = (savedAt: number, version: number, isSynced: boolean, draftId = 'a') => ({
  values: {},
  fileNames: [],
  savedAt,
  remote: { draftId, version },
  isSynced,
});
const remote = (updatedAt: number, version: number, draftId = 'a', savedAt = 0) => ({
  draftId,
  version,
  savedAt,
  updatedAt,
});

test.each([
  ['nothing on the proxy', local(1, 1, false), null, 'local'],
  ['nothing here', null, remote(1, 1), 'remote'],
  ['nothing anywhere', null, null, 'local'],
  ['the same', local(5, 3, true), remote(5, 3), 'local'],
  ['written on here alone', local(9, 3, false), remote(5, 3), 'local'],
  ['written on elsewhere alone, whatever the clocks say', local(9, 3, true), remote(5, 4), 'remote'],
  ['written on at both, here last', local(9, 3, false), remote(8, 4), 'local'],
  ['written on at both, elsewhere last', local(7, 3, false), remote(8, 4), 'remote-and-copy'],
  ['another one that is newer, and this one is kept', local(7, 3, true), remote(8, 1, 'b'), 'remote'],
  [
    'another one that is newer, and this one is not',
    local(7, 3, false),
    remote(8, 1, 'b'),
    'remote-and-copy',
  ],
  ['what was written here, and not answered', local(7, 3, false), remote(8, 4, 'a', 7), 'same'],
  [
    'the first that was written here, and not answered',
    { ...local(7, 1, false), remote: null },
    remote(8, 1, 'b', 7),
    'same',
  ],
  ['another one that is older', local(9, 3, true), remote(8, 1, 'b'), 'local'],
  [
    'never sent from here, and older',
    { ...local(7, 1, false), remote: null },
    remote(8, 1),
    'remote-and-copy',
  ],
] as const)('%s', (_case, here, there, choice) => {
  expect(chooseDraft(here, there)).toBe(choice);
});
