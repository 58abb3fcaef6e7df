import { afterEach, describe, expect, test, vi } from 'vitest';

import { NetworkError } from './network.ts';
import { createSubmission } from './submission.ts';

const scope = 'CreateCase/111122223333';
const body = { subject: 'Help' };
const lost = new TypeError('Failed to fetch');
const signedOut = Object.assign(new Error('no'), { $metadata: { httpStatusCode: 401 } });
const refused = Object.assign(new Error('no'), { $metadata: { httpStatusCode: 400 } });

/** Sends a body and notes the key; fails with what is given. */
function sender(keys: string[], failure?: Error) {
  return async ({ idempotencyKey }: { idempotencyKey: string }) => {
    keys.push(idempotencyKey);
    if (failure) throw failure;
    return 'done';
  };
}

/** Fails as told, send by send, and then succeeds; notes the keys. */
function failing(keys: string[], ...failures: Error[]) {
  return async ({ idempotencyKey }: { idempotencyKey: string }) => {
    keys.push(idempotencyKey);
    const failure = failures[keys.length - 1];
    if (failure) throw failure;
    return 'done';
  };
}

async function fail(): Promise<never> {
  throw new Error('Nothing is to be sent.');
}

describe('a submission', () => {
  test('is sent once, however often it is asked for while it is under way', async () => {
    const keys: string[] = [];
    const submission = createSubmission(scope);
    const both = [submission.run(body, sender(keys)), submission.run({ ...body }, sender(keys))];
    expect(await Promise.all(both)).toEqual(['done', 'done']);
    expect(keys).toHaveLength(1);
  });

  test('keeps its key where the outcome is unknown, over a reload of the page', async () => {
    const keys: string[] = [];
    await expect(createSubmission(scope).run(body, sender(keys, lost))).rejects.toBe(lost);
    await createSubmission(scope).run(body, sender(keys));
    expect(keys[1]).toBe(keys[0]);
  });

  test('gets another key once it was carried out or refused', async () => {
    const keys: string[] = [];
    const submission = createSubmission(scope);
    await submission.run(body, sender(keys));
    await expect(submission.run(body, sender(keys, refused))).rejects.toBe(refused);
    await submission.run(body, sender(keys));
    expect(new Set(keys).size).toBe(3);
  });

  test('with another text is another one', async () => {
    const keys: string[] = [];
    const submission = createSubmission(scope);
    await expect(submission.run(body, sender(keys, lost))).rejects.toBe(lost);
    await submission.run({ subject: 'Help me' }, sender(keys));
    expect(keys[1]).not.toBe(keys[0]);
  });

  test('whose session ended before it was sent anew keeps its key: that says nothing of the first time', async () => {
    const keys: string[] = [];
    await expect(createSubmission(scope).run(body, sender(keys, lost))).rejects.toBe(lost);
    await expect(createSubmission(scope).run(body, sender(keys, signedOut))).rejects.toBe(signedOut);
    const changed = createSubmission(scope).settleOther({ subject: 'Changed' }, async (_earlier, call) =>
      sender(keys, signedOut)(call),
    );
    await expect(changed).rejects.toBe(signedOut);
    await createSubmission(scope).run(body, sender(keys));
    expect(new Set(keys).size).toBe(1);
    expect(keys).toHaveLength(4);
  });

  test('whose session had ended at its first time was never sent', async () => {
    const keys: string[] = [];
    await expect(createSubmission(scope).run(body, sender(keys, signedOut))).rejects.toBe(signedOut);
    expect(await createSubmission(scope).settleOther({ subject: 'Changed' }, fail)).toBeNull();
    await createSubmission(scope).run(body, sender(keys));
    expect(new Set(keys).size).toBe(2);
  });

  const failed = Object.assign(new Error('no'), {
    name: 'InternalServerError',
    $metadata: { httpStatusCode: 500 },
  });
  const notThere = Object.assign(new Error('no'), {
    name: 'OutcomeUnknownException',
    $metadata: { httpStatusCode: 502 },
  });

  test('that the service failed at is looked for, and then sent under another key', async () => {
    const keys: string[] = [];
    const send = failing(keys, failed, notThere);
    await expect(createSubmission(scope).run(body, send)).rejects.toBe(failed);
    expect(await createSubmission(scope).run(body, send)).toBe('done');
    expect(keys[1]).toBe(keys[0]);
    expect(new Set(keys).size).toBe(2);
  });

  test('that the service failed at and that is not there stands in the way of no other', async () => {
    const keys: string[] = [];
    const send = failing(keys, failed, notThere);
    await expect(createSubmission(scope).run(body, send)).rejects.toBe(failed);
    const changed = createSubmission(scope).settleOther({ subject: 'Changed' }, (_earlier, call) =>
      send(call),
    );
    expect(await changed).toBeNull();
  });

  test('that may be under way still is never sent under another key by itself', async () => {
    const keys: string[] = [];
    const send = failing(keys, lost, failed, notThere);
    await expect(createSubmission(scope).run(body, send)).rejects.toBe(lost);
    await expect(createSubmission(scope).run(body, send)).rejects.toBe(failed);
    await expect(createSubmission(scope).run(body, send)).rejects.toBe(notThere);
    expect(new Set(keys).size).toBe(1);
  });

  test('of another form has nothing to do with it', async () => {
    const keys: string[] = [];
    await expect(createSubmission(scope).run(body, sender(keys, lost))).rejects.toBe(lost);
    await createSubmission('CreateCase/999999999999').run(body, sender(keys));
    expect(keys[1]).not.toBe(keys[0]);
  });
});

describe('a submission without any answer', () => {
  const unreachable = new NetworkError(lost);
  afterEach(() => vi.useRealTimers());

  test('is sent once more by itself, under the same key', async () => {
    vi.useFakeTimers();
    const keys: string[] = [];
    const sending = createSubmission(scope).run(body, failing(keys, unreachable));
    await vi.runAllTimersAsync();
    expect(await sending).toBe('done');
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  test('is not sent a third time by itself, and keeps its key', async () => {
    vi.useFakeTimers();
    const keys: string[] = [];
    const send = failing(keys, unreachable, unreachable);
    const outcome = createSubmission(scope)
      .run(body, send)
      .catch((error: unknown) => error);
    await vi.runAllTimersAsync();
    expect(await outcome).toBe(unreachable);
    expect(keys).toHaveLength(2);
    await createSubmission(scope).run(body, send);
    expect(new Set(keys).size).toBe(1);
  });

  test('whose session ended in between may have been carried out, and keeps its key', async () => {
    vi.useFakeTimers();
    const keys: string[] = [];
    const send = failing(keys, unreachable, signedOut);
    const outcome = createSubmission(scope)
      .run(body, send)
      .catch((error: unknown) => error);
    await vi.runAllTimersAsync();
    expect(await outcome).toBe(signedOut);
    await createSubmission(scope).run(body, send);
    expect(new Set(keys).size).toBe(1);
  });

  test('is asked for once more too when it is settled before another one', async () => {
    const keys: string[] = [];
    await expect(createSubmission(scope).run(body, sender(keys, lost))).rejects.toBe(lost);
    vi.useFakeTimers();
    const send = failing(keys, lost, unreachable);
    const settling = createSubmission(scope).settleOther({ subject: 'Changed' }, (_earlier, call) =>
      send(call),
    );
    await vi.runAllTimersAsync();
    expect(await settling).toBe('done');
    expect(new Set(keys).size).toBe(1);
    expect(keys).toHaveLength(3);
  });
});
