import { afterAll, afterEach, beforeAll, vi } from 'vitest';

import { StrictS3 } from './strict-s3.ts';

/** One store for a suite, whole again after each test. The client finds its key in the environment. */
export function s3Suite(): () => StrictS3 {
  let started: StrictS3 | undefined;

  beforeAll(async () => {
    started = await StrictS3.start();
    vi.stubEnv('AWS_ACCESS_KEY_ID', started.key.accessKeyId);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', started.key.secretAccessKey);
    for (const name of ['AWS_SESSION_TOKEN', 'AWS_PROFILE']) vi.stubEnv(name, undefined);
  });

  afterEach(() => started?.heal());

  afterAll(async () => {
    vi.unstubAllEnvs();
    await started?.stop();
  });

  return () => {
    if (!started) throw new Error('The store has not started');
    return started;
  };
}
