import type { Communication } from '@aws-sdk/client-support';

import type { Session } from '../../../../contract/session.ts';
import { sideOf } from '../../../components/correspondence.ts';

export interface Author {
  readonly side: 'aws' | 'customer' | 'you';
  /** Empty where nobody is named. */
  readonly name: string;
  /** The IAM role that was used, where it is told. */
  readonly role: string | null;
}

const roleMark = ' (Role) <';

/** Who wrote a message. AWS names people by mail address, or as `AdminRole (Role) <jane@example.com>`. */
export function authorOf(
  { submittedBy = '' }: Pick<Communication, 'submittedBy'>,
  user: Session['user'],
): Author {
  if (sideOf({ submittedBy }) === 'aws') return { side: 'aws', name: '', role: null };
  const mark = submittedBy.indexOf(roleMark);
  const hasRole = mark > 0 && submittedBy.endsWith('>');
  const name = hasRole ? submittedBy.slice(mark + roleMark.length, -1) : submittedBy;
  const role = hasRole ? submittedBy.slice(0, mark) : null;
  const isOwn = name !== '' && (name === user.userName || name === user.email);
  return { side: isOwn ? 'you' : 'customer', name, role };
}
