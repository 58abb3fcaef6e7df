import { isAllowed, type SupportAction } from '../../api/permissions.ts';
import { useSession } from '../../api/session.ts';
import { useText } from '../../hooks/use-text.ts';

/** Why the person may not do it; null where they may. */
export function useMissing(accountId: string, action: SupportAction): string | null {
  const text = useText();
  const session = useSession();
  return isAllowed(session, accountId, action) ? null : text('access.missing', { action });
}
