import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWatch } from 'react-hook-form';

import { useText } from '../../../hooks/use-text.ts';
import type { CreateCaseValues } from '../create-case-values.ts';
import { writtenWishes } from '../quota-wishes.ts';

/** Where AWS takes requests for higher quotas of an account; its Support API does not. */
const serviceQuotas = 'https://console.aws.amazon.com/servicequotas/home';

/** In the place of the submit: what was typed goes along to AWS's own console. */
export function QuotaHandover() {
  const text = useText();
  const quotas = useWatch<CreateCaseValues, 'quotas'>({ name: 'quotas' });
  const written = writtenWishes(quotas);
  return (
    <Alert type="info" header={text('createCase.handover')}>
      <SpaceBetween size="s">
        <div>{text('createCase.handover.detail')}</div>
        {written !== '' && (
          <>
            <pre className="sc-handover">{written}</pre>
            <CopyToClipboard
              copyButtonText={text('createCase.handover.copy')}
              copySuccessText={text('createCase.handover.copied')}
              copyErrorText={text('createCase.handover.notCopied')}
              textToCopy={written}
            />
          </>
        )}
        <Button
          formAction="none"
          href={serviceQuotas}
          external
          target="_blank"
          iconAlign="right"
          iconName="external"
        >
          {text('createCase.handover.open')}
        </Button>
      </SpaceBetween>
    </Alert>
  );
}
