import '../../text/en/exports.ts';
import './export-tray.css';

import Button from '@cloudscape-design/components/button';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';

import type { FileRun } from '../../api/exports/file-run.ts';
import { useFocusAfter } from '../../hooks/use-focus-after.ts';
import { useText } from '../../hooks/use-text.ts';
import { ProblemAlert } from '../problem-alert.tsx';

/** When the tray is gone the focus is where it was before, or with the page where there is another one now. */
function useFocusBack(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
        else document.querySelector('main')?.focus({ preventScroll: true });
      });
    };
  }, []);
}

/** How far an export is, with the way out of it; why it failed, with the way to try it again. */
export function ExportTray({ run }: { readonly run: FileRun }) {
  const text = useText();
  const place = useRef<HTMLElement>(null);
  const { progress, error, fileName, counted } = run;
  useFocusBack();
  useFocusAfter(place, progress === null);
  return createPortal(
    <section className="sc-tray" aria-label={text('exports.tray')} ref={place}>
      {progress && (
        <div className="sc-tray-progress">
          <ProgressBar
            value={progress.total === 0 ? 0 : Math.floor((progress.done / progress.total) * 100)}
            label={text('exports.running', { fileName })}
            additionalInfo={text(counted, { done: progress.done, total: progress.total })}
          />
          <Button onClick={run.cancel}>{text('exports.cancel')}</Button>
        </div>
      )}
      {!progress && (
        <ProblemAlert
          error={error}
          activity="save"
          action={
            <>
              <Button onClick={run.again}>{text('exports.again')}</Button>{' '}
              <Button variant="link" onClick={run.dismiss}>
                {text('exports.dismiss')}
              </Button>
            </>
          }
        />
      )}
    </section>,
    document.body,
  );
}
