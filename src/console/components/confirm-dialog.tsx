import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';

import { useText } from '../hooks/use-text.ts';
import { ProblemAlert } from './problem-alert.tsx';

export interface ConfirmDialogProps {
  readonly question: string;
  readonly explanation: string;
  /** Names what will be done. */
  readonly action: string;
  readonly isRunning: boolean;
  readonly error: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that can't be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const text = useText();
  const { question, explanation, action, isRunning, error, onConfirm, onClose } = props;
  return (
    <Modal
      visible
      header={question}
      closeAriaLabel={text('admin.cancel')}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" disabled={isRunning} onClick={onClose}>
              {text('admin.cancel')}
            </Button>
            <Button variant="primary" loading={isRunning} onClick={onConfirm}>
              {action}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <Box>{explanation}</Box>
        <ProblemAlert error={error} activity="write" />
      </SpaceBetween>
    </Modal>
  );
}
