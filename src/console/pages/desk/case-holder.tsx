import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { DeskCaseDetails } from '../../../contract/desk/desk-case.ts';
import { useClaim, useHandOver, useRelease } from '../../api/desk/desk-changes.ts';
import { agentsQuery } from '../../api/desk/desk-queries.ts';
import { useSession } from '../../api/session.ts';
import { DeskProblem } from '../../components/desk-problem.tsx';
import { useShortcuts } from '../../hooks/use-shortcuts.ts';
import { useText } from '../../hooks/use-text.ts';
import { useDeskRights } from './use-desk-rights.ts';

interface HandOverProps {
  readonly holder: string | null;
  readonly onChoose: (agent: string) => void;
}

/** To whoever else has been at this desk. */
function HandOver({ holder, onChoose }: HandOverProps) {
  const text = useText();
  const { user } = useSession();
  const right = useDeskRights()('HandOverCase');
  const { data = [] } = useQuery(agentsQuery());
  const others = data.filter(({ agent }) => agent !== holder && agent !== user.userName);
  const none = others.length === 0;
  return (
    <ButtonDropdown
      items={others.map(({ agent }) => ({ id: agent, text: agent }))}
      disabled={right.disabled || none}
      disabledReason={right.disabled ? right.disabledReason : text('desk.handOver.none')}
      onItemClick={({ detail }) => onChoose(detail.id)}
    >
      {text('desk.handOver')}
    </ButtonDropdown>
  );
}

/** Who has the case, and how it gets into other hands. */
export function CaseHolder({ details }: { readonly details: DeskCaseDetails }) {
  const text = useText();
  const { user } = useSession();
  const rights = useDeskRights();
  const [claim, release, handOver] = [useClaim(), useRelease(), useHandOver()];
  const { caseId, agent: holder = null, status } = details;
  const isMine = holder === user.userName;
  const isOpen = status !== 'resolved';
  const canClaim = isOpen && holder === null && !rights('ClaimCase').disabled;
  const take = claim.mutate;
  useShortcuts(useMemo(() => (canClaim ? { c: () => take(caseId) } : {}), [canClaim, take, caseId]));
  const words = isMine
    ? text('desk.has.you')
    : holder === null
      ? text('desk.has.nobody')
      : text('desk.has', { agent: holder });
  const give = (toAgent: string) => handOver.mutate({ caseId, toAgent, from: holder });
  return (
    <SpaceBetween size="xs">
      <SpaceBetween direction="horizontal" size="xs" alignItems="center">
        <output data-holder tabIndex={-1}>
          {words}
        </output>
        {isOpen && holder === null && (
          <Button
            {...rights('ClaimCase')}
            variant="primary"
            loading={claim.isPending}
            onClick={() => take(caseId)}
          >
            {text('desk.claim')}
          </Button>
        )}
        {isOpen && holder !== null && !isMine && (
          <Button
            {...rights('HandOverCase')}
            loading={handOver.isPending}
            onClick={() => give(user.userName)}
          >
            {text('desk.takeOver', { agent: holder })}
          </Button>
        )}
        {isMine && (
          <Button
            {...rights('ReleaseCase')}
            loading={release.isPending}
            onClick={() => release.mutate(caseId)}
          >
            {text('desk.release')}
          </Button>
        )}
        {isOpen && <HandOver holder={holder} onChoose={give} />}
      </SpaceBetween>
      <DeskProblem error={claim.error ?? release.error ?? handOver.error} activity="write" />
    </SpaceBetween>
  );
}
