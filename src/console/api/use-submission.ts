import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { sessionQuery } from './session.ts';
import { createSubmission, type Submission } from './submission.ts';

/** Each person's own: what somebody left unsettled must not be sent by who signs in after them. */
export function useSubmission(name: string): Submission {
  const session = useQueryClient().getQueryData(sessionQuery().queryKey);
  const [submission] = useState(() => createSubmission(`${session?.user.userName ?? ''}/${name}`));
  return submission;
}
