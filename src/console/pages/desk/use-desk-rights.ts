import type { Session } from '../../../contract/session.ts';
import type { DeskOperationName } from '../../../support/desk-operations.ts';
import { useSession } from '../../api/session.ts';
import { useText } from '../../hooks/use-text.ts';

export function mayAtDesk({ permissions }: Session, operation: DeskOperationName): boolean {
  return permissions.includes(`supportdesk:${operation}`);
}

export interface Right {
  readonly disabled: boolean;
  readonly disabledReason: string;
}

/** What a button says of an action: that it is not allowed, and why. The proxy decides all the same. */
export function useDeskRights(): (operation: DeskOperationName) => Right {
  const text = useText();
  const session = useSession();
  return (operation) => ({
    disabled: !mayAtDesk(session, operation),
    disabledReason: text('desk.denied.one', { action: `supportdesk:${operation}` }),
  });
}
