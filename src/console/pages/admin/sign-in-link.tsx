import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';

import { CopyableText } from '../../components/copyable-text.tsx';
import { useText } from '../../hooks/use-text.ts';
import { signInLinkOf } from '../../paths.ts';

export interface SignInLinkNoticeProps {
  readonly userName: string;
  readonly token: string;
}

/** The link to hand on. It is told once: nobody can look it up later. */
export function SignInLinkNotice({ userName, token }: SignInLinkNoticeProps) {
  const text = useText();
  return (
    <Alert type="success" header={text('admin.link.made', { name: userName })}>
      <Box>{text('admin.link.text')}</Box>
      <div className="sc-anywhere">
        <CopyableText value={signInLinkOf(token)} />
      </div>
    </Alert>
  );
}
