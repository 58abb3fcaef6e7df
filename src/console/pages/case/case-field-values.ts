import type { CaseDetails } from '@aws-sdk/client-support';

import type { Session, SessionAccount } from '../../../contract/session.ts';
import { type FieldValues, knownValues } from '../../../support/text-fields.ts';
import { authorOf } from './conversation/author.ts';

/** What canned texts can say of a case without being told. */
export function caseFieldValues(
  { displayId = '', subject = '', submittedBy = '' }: CaseDetails,
  { name }: Pick<SessionAccount, 'name'>,
  user: Session['user'],
): FieldValues {
  return knownValues({
    case: displayId,
    subject,
    requester: authorOf({ submittedBy }, user).name,
    account: name,
    me: user.displayName ?? user.userName,
  });
}
