import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';

import { useText } from '../../hooks/use-text.ts';

/** What a plan without the whole of Trusted Advisor has, and when its checks are refreshed. */
export function LimitedPlanNotice({ canRefresh }: { readonly canRefresh: boolean }) {
  const text = useText();
  return (
    <Alert type="info" header={text('advisor.limitedPlan')}>
      <Box>{text('advisor.limitedPlan.text')}</Box>
      <Box>{text(canRefresh ? 'advisor.limitedPlan.refresh' : 'advisor.limitedPlan.refresh.others')}</Box>
    </Alert>
  );
}
