import Button from '@cloudscape-design/components/button';
import ProgressBar, { type ProgressBarProps } from '@cloudscape-design/components/progress-bar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type IntlShape, useIntl } from 'react-intl';

import { problemOf } from '../../api/errors.ts';
import type { UploadState, UploadStates, UploadStatus } from '../../api/uploads/uploads.ts';
import { type Text, useText } from '../../hooks/use-text.ts';
import { formatFileSize } from '../file-size.ts';

export interface UploadListProps {
  readonly states: UploadStates;
  readonly onPause: (file: File) => void;
  readonly onResume: (file: File) => void;
}

const barStatus: Readonly<Record<UploadStatus, ProgressBarProps.Status>> = {
  running: 'in-progress',
  paused: 'in-progress',
  ready: 'success',
  failed: 'error',
};

function percent(sent: number, size: number): number {
  return Math.min(100, Math.floor((100 * sent) / size));
}

/** How far each upload is, with the way to hold it and to go on. Removing the file ends it. */
export function UploadList({ states, onPause, onResume }: UploadListProps) {
  const text = useText();
  if (states.size === 0) return null;
  return (
    <SpaceBetween size="s">
      {states.size > 1 && <UploadTotal states={states} />}
      {[...states].map(([file, state]) => (
        <SpaceBetween key={`${file.name} ${file.lastModified}`} size="xxs">
          <UploadBar file={file} state={state} />
          {state.status === 'running' && (
            <Button
              formAction="none"
              variant="inline-link"
              ariaLabel={text('attachments.upload.pauseFile', { fileName: file.name })}
              onClick={() => onPause(file)}
            >
              {text('attachments.upload.pause')}
            </Button>
          )}
          {(state.status === 'paused' || state.status === 'failed') && (
            <ResumeButton file={file} status={state.status} onResume={onResume} />
          )}
        </SpaceBetween>
      ))}
    </SpaceBetween>
  );
}

interface ResumeButtonProps {
  readonly file: File;
  readonly status: 'paused' | 'failed';
  readonly onResume: (file: File) => void;
}

function ResumeButton({ file, status, onResume }: ResumeButtonProps) {
  const text = useText();
  const word = status === 'paused' ? 'continue' : 'retry';
  return (
    <Button
      formAction="none"
      variant="inline-link"
      ariaLabel={text(`attachments.upload.${word}File`, { fileName: file.name })}
      onClick={() => onResume(file)}
    >
      {text(`attachments.upload.${word}`)}
    </Button>
  );
}

/** "12 MB of 150 MB", and what else there is to say. */
function detailOf(text: Text, intl: IntlShape, size: number, { sent, status }: UploadState): string {
  const amounts = { sent: formatFileSize(sent, intl), size: formatFileSize(size, intl) };
  return text(status === 'paused' ? 'attachments.upload.pausedAt' : 'attachments.upload.progress', amounts);
}

function failureOf(text: Text, error: unknown): string {
  const { happened, advice } = problemOf(error, 'write');
  return `${text(happened)}. ${text(advice)}`;
}

function UploadBar({ file, state }: { readonly file: File; readonly state: UploadState }) {
  const text = useText();
  const intl = useIntl();
  return (
    <ProgressBar
      label={file.name}
      value={percent(state.sent, file.size)}
      status={barStatus[state.status]}
      additionalInfo={detailOf(text, intl, file.size, state)}
      resultText={state.status === 'failed' ? failureOf(text, state.error) : text('attachments.upload.ready')}
    />
  );
}

/** All uploads together. */
export function UploadTotal({ states }: Pick<UploadListProps, 'states'>) {
  const text = useText();
  const all = [...states];
  const size = all.reduce((sum, [file]) => sum + file.size, 0);
  const sent = all.reduce((sum, [, state]) => sum + state.sent, 0);
  const ready = all.filter(([, { status }]) => status === 'ready').length;
  if (all.length === 0 || ready === all.length) return null;
  return (
    <ProgressBar
      label={text('attachments.upload.total', { ready, count: all.length })}
      value={percent(sent, size)}
    />
  );
}
