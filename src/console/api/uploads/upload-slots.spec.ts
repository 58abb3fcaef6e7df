import { expect, test } from 'vitest';

import { UploadSlots } from './upload-slots.ts';

/** Runs jobs that end when they are told to; how many are under way. */
function jobs(slots: UploadSlots, count: number) {
  const ends: PromiseWithResolvers<void>[] = [];
  const all = Array.from({ length: count }, () =>
    slots.run(() => {
      const end = Promise.withResolvers<void>();
      ends.push(end);
      return end.promise;
    }),
  );
  return { ends, all };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('no more than four parts are under way, and the next begins when one has ended', async () => {
  const { ends, all } = jobs(new UploadSlots(), 6);
  await settled();
  expect(ends).toHaveLength(4);
  ends[0]?.resolve();
  await settled();
  expect(ends).toHaveLength(5);
  for (const end of ends) end.resolve();
  await settled();
  for (const end of ends) end.resolve();
  await Promise.all(all);
});

test('after a failure fewer are under way at once, and more again as parts arrive', async () => {
  const slots = new UploadSlots();
  const failing = slots.run(() => Promise.reject(new Error('lost')));
  await expect(failing).rejects.toThrow('lost');
  const { ends, all } = jobs(slots, 8);
  await settled();
  expect(ends).toHaveLength(2);
  ends[0]?.resolve();
  await settled();
  // One more than before: the slot that is free, and one that was earned.
  expect(ends).toHaveLength(4);
  for (let round = 0; round < 8; round++) {
    for (const end of ends) end.resolve();
    await settled();
  }
  await Promise.all(all);
});
