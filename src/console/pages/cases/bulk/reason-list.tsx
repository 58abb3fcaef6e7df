import ExpandableSection from '@cloudscape-design/components/expandable-section';

import { AppLink } from '../../../components/app-link.tsx';
import { useText } from '../../../hooks/use-text.ts';
import { paths } from '../../../paths.ts';
import type { Reason } from './reasons.ts';

export interface ReasonListProps {
  readonly heading: 'bulk.failed' | 'bulk.notUndone';
  readonly reasons: readonly Reason[];
}

/** Each reason with its cases, which are links: what became of one is looked up there. */
export function ReasonList({ heading, reasons }: ReasonListProps) {
  const text = useText();
  return reasons.map(({ words, cases }) => (
    <ExpandableSection
      key={words}
      headerText={text(heading, { count: cases.length, reason: words })}
      defaultExpanded={cases.length <= 3}
    >
      <ul className="sc-bulk-cases">
        {cases.map(({ caseId, displayId, subject }) => (
          <li key={caseId}>
            <AppLink to={paths.case(caseId)}>
              <span className="sc-anywhere">{subject.trim() || caseId}</span>
            </AppLink>{' '}
            ({text('cases.row.id', { id: displayId })})
          </li>
        ))}
      </ul>
    </ExpandableSection>
  ));
}
