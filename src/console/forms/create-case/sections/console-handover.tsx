import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWatch } from 'react-hook-form';

import { useText } from '../../../hooks/use-text.ts';
import type { CreateCaseValues } from '../create-case-values.ts';

/** Where accounts open cases whose plan has no Support API. */
const supportConsole = 'https://support.console.aws.amazon.com/support/home#/case/create';

/** In the place of the submit: what was typed goes along to AWS's own console. */
export function ConsoleHandover() {
  const text = useText();
  const [subject, description] = useWatch<CreateCaseValues, ['subject', 'description']>({
    name: ['subject', 'description'],
  });
  const written = [subject, description].filter((part) => part.trim() !== '').join('\n\n');
  return (
    <Alert type="info" header={text('createCase.elsewhere')}>
      <SpaceBetween size="s">
        <div>{text('createCase.elsewhere.detail')}</div>
        <SpaceBetween direction="horizontal" size="xs">
          <Button
            formAction="none"
            href={supportConsole}
            external
            target="_blank"
            iconAlign="right"
            iconName="external"
          >
            {text('createCase.elsewhere.open')}
          </Button>
          {written !== '' && (
            <CopyToClipboard
              copyButtonText={text('createCase.elsewhere.copy')}
              copySuccessText={text('createCase.handover.copied')}
              copyErrorText={text('createCase.handover.notCopied')}
              textToCopy={written}
            />
          )}
        </SpaceBetween>
      </SpaceBetween>
    </Alert>
  );
}
