import type { EmulatorControls } from './emulator-controls.ts';

/**
 * Counts the calls of an operation that arrive at the emulator from now on. It keeps the last thousand only: a
 * count of all that it tells would stand still, or sink, once other tests have asked as much.
 */
export function arrivalsFromNow(
  product: Pick<EmulatorControls, 'requests'>,
): (operation: string) => Promise<number> {
  const start = new Date().toISOString();
  return async (operation) => {
    const requests = await product.requests();
    return requests.filter((one) => one.operation === operation && one.time >= start).length;
  };
}
