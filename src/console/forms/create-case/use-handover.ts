import { useWatch } from 'react-hook-form';

import { problemOf } from '../../api/errors.ts';
import { useSession } from '../../api/session.ts';
import type { CreateCaseFormState } from './use-create-case-form.ts';

export type Handover = 'console' | 'quotas';

/** AWS takes quota increases, and every case of an account without its API, in its own console only. */
export function useHandover(control: CreateCaseFormState['control'], refusal: unknown): Handover | null {
  const { upstream } = useSession();
  const isQuota = useWatch({ control, name: 'issueType' }) === 'service-limit-increase';
  if (upstream !== 'aws') return null;
  if (isQuota) return 'quotas';
  return refusal !== null && problemOf(refusal, 'read').kind === 'plan' ? 'console' : null;
}
