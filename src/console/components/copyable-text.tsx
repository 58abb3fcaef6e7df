import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';

import { useText } from '../hooks/use-text.ts';

export interface CopyableTextProps {
  readonly value: string;
}

/** An id with the button that copies it. */
export function CopyableText({ value }: CopyableTextProps) {
  const text = useText();
  return (
    <CopyToClipboard
      variant="inline"
      textToCopy={value}
      copyButtonAriaLabel={text('copy.label', { value })}
      copySuccessText={text('copy.done')}
      copyErrorText={text('copy.failed')}
    />
  );
}
