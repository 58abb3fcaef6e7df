import type { Callers } from '../../identity/callers.ts';
import type { Step } from '../call.ts';

/** Who calls. */
export function sessionStep(callers: Callers): Step {
  return {
    name: 'session',
    async run(call) {
      call.signedIn = await callers.require(call.raw.headers, call.sourceAddress);
    },
  };
}
