import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Link from '@cloudscape-design/components/link';

import { useSession } from '../../api/session.ts';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';

/** For whoever is customer and agent at once, as the first user of an emulator is. */
export function BothSides() {
  const text = useText();
  const { accounts } = useSession();
  const isCustomer = accounts.some(({ permissions }) => permissions.includes('support:CreateCase'));
  if (!isCustomer) return null;
  return (
    <ExpandableSection headerText={text('desk.both')}>
      {text('desk.both.text')}{' '}
      <Link external href={paths.cases()}>
        {text('desk.both.open')}
      </Link>
    </ExpandableSection>
  );
}
