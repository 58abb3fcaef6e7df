import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { QueuedCase } from '../../../contract/desk/desk-case.ts';
import { knownValues } from '../../../support/text-fields.ts';
import { cannedTextsQuery } from '../../api/desk/desk-queries.ts';
import { InsertText } from '../texts/insert-text.tsx';

export interface CannedFieldProps {
  readonly details: Pick<QueuedCase, 'displayId' | 'subject' | 'submittedBy' | 'accountName'>;
  readonly agent: string;
  readonly onInsert: (text: string) => void;
}

/** The desk's canned texts, filled in for one case. */
export function CannedField({ details, agent, onInsert }: CannedFieldProps) {
  const { displayId, subject, submittedBy, accountName } = details;
  const { data, isError } = useQuery(cannedTextsQuery());
  const values = useMemo(
    () => knownValues({ case: displayId, subject, requester: submittedBy, account: accountName, me: agent }),
    [displayId, subject, submittedBy, accountName, agent],
  );
  return <InsertText texts={data} hasFailed={isError} values={values} onInsert={onInsert} />;
}
