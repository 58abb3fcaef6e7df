import { afterAll, expect, test, vi } from 'vitest';

import { Evaluator } from './evaluator.ts';
import { soon } from '../../../../test/soon.ts';

const evaluator = new Evaluator(1);
afterAll(() => evaluator.close());

const rootMfa = { checkId: '7DAFEmoDos', asOf: Date.parse('2026-06-15T12:00:00Z'), excluded: [] };

test('a thread that has had nothing to do is not there any more, and the next one is told everything again', async () => {
  const load = vi.fn<() => Promise<string>>(async () =>
    JSON.stringify({ rootUser: { isMfaEnabled: false } }),
  );
  const ask = () => evaluator.evaluate({ key: 'one', load }, rootMfa);
  const first = await ask();
  expect(JSON.parse(first.summary)).toMatchObject({ checkId: rootMfa.checkId, status: 'error' });
  // As long as the thread is there it knows the inventory.
  await soon(async () => {
    expect(await ask()).toEqual(first);
    expect(load).toHaveBeenCalledTimes(2);
  });
});
