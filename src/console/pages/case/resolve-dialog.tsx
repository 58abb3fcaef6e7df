import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';

import { useResolveCase } from '../../api/mutations.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useText } from '../../hooks/use-text.ts';

export interface ResolveDialogProps {
  readonly accountId: string;
  readonly caseId: string;
  /** A reply was begun and not sent: what its writer may have forgotten. */
  readonly hasUnsentReply: boolean;
  /** Back to that reply. */
  readonly onReply: () => void;
  readonly onResolved: () => void;
  readonly onClose: () => void;
}

/** Asks before AWS is told to stop. */
export function ResolveDialog(props: ResolveDialogProps) {
  const { accountId, caseId, hasUnsentReply, onReply, onResolved, onClose } = props;
  const text = useText();
  const { mutate, isPending, error } = useResolveCase(accountId, caseId);
  return (
    <Modal
      visible
      header={text('case.resolve.question')}
      closeAriaLabel={text('case.resolve.cancel')}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" disabled={isPending} onClick={onClose}>
              {text('case.resolve.cancel')}
            </Button>
            <Button
              variant="primary"
              loading={isPending}
              onClick={() => mutate(undefined, { onSuccess: onResolved })}
            >
              {text('case.resolve.confirm')}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <Box>{text('case.resolve.text')}</Box>
        {hasUnsentReply && (
          <Alert
            type="warning"
            header={text('case.resolve.unsent')}
            action={
              <Button disabled={isPending} onClick={onReply}>
                {text('case.resolve.toReply')}
              </Button>
            }
          >
            {text('case.resolve.unsent.text')}
          </Alert>
        )}
        <ProblemAlert error={error} activity="write" />
      </SpaceBetween>
    </Modal>
  );
}
