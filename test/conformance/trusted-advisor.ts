import type { TestEmulator } from './emulator.ts';

/** Unassociated Elastic IP Addresses. */
export const checkId = 'Z4AUBRNSmz';

const address = {
  publicIp: '198.51.100.7',
  allocationId: 'eipalloc-1',
  region: 'eu-west-1',
  instanceId: null,
};

/** An account whose only resource is an address that nothing uses. */
export async function giveAddress(emulator: TestEmulator): Promise<void> {
  await emulator.control('inventory/111122223333', { addresses: [address], instances: [] }, 'PUT');
}
