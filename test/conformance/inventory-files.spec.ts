/** Inventories that people bring: by a file that is read at the start, or by the test controls. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { startTestEmulator } from './emulator.ts';
import type { StartedEmulator } from './emulator.ts';
import { ours } from './labels.ts';
import { checkId } from './trusted-advisor.ts';

const accountId = '111122223333';
const address = {
  publicIp: '198.51.100.7',
  allocationId: 'eipalloc-1',
  region: 'eu-west-1',
  instanceId: null,
};

describe('an inventory', () => {
  let started: StartedEmulator;
  beforeEach(async () => {
    started = await startTestEmulator('sqlite');
  });
  afterEach(() => started.stop());

  async function writeInventory(text: string): Promise<void> {
    const folder = join(started.dataDir, 'inventories');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${accountId}.json`), text);
  }

  const flagged = async (): Promise<unknown> => {
    const input = { checkIds: [checkId] };
    const { output } = await started.emulator.call('DescribeTrustedAdvisorCheckSummaries', input);
    const [summary] = output['summaries'] as [{ resourcesSummary: { resourcesFlagged: number } }]; // one id
    return summary.resourcesSummary.resourcesFlagged;
  };

  test(`${ours} is read from a file, shown at once the first time, and after a refresh from then on`, async () => {
    await writeInventory(JSON.stringify({ instances: [], addresses: [address] }));
    started = await started.restart();
    expect(await flagged()).toBe(1);
    await writeInventory(
      JSON.stringify({ instances: [], addresses: [address, { ...address, allocationId: 'b' }] }),
    );
    started = await started.restart();
    expect(await flagged()).toBe(1);
    await started.emulator.call('RefreshTrustedAdvisorCheck', { checkId });
    await started.emulator.control('clock', { advanceSeconds: 10 });
    expect(await flagged()).toBe(2);
  });

  test(`${ours} that is wrong stops the start and says where`, async () => {
    await writeInventory(JSON.stringify({ addresses: [{ ...address, region: 7 }], machines: [] }));
    const failure = await started.another().then(
      () => '',
      (reason: unknown) => String(reason),
    );
    expect(failure).toContain(`${accountId}.json is no inventory`);
    expect(failure).toContain('addresses.0.region: Invalid input: expected string');
    expect(failure).toContain('machines');
    await writeInventory('{');
    await expect(started.another()).rejects.toThrow(`${accountId}.json is no JSON`);
  });

  test(`${ours} can be read back, and its schema is there for editors`, async () => {
    const inventory = { instances: [], addresses: [address] };
    await started.emulator.control(`inventory/${accountId}`, inventory, 'PUT');
    expect(await started.emulator.control(`inventory/${accountId}`, null, 'GET')).toEqual(inventory);
    await expect(started.emulator.control('inventory/444455556666', null, 'GET')).rejects.toThrow('404');
    const schema = await started.emulator.control('inventory-schema', null, 'GET');
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      additionalProperties: false,
      properties: { addresses: { items: { required: Object.keys(address) } } },
    });
  });

  test(`${ours} that is wrong is refused by the controls, with the place and the reason`, async () => {
    const wrong = { addresses: [{ ...address, publicIp: undefined }] };
    const put = started.emulator.control(`inventory/${accountId}`, wrong, 'PUT');
    await expect(put).rejects.toThrow(/400.*addresses\.0\.publicIp.*expected string/s);
  });

  test(`${ours} with 20,000 flagged resources is told whole, and the same again`, async () => {
    const addresses = Array.from({ length: 20_000 }, (_, index) => ({
      ...address,
      allocationId: `${index}`,
    }));
    await started.emulator.control(`inventory/${accountId}`, { instances: [], addresses }, 'PUT');
    await started.emulator.call('RefreshTrustedAdvisorCheck', { checkId });
    await started.emulator.control('clock', { advanceSeconds: 10 });
    const read = () => started.emulator.call('DescribeTrustedAdvisorCheckResult', { checkId });
    const [first, meanwhile] = await Promise.all([read(), flagged()]);
    expect(meanwhile).toBe(20_000);
    const result = first.output['result'] as { flaggedResources: { resourceId: string }[] }; // by the model
    expect(new Set(result.flaggedResources.map(({ resourceId }) => resourceId)).size).toBe(20_000);
    expect((await read()).output).toEqual(first.output);
  });
});
