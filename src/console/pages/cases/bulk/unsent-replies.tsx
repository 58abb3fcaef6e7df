import Alert from '@cloudscape-design/components/alert';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { replySlot } from '../../../../contract/center/drafts.ts';
import type { FoundCase } from '../../../../contract/center/search-for-cases.ts';
import { draftsQuery, keepsDrafts } from '../../../api/drafts/drafts.ts';
import { placesOf } from '../../../api/drafts/local-drafts.ts';
import { useSession } from '../../../api/session.ts';
import { useText } from '../../../hooks/use-text.ts';

export interface UnsentReplies {
  /** Whether those of other devices are not known yet, and may be in a moment. */
  readonly isLooking: boolean;
  readonly cases: readonly FoundCase[];
}

/** Those of the cases to which the person has begun a reply, in this browser or on another device. */
export function useUnsentReplies(cases: readonly FoundCase[]): UnsentReplies {
  const session = useSession();
  const [local] = useState(() => placesOf(session.user.userName).map(({ slot }) => slot.split('?', 1)[0]));
  const accounts = new Set(cases.map(({ accountId }) => accountId).filter((id) => keepsDrafts(session, id)));
  // Resolving does not wait for a proxy that can't tell.
  const queries = [...accounts].map((accountId) => ({ ...draftsQuery(accountId), retry: false }));
  const answers = useQueries({ queries });
  const slots = new Set([...local, ...answers.flatMap(({ data = [] }) => data.map(({ slot }) => slot))]);
  return {
    isLooking: answers.some(({ isLoading }) => isLoading),
    cases: cases.filter(({ caseId }) => slots.has(replySlot(caseId))),
  };
}

/** More would make nobody wiser: the cases stand below. */
const named = 3;
const head = /^.{1,40}/su;

function shortName({ subject, displayId }: FoundCase): string {
  const name = subject.trim() || displayId;
  const shown = head.exec(name)?.[0] ?? name;
  return shown === name ? name : `${shown.trimEnd()}…`;
}

export function UnsentRepliesNotice({ cases }: Pick<UnsentReplies, 'cases'>) {
  const text = useText();
  const intl = useIntl();
  if (cases.length === 0) return null;
  const names = cases.slice(0, named).map((one) => `“${shortName(one)}”`);
  const rest = cases.length - names.length;
  const listed = rest > 0 ? [...names, text('bulkResolve.unsent.more', { count: rest })] : names;
  return (
    <Alert type="warning" header={text('bulkResolve.unsent', { count: cases.length })}>
      <span className="sc-anywhere">
        {text('bulkResolve.unsent.text', { subjects: intl.formatList(listed) })}
      </span>
    </Alert>
  );
}
