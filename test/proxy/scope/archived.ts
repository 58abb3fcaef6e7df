import { unzipSync } from 'fflate';
import { expect } from 'vitest';

import type { Browser } from '../browser.ts';
import { retail } from '../test-accounts.ts';
import { objectsIn, textOf } from './lists.ts';

/** The cases of an archive that the person has made, in the order of the list in it; null where that is denied. */
export async function archived(browser: Browser): Promise<string[] | null> {
  const ask = (operation: string, input: object = {}) => browser.center(operation, input, {}, retail);
  const { output, errorType } = await ask('StartArchiveExport');
  if (errorType === 'AccessDeniedException') return null;
  const { exportId } = output;
  const stateOf = async () => {
    const { exports } = (await ask('ListExports')).output;
    return objectsIn(exports).find((one) => one['exportId'] === exportId)?.['state'];
  };
  await expect.poll(stateOf).toBe('done');
  const answer = await fetch(`${browser.url}/api/exports/${textOf(exportId)}/file`, {
    headers: { cookie: browser.cookie ?? '' },
  });
  const files = unzipSync(await answer.bytes());
  await ask('DeleteExport', { exportId });
  const lines = Object.entries(files)
    .filter(([name]) => name.startsWith('cases/'))
    .map(([, content]) => Buffer.from(content).toString());
  const listed = Buffer.from(files['cases.csv'] ?? []).toString();
  const inList = new Set(listed.match(/case-[\w-]+/g));
  const inFiles = lines.join('').match(/(?<="case":\{"caseId":")[\w-]+/g) ?? [];
  expect(inList).toEqual(new Set(inFiles));
  return inFiles;
}
