import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useRef, useState } from 'react';

import { lazyPiece } from '../../components/lazy-piece.tsx';
import { attributesQuery } from '../../api/case-attributes.ts';
import type { CaseOfAccount } from '../../api/case-companion.ts';
import { isAllowed } from '../../api/permissions.ts';
import { useSession } from '../../api/session.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useFocusAfter } from '../../hooks/use-focus-after.ts';
import { useText } from '../../hooks/use-text.ts';

const AttributesForm = lazyPiece(
  async () => (await import('../../forms/attributes-form.tsx')).AttributesForm,
);

function Attributes(one: CaseOfAccount) {
  const text = useText();
  const { data, error, refetch } = useQuery(attributesQuery(one));
  const mayChange = isAllowed(useSession(), one.accountId, 'support:PutCaseAttributes');
  const [isEditing, setEditing] = useState(false);
  const area = useRef<HTMLDivElement>(null);
  // Back to the button, which can be pressed again only then.
  useFocusAfter(area, isEditing);
  return (
    <div ref={area}>
      <Container
        header={
          <Header
            variant="h2"
            actions={
              <Button
                ariaLabel={text('case.attributes.edit.label')}
                disabled={!mayChange || data === undefined || isEditing}
                {...(!mayChange && { disabledReason: text('case.attributes.denied') })}
                onClick={() => setEditing(true)}
              >
                {text('case.attributes.edit')}
              </Button>
            }
          >
            {text('case.attributes')}
          </Header>
        }
      >
        <ProblemAlert error={error} activity="read" onRetry={() => void refetch()} />
        {!data && !error && (
          <StatusIndicator type="loading">{text('case.attributes.loading')}</StatusIndicator>
        )}
        {data && isEditing && (
          <Suspense>
            <AttributesForm {...one} known={data} onClose={() => setEditing(false)} />
          </Suspense>
        )}
        {data && !isEditing && data.length === 0 && (
          <Box color="text-body-secondary">{text('case.attributes.none')}</Box>
        )}
        {data && !isEditing && data.length > 0 && (
          <KeyValuePairs
            columns={1}
            items={data.map(({ key, value }) => ({ label: key, value: value || '–' }))}
          />
        )}
      </Container>
    </div>
  );
}

/** Keys and values that people put on a case; nothing where the person may not see them. */
export function CaseAttributes(one: CaseOfAccount) {
  const mayRead = isAllowed(useSession(), one.accountId, 'support:DescribeCaseAttributes');
  return mayRead ? <Attributes {...one} /> : null;
}
