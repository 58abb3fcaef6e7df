import '../../../text/en/bulk-changes.ts';
import './bulk.css';

import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { type ReactNode, useEffect, useRef, useState } from 'react';

import type { FoundCase } from '../../../../contract/center/search-for-cases.ts';
import { changeOf } from '../../../api/bulk/work-change.ts';
import { isAllowed } from '../../../api/permissions.ts';
import { useSession } from '../../../api/session.ts';
import { useNotify } from '../../../components/notices.tsx';
import { useText } from '../../../hooks/use-text.ts';
import { AssignFields } from './assign-fields.tsx';
import { bulkActions, type BulkWork } from './bulk-actions.ts';
import { outcomeNotice } from './bulk-outcome.tsx';
import { FollowUpFields } from './follow-up-fields.tsx';
import { LabelFields } from './label-fields.tsx';
import { type Progress, useChanges } from './use-changes.ts';
import type { Wish } from './wish.ts';

export interface BulkPanelProps {
  readonly work: BulkWork;
  /** Those that are selected now: this stands beside the list and asks for nothing else to wait. */
  readonly selected: readonly FoundCase[];
  readonly accountOf: (accountId: string) => string;
  /** Called with those that were not changed. */
  readonly onDone: (unchanged: readonly FoundCase[]) => void;
  readonly onClose: () => void;
}

const fields = { assign: AssignFields, followUp: FollowUpFields, label: LabelFields } as const;

/** Goes to the first field, and back to where the focus was. */
function useFocus() {
  const place = useRef<HTMLElement>(null);
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    place.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, []);
  return {
    place,
    goBack: () => {
      if (before instanceof HTMLElement) before.focus();
    },
  };
}

/** What is to be changed of the selected cases; what came of it stands in a notice. */
export function BulkPanel({ work, selected, accountOf, onDone, onClose }: BulkPanelProps) {
  const text = useText();
  const session = useSession();
  const notify = useNotify();
  const { place, goBack } = useFocus();
  const { progress, run, stop } = useChanges();
  const isAble = ({ accountId }: FoundCase) => isAllowed(session, accountId, bulkActions[work]);
  const able = selected.filter(isAble);
  const denied = selected.filter((found) => !isAble(found));
  const apply = async ({ change, words }: Wish) => {
    const outcome = await run(able.map((found) => changeOf(found, change)));
    const { failed, left } = outcome;
    const unchanged = [...failed.map(({ one }) => one), ...left].map(({ found }) => found);
    onDone([...unchanged, ...denied]);
    onClose();
    notify(outcomeNotice(words, outcome));
  };
  const title = text(`bulk.${work}`, { count: able.length });
  return (
    <section ref={place} aria-label={title}>
      <Container
        header={
          <Header variant="h2" description={text('bulk.own')}>
            {title}
          </Header>
        }
      >
        <WishForm
          work={work}
          able={able}
          leftOut={<LeftOut denied={denied} accountOf={accountOf} />}
          progress={progress}
          onApply={(wish) => void apply(wish)}
          onStop={stop}
          onCancel={() => {
            goBack();
            onClose();
          }}
        />
      </Container>
    </section>
  );
}

interface WishFormProps {
  readonly work: BulkWork;
  readonly able: readonly FoundCase[];
  readonly leftOut: ReactNode;
  readonly progress: Progress | null;
  readonly onApply: (wish: Wish) => void;
  readonly onStop: () => void;
  readonly onCancel: () => void;
}

function WishForm({ work, able, leftOut, progress, onApply, onStop, onCancel }: WishFormProps) {
  const [wish, setWish] = useState<Wish | null>(null);
  const Fields = fields[work];
  const isReady = wish !== null && able.length > 0;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && progress === null) onApply(wish);
      }}
    >
      <SpaceBetween size="m">
        <div className="sc-bulk-fields">
          <Fields cases={able} disabled={progress !== null} onWish={setWish} />
        </div>
        {leftOut}
        {progress ? (
          <Running progress={progress} onStop={onStop} />
        ) : (
          <ApplyButtons count={able.length} isReady={isReady} onCancel={onCancel} />
        )}
      </SpaceBetween>
    </form>
  );
}

function Running({ progress, onStop }: { readonly progress: Progress; readonly onStop: () => void }) {
  const text = useText();
  return (
    <Buttons>
      <StatusIndicator type="in-progress">{text('bulk.running', { ...progress })}</StatusIndicator>
      <Button formAction="none" onClick={onStop}>
        {text('bulk.stop')}
      </Button>
    </Buttons>
  );
}

interface ApplyButtonsProps {
  readonly count: number;
  readonly isReady: boolean;
  readonly onCancel: () => void;
}

function ApplyButtons({ count, isReady, onCancel }: ApplyButtonsProps) {
  const text = useText();
  return (
    <Buttons>
      <Button
        variant="primary"
        disabled={!isReady}
        disabledReason={text(count === 0 ? 'bulk.menu.none' : 'bulk.nothing')}
      >
        {text('bulk.apply', { count })}
      </Button>
      <Button variant="link" formAction="none" onClick={onCancel}>
        {text('bulk.cancel')}
      </Button>
    </Buttons>
  );
}

function Buttons({ children }: { readonly children: ReactNode }) {
  return (
    <SpaceBetween direction="horizontal" size="xs" alignItems="center">
      {children}
    </SpaceBetween>
  );
}

function LeftOut({
  denied,
  accountOf,
}: Pick<BulkPanelProps, 'accountOf'> & { readonly denied: readonly FoundCase[] }) {
  const text = useText();
  if (denied.length === 0) return null;
  const accounts = [...new Set(denied.map(({ accountId }) => accountOf(accountId)))].join(', ');
  return (
    <Box>
      <StatusIndicator type="stopped">
        {text('bulk.leftOut', { count: denied.length, accounts })}
      </StatusIndicator>
    </Box>
  );
}
