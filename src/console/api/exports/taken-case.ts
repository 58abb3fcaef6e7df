import type { TakenCase } from '../../../support/taken-case.ts';
import { accountCenterAddress } from '../addresses.ts';
import { requestFile } from './request-file.ts';
import { ownTimeZone } from './use-file-export.ts';

/** A case with every message, at once. */
export async function fetchTakenCase(accountId: string, caseId: string): Promise<TakenCase> {
  const input = { caseId, format: 'json', timeZone: ownTimeZone() };
  const question = { address: accountCenterAddress(accountId), operation: 'ExportCase', input } as const;
  const response = await requestFile(question);
  return (await response.json()) as TakenCase; // what the format promises
}
