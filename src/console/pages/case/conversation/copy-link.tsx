import { useState } from 'react';
import { useNavigate } from 'react-router';

import { useText } from '../../../hooks/use-text.ts';
import { paths } from '../../../paths.ts';

export interface CopyLinkProps {
  readonly caseId: string;
  /** As `communicationKey` names the message. */
  readonly communication: string;
}

const told = 3000;

/**
 * Copies the address of one message. A plain button: there is one for each of a thousand messages, and the
 * design system's costs a millisecond.
 */
export function CopyLink({ caseId, communication }: CopyLinkProps) {
  const text = useText();
  const navigate = useNavigate();
  const [isCopied, setCopied] = useState(false);
  // What is to be read out has to be there, empty, before it is filled; but not a thousand times.
  const [isNear, setNear] = useState(false);
  const path = paths.case(caseId, communication);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${globalThis.location.origin}${path}`);
      setCopied(true);
      setTimeout(() => setCopied(false), told);
    } catch {
      // Without https there is no clipboard: then the address bar has it.
      void navigate(path, { replace: true, preventScrollReset: true });
    }
  };
  return (
    <>
      <button
        type="button"
        className="sc-quiet-button"
        title={text('case.message.copy')}
        aria-label={text('case.message.copy')}
        onFocus={() => setNear(true)}
        onClick={() => void copy()}
      >
        #
      </button>
      {isNear && <output className="sc-copied">{isCopied && text('case.message.copied')}</output>}
    </>
  );
}
