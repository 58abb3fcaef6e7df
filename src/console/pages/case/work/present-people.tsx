import '../../../text/en/case-work.ts';

import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useQuery } from '@tanstack/react-query';

import { usePresence, workQuery } from '../../../api/case-work.ts';
import type { CaseOfAccount } from '../../../api/case-companion.ts';
import { useNow } from '../../../hooks/use-now.ts';
import { useText } from '../../../hooks/use-text.ts';

export interface PresentPeopleProps extends CaseOfAccount {
  readonly isWriting: boolean;
}

/** Who else has the case open now, so that nobody writes the same answer twice; and lets them know of this tab. */
export function PresentPeople({ isWriting, ...one }: PresentPeopleProps) {
  const text = useText();
  const now = useNow();
  usePresence(one, isWriting);
  const { data } = useQuery(workQuery(one));
  const present = (data?.present ?? []).filter(({ until }) => Date.parse(until) > now);
  const groups = [
    ['writing', present.filter((person) => person.isWriting)],
    ['looking', present.filter((person) => !person.isWriting)],
  ] as const;
  return (
    <output>
      {groups.map(
        ([kind, people]) =>
          people.length > 0 && (
            <StatusIndicator key={kind} type={kind === 'writing' ? 'in-progress' : 'info'}>
              <span className="sc-words">
                {text(`work.present.${kind}`, {
                  people: people.map(({ userName }) => userName).join(', '),
                  count: people.length,
                })}
              </span>
            </StatusIndicator>
          ),
      )}
    </output>
  );
}
