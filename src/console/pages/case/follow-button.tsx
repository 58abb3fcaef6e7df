import ToggleButton from '@cloudscape-design/components/toggle-button';

import { useFollow } from '../../api/case-companion.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useText } from '../../hooks/use-text.ts';

export interface FollowButtonProps {
  readonly accountId: string;
  readonly caseId: string;
  /** Undefined while it is not known. */
  readonly isFollowed: boolean | undefined;
}

/** Being told what happens in a case without being its contact. */
export function FollowButton({ accountId, caseId, isFollowed }: FollowButtonProps) {
  const text = useText();
  const { mutate, error } = useFollow({ accountId, caseId });
  return (
    <>
      <ToggleButton
        iconName="star"
        pressedIconName="star-filled"
        pressed={isFollowed ?? false}
        disabled={isFollowed === undefined}
        disabledReason={text('case.follow.unknown')}
        onChange={({ detail }) => mutate(detail.pressed)}
      >
        <span className="sc-either">
          <span>{text(isFollowed ? 'case.followed' : 'case.follow')}</span>
          <span aria-hidden="true">{text(isFollowed ? 'case.follow' : 'case.followed')}</span>
        </span>
      </ToggleButton>
      <ProblemAlert error={error} activity="write" />
    </>
  );
}
