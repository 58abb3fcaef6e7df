import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';

import { useText } from '../../hooks/use-text.ts';
import type { Meanwhile } from './meanwhile.ts';

export interface MeanwhileNoticeProps {
  readonly meanwhile: Meanwhile;
  readonly onRead: () => void;
}

/** Before an answer leaves that was written to something else than what is there now. */
export function MeanwhileNotice({ meanwhile, onRead }: MeanwhileNoticeProps) {
  const text = useText();
  const { entries, hasCustomerWritten } = meanwhile;
  return (
    <Alert
      type="warning"
      header={text('desk.meanwhile')}
      action={<Button onClick={onRead}>{text('desk.meanwhile.read')}</Button>}
    >
      <ul>
        {hasCustomerWritten && <li>{text('desk.meanwhile.customer')}</li>}
        {entries.map(({ at, agent, kind, text: more = '' }) => (
          <li key={`${at} ${agent} ${kind}`}>{text(`desk.entry.${kind}`, { agent, text: more })}</li>
        ))}
      </ul>
    </Alert>
  );
}
