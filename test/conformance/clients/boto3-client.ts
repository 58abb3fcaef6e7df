/** boto3 in a Python process that lives as long as the story, a line of JSON for each call. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { findPython } from './find-programs.ts';
import { ClientFailure, programEnvironment } from './support-client.ts';
import type { Output, SupportCaller, Target } from './support-client.ts';

/** What `boto3_client.py` prints. */
type Told =
  | { readonly output: Output }
  | { readonly type: string; readonly message: string; readonly isTyped: boolean };

export function boto3Client(target: Target): SupportCaller {
  const script = join(import.meta.dirname, 'boto3_client.py');
  const child = spawn(findPython(), [script, target.url], {
    env: programEnvironment(target),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (request: object): Promise<Output> => {
    child.stdin.write(`${JSON.stringify(request)}\n`);
    const { value, done } = await lines.next();
    if (done === true) throw new Error('The Python program has ended.');
    const told = JSON.parse(value) as Told; // its documented form
    if ('output' in told) return told.output;
    throw new ClientFailure(told.type, told.message, told.isTyped);
  };
  return {
    call: (operation, input) => ask({ operation, input }),
    async describeAllCases(pageSize) {
      const { caseIds } = await ask({ pageSize });
      return caseIds as string[]; // what the program collects
    },
    close: () => child.stdin.end(),
  };
}
