import { describe, expect, test } from 'vitest';

import { itemDatabases } from '../../test/database-fixture.ts';
import { engines } from '../../test/databases.ts';

describe.each(engines)('keys on %s', (engine) => {
  const databases = itemDatabases(engine);

  test('a name has one secret, for everybody who asks at once', async () => {
    const location = await databases.place();
    const replicas = await Promise.all([databases.openAt(location), databases.openAt(location)]);
    const asked = replicas.flatMap((replica) => [replica.keys.secret('links'), replica.keys.secret('links')]);
    const [first, ...others] = await Promise.all(asked);
    expect(first).toHaveLength(32);
    for (const other of others) expect(other).toEqual(first);
    expect(await replicas[0].keys.secret('cookies')).not.toEqual(first);
  });

  test('a restart finds the same secret', async () => {
    const location = await databases.place();
    const before = await databases.openAt(location);
    const secret = await before.keys.secret('links');
    await before.close();
    const after = await databases.openAt(location);
    expect(await after.keys.secret('links')).toEqual(secret);
  });
});
