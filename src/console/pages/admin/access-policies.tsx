import Box from '@cloudscape-design/components/box';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';

import type { AccountDetails, AccountProblem } from '../../../contract/center/accounts.ts';
import { type Text, useText } from '../../hooks/use-text.ts';
import { type AccessDocument, accessDocuments } from './access-documents.ts';
import { JsonText } from './json-text.tsx';

/** The documents that mend a problem are open; before the first test they all have to be pasted. */
const mending: Partial<Readonly<Record<AccountProblem, readonly AccessDocument['kind'][]>>> = {
  'role-refused': ['trust'],
  'source-identity-refused': ['trust'],
  'assume-denied': ['own'],
  'permission-missing': ['permissions'],
};

function isOpen({ test }: AccountDetails, kind: AccessDocument['kind']): boolean {
  if (!test) return true;
  return test.problem !== undefined && (mending[test.problem]?.includes(kind) ?? false);
}

function whereTo(text: Text, kind: AccessDocument['kind'], { roleArn, test }: AccountDetails): string {
  const arn = test?.principalArn;
  if (kind === 'trust') return text('account.document.trust.text');
  if (kind === 'own') {
    return arn === undefined
      ? text('account.document.own.unknown')
      : text('account.document.own.text', { arn });
  }
  if (roleArn === undefined) return text('account.document.permissions.own');
  return text('account.document.permissions.role', { role: roleArn });
}

function Document({ account, kind, document }: AccessDocument & { readonly account: AccountDetails }) {
  const text = useText();
  const name = text(`account.document.${kind}`);
  return (
    <ExpandableSection
      // A test that ends elsewhere opens what mends that.
      key={account.test?.problem ?? ''}
      headerText={name}
      defaultExpanded={isOpen(account, kind)}
      headingTagOverride="h3"
    >
      <SpaceBetween size="xs">
        <Box color="text-body-secondary">
          <span className="sc-anywhere">{whereTo(text, kind, account)}</span>
        </Box>
        <JsonText label={name} value={document} />
        <CopyToClipboard
          textToCopy={document}
          copyButtonText={text('account.document.copy')}
          copyButtonAriaLabel={text('account.document.copy.label', { name })}
          copySuccessText={text('copy.done')}
          copyErrorText={text('copy.failed')}
        />
      </SpaceBetween>
    </ExpandableSection>
  );
}

/** What has to stand at AWS so that the account is reached, ready to be pasted there. */
export function AccessPolicies({ account }: { readonly account: AccountDetails }) {
  const text = useText();
  const isUntested = account.roleArn !== undefined && account.test?.principalArn === undefined;
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={text(isUntested ? 'account.documents.untested' : 'account.documents.text')}
        >
          {text('account.documents')}
        </Header>
      }
    >
      <SpaceBetween size="m">
        {accessDocuments(account).map((document) => (
          <Document key={document.kind} account={account} {...document} />
        ))}
      </SpaceBetween>
    </Container>
  );
}
