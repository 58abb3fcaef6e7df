import type { CreateCaseCommandInput } from '@aws-sdk/client-support';

import { writeContactBlock } from '../../support/contact-block.ts';
import type { OperationName } from '../../support/operations.ts';
import { findSecrets } from '../../support/secrets.ts';
import { findTokens } from '../../support/tokens.ts';
import { checkInput } from '../../support/validate.ts';
import type { CaseFile } from './case-file.ts';
import { UsageError } from './exit.ts';

/** What the API has no field for stands at the head of the message, as the console's form writes it. */
export function caseRequest(given: CaseFile): CreateCaseCommandInput {
  const { contact: method, phone, extension, country, region, instances, arns, requests, since } = given;
  const facts = {
    ...(phone !== undefined && { phoneNumber: phone }),
    ...(country !== undefined && { country }),
    ...(extension !== undefined && { extension }),
    ...(region !== undefined && { region }),
    ...(instances && { instanceIds: instances.join(', ') }),
    ...(arns && { arns: arns.join(', ') }),
    ...(requests && { requestIds: requests.join(', ') }),
    ...(since !== undefined && { firstOccurrence: since }),
  };
  return {
    issueType: given.type,
    serviceCode: given.service,
    categoryCode: given.category,
    severityCode: given.severity,
    language: given.language,
    subject: given.subject.toWellFormed(),
    communicationBody: writeContactBlock({ method, ...facts }, given.description.toWellFormed()),
    ...(given.contacts.length > 0 && { ccEmailAddresses: given.contacts }),
  };
}

/** The service's own constraints, asked before anything is sent. Throws `UsageError`. */
export function requireAcceptable(operation: OperationName, input: object): void {
  const problem = checkInput(operation, JSON.parse(JSON.stringify(input)));
  if (problem) throw new UsageError(problem.message);
}

/** What people paste without noticing; the console's form points it out as well. Null: nothing was found. */
export function secretsWarning(text: string): string | null {
  const count = new Set([...findSecrets(text), ...findTokens(text)].map(({ start }) => start)).size;
  if (count === 0) return null;
  const what = count === 1 ? 'a secret' : `${count} secrets`;
  return `Warning: the text seems to hold ${what}: a key, a token or a card number. It was sent as it is.`;
}
