import type { CaseDetails } from '@aws-sdk/client-support';
import type { ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import { Suspense, useRef, useState } from 'react';

import { lazyPiece } from '../../components/lazy-piece.tsx';
import { severityName } from '../../components/severity-name.ts';
import { useNotify } from '../../components/notices.tsx';
import { useText } from '../../hooks/use-text.ts';

const SeverityForm = lazyPiece(async () => (await import('../../forms/severity-form.tsx')).SeverityForm);

/** Whether the form is open; the focus goes back to where it was asked for. */
export function useSeverityChange() {
  const [isChanging, setChanging] = useState(false);
  const moreButton = useRef<ButtonDropdownProps.Ref>(null);
  const end = () => {
    setChanging(false);
    moreButton.current?.focus();
  };
  return { isChanging, moreButton, begin: () => setChanging(true), end };
}

export interface ChangeSeverityProps {
  readonly accountId: string;
  readonly details: CaseDetails;
  readonly hindrance: string;
  readonly onDone: () => void;
}

export function ChangeSeverity({ accountId, details, hindrance, onDone }: ChangeSeverityProps) {
  const text = useText();
  const notify = useNotify();
  const { caseId = '', severityCode: present = '' } = details;
  return (
    <Suspense>
      <SeverityForm
        {...{ accountId, caseId, present, hindrance }}
        onClose={onDone}
        onChanged={(severityCode) => {
          notify({
            type: 'success',
            header: text('case.severity.changed', { severity: severityName(severityCode) }),
          });
          onDone();
        }}
      />
    </Suspense>
  );
}
