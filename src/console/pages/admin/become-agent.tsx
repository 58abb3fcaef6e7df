import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useNavigate } from 'react-router';

import { useChange } from '../../api/administration.ts';
import { attachToUserNamed } from '../../api/administration-changes.ts';
import { useSession } from '../../api/session.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';

/** The policy is younger than some installations, whose first user was made without it. */
const policyId = 'SupportDeskAgent';

/** Attaches the agents' policy to oneself, and leads to the desk. */
export function BecomeAgent() {
  const text = useText();
  const navigate = useNavigate();
  const { user, permissions } = useSession();
  const become = useChange(attachToUserNamed);
  const action = 'supportcenter:ManagePolicies';
  return (
    <SpaceBetween size="xs">
      <Button
        loading={become.isPending}
        disabled={!permissions.includes(action)}
        disabledReason={text('admin.denied.text', { action })}
        onClick={() => {
          const attached = become.mutateAsync({ userName: user.userName, policyId, scope: '*' });
          // What is wrong is told below.
          void attached.then(
            () => navigate(paths.desk()),
            () => undefined,
          );
        }}
      >
        {text('steps.desk.become')}
      </Button>
      <ProblemAlert error={become.error} activity="write" />
    </SpaceBetween>
  );
}
