import type { TrustedAdvisorCheckResult } from '@aws-sdk/client-support';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';

import { useText } from '../../hooks/use-text.ts';
import type { ResourceList } from './use-resource-list.ts';

export interface NoResourcesProps {
  readonly list: ResourceList;
  readonly result: TrustedAdvisorCheckResult | null | undefined;
}

type Reason = 'notAvailable' | 'none' | 'allExcluded' | 'noExcluded' | 'noMatch';

function reasonFor({ list, result }: NoResourcesProps): Reason {
  const { text, status, region, shown } = list.view.filter;
  const { rows } = list.index;
  if (!result || result.status === 'not_available') return 'notAvailable';
  if (rows.length === 0) return 'none';
  if (text !== '' || status !== null || region !== null) return 'noMatch';
  return shown === 'excluded' ? 'noExcluded' : 'allExcluded';
}

/** Why there is no row: nothing was found, nothing is known, or the filter leaves nothing. */
export function NoResources(props: NoResourcesProps) {
  const text = useText();
  const reason = reasonFor(props);
  const { list } = props;
  const isFiltered = reason === 'noMatch' || reason === 'allExcluded' || reason === 'noExcluded';
  return (
    <Box textAlign="center">
      <Box variant="strong">{text(`check.empty.${reason}`)}</Box>
      <Box color="text-body-secondary" padding={{ bottom: 's' }}>
        {text(`check.empty.${reason}.text`)}
      </Box>
      {isFiltered && (
        <Button
          onClick={() => list.change({ filter: { text: '', status: null, region: null, shown: 'all' } })}
        >
          {text('check.empty.action')}
        </Button>
      )}
    </Box>
  );
}
