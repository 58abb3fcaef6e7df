import { defaultPreferences } from '../../contract/center/preferences.ts';
import { accountOfCaseId } from '../../support/case-id.ts';
import { supportTarget } from '../../support/operations.ts';
import { readChoices } from '../kept-choices.ts';
import { caseIdOf, paths, readCasesQuery } from '../paths.ts';
import { sessionAddress, signInAddress, supportAddress } from './addresses.ts';
import { caseInput, casesInput } from './cases-input.ts';
import { sendEarly } from './early-requests.ts';

function describeCases(accountId: string | undefined, input: object): void {
  // Of an account that the person may not read there is nothing to ask, and no refusal to provoke.
  if (!accountId || !readChoices().accounts?.includes(accountId)) return;
  sendEarly(`${supportAddress(accountId)}/`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `${supportTarget}.DescribeCases`,
    },
    body: JSON.stringify(input),
  });
}

/** Sends what the page at this address will ask for first. */
export function askEarly({ pathname, search }: Pick<Location, 'pathname' | 'search'>): void {
  if (pathname === paths.signIn()) {
    sendEarly(signInAddress);
    return;
  }
  sendEarly(sessionAddress);
  const choices = readChoices();
  if (pathname === paths.home() || pathname === paths.cases()) {
    const { account, view, size } = readCasesQuery(new URLSearchParams(search));
    describeCases(
      account ?? choices.account,
      casesInput(view, size ?? choices.pageSize ?? defaultPreferences.pageSize),
    );
  }
  const caseId = caseIdOf(pathname);
  if (caseId) describeCases(accountOfCaseId(caseId) ?? undefined, caseInput(caseId));
}
