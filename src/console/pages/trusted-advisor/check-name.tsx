import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { useState } from 'react';

import { Markup } from '../../components/markup.tsx';
import { useText } from '../../hooks/use-text.ts';
import type { AdvisorCheck } from './advisor-checks.ts';

/** The name of a check; it opens to what the check looks at. */
export function CheckName({ check }: { readonly check: AdvisorCheck }) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <ExpandableSection
      variant="inline"
      headerText={check.name}
      expanded={isOpen}
      onChange={({ detail }) => setOpen(detail.expanded)}
    >
      {isOpen && (
        <Box padding={{ bottom: 's' }}>
          {check.description.trim() === '' ? (
            text('advisor.noDescription')
          ) : (
            <Markup html={check.description} />
          )}
        </Box>
      )}
    </ExpandableSection>
  );
}
