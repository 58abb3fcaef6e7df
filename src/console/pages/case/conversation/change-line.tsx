import type { CaseHistoryEntry } from '../../../../contract/center/case-history.ts';
import { isCaseStatus } from '../../../../support/case-status.ts';
import { severityName } from '../../../components/severity-name.ts';
import { TimeAgo } from '../../../components/time-ago.tsx';
import { type Text, useText } from '../../../hooks/use-text.ts';

function wordsOf(text: Text, { kind, detail }: CaseHistoryEntry): string {
  if (kind === 'severity') return text('case.history.severity', { severity: severityName(detail) });
  // A status that AWS has added since is told as it is.
  return isCaseStatus(detail)
    ? text(`case.history.${detail}`)
    : text('case.history.other', { status: detail });
}

/** What happened between two messages, as one thin line. */
export function ChangeLine({ entry }: { readonly entry: CaseHistoryEntry }) {
  const text = useText();
  return (
    <p className="sc-change">
      <span>{wordsOf(text, entry)}</span> <TimeAgo time={entry.time} />
    </p>
  );
}
