import Button from '@cloudscape-design/components/button';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useIntl } from 'react-intl';

import { type Entries, useArchive } from '../../../api/attachments/use-archive.ts';
import { formatFileSize } from '../../../components/file-size.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { saveFile } from '../../../components/save-file.ts';
import { useText } from '../../../hooks/use-text.ts';

export interface ArchiveButtonProps {
  readonly accountId: string;
  /** Of the file that is saved. */
  readonly name: string;
  readonly label: string;
  readonly entries: Entries;
  /** Why there is nothing to save; empty where there may be. */
  readonly hindrance?: string;
}

/** Saves attachments as one archive; says how far it is, and can be stopped. */
export function ArchiveButton({ accountId, name, label, entries, hindrance = '' }: ArchiveButtonProps) {
  const text = useText();
  const intl = useIntl();
  const { start, stop, isPending, error, progress, isEmpty, missing } = useArchive(accountId);
  const run = () => start(entries, (archive) => saveFile(name, archive));
  return (
    <div>
      <span className="sc-file">
        <Button
          iconName="download"
          disabled={hindrance !== ''}
          disabledReason={hindrance}
          loading={isPending}
          loadingText={label}
          onClick={run}
        >
          {label}
        </Button>
        {isPending && (
          <>
            <output>
              {text('case.archive.progress', {
                count: progress.files,
                size: formatFileSize(progress.bytes, intl),
              })}
            </output>
            <Button variant="inline-link" onClick={stop}>
              {text('case.archive.stop')}
            </Button>
          </>
        )}
        {isEmpty && !isPending && <output>{text('case.archive.empty')}</output>}
      </span>
      {missing.length > 0 && !isPending && (
        <StatusIndicator type="warning">
          {text('case.archive.missing', { names: missing.join(', ') })}
        </StatusIndicator>
      )}
      <ProblemAlert error={error} activity="save" onRetry={run} />
    </div>
  );
}
