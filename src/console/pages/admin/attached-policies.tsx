import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Select, { type SelectProps } from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { AccountName, NamedAttachment, PrincipalType } from '../../../contract/center/policies.ts';
import { accountsQuery, attachmentsQuery, policiesQuery, useChange } from '../../api/administration.ts';
import { changes } from '../../api/administration-changes.ts';
import { useSession } from '../../api/session.ts';
import { AppLink } from '../../components/app-link.tsx';
import { NoPermission } from '../../components/no-access.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { type RowColumn, RowTable } from '../../components/row-table.tsx';
import { SearchSelect } from '../../components/search-select.tsx';
import { type Text, useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';

interface Principal {
  readonly principalType: PrincipalType;
  readonly principalId: string;
}

function scopeName(text: Text, scope: string, accounts: readonly AccountName[]): string {
  if (scope === '*') return text('admin.scope.all');
  const account = accounts.find(({ accountId }) => accountId === scope);
  return account ? `${account.name} (${scope})` : scope;
}

const nothing: readonly never[] = [];

/** What is attached to one user, group or role, and where it holds. */
export function AttachedPolicies(principal: Principal) {
  const session = useSession();
  if (session.permissions.includes('supportcenter:ManagePolicies')) return <Attachments {...principal} />;
  return (
    <NoPermission
      header="admin.attached.denied"
      explanation="admin.denied.text"
      action="supportcenter:ManagePolicies"
    />
  );
}

function Attachments({ principalType, principalId }: Principal) {
  const text = useText();
  const attachments = useQuery(attachmentsQuery({ principalType, principalId }));
  const { data: accounts = nothing } = useQuery(accountsQuery());
  const detach = useChange(changes.detachPolicy);
  return (
    <SpaceBetween size="m">
      <RowTable<NamedAttachment>
        title={text('admin.attached')}
        rows={attachments.data}
        rowId={({ policyId, scope }) => `${policyId} ${scope}`}
        empty={text('admin.attached.empty')}
        error={attachments.error}
        onRetry={() => void attachments.refetch()}
        columns={attachmentColumns(
          text,
          (scope) => scopeName(text, scope, accounts),
          detach.isPending
            ? null
            : ({ policyId, scope }) => detach.mutate({ principalType, principalId, policyId, scope }),
        )}
      />
      <ProblemAlert error={detach.error} activity="write" />
      <AttachForm principal={{ principalType, principalId }} accounts={accounts} />
    </SpaceBetween>
  );
}

interface AttachFormProps {
  readonly principal: Principal;
  readonly accounts: readonly AccountName[];
}

function AttachForm({ principal, accounts }: AttachFormProps) {
  const text = useText();
  const attach = useChange(changes.attachPolicy);
  const scopes = ['*', ...accounts.map(({ accountId }) => accountId)].map((value) => ({
    value,
    label: scopeName(text, value, accounts),
  }));
  const [search, find] = useState('');
  const { data, isPlaceholderData, isError, refetch } = useQuery(
    policiesQuery({ ...(search !== '' && { search }), maxResults: 25 }),
  );
  const [policy, setPolicy] = useState<SelectProps.Option | null>(null);
  const policyId = policy?.value ?? null;
  const [scope, setScope] = useState('*');
  return (
    <SpaceBetween size="m">
      <div className="sc-form-row">
        <SearchSelect
          label={text('admin.policy')}
          placeholder={text('admin.policy.choose')}
          empty={text('list.none')}
          chosen={policy}
          options={data?.policies.map(({ policyId: value, name }) => ({ value, label: name }))}
          isLooking={isPlaceholderData}
          onRetry={isError ? () => void refetch() : null}
          onSearch={find}
          onChoose={setPolicy}
        />
        <FormField label={text('admin.scope')}>
          <Select
            options={scopes}
            selectedOption={scopes.find(({ value }) => value === scope) ?? null}
            selectedAriaLabel={text('field.selected')}
            onChange={({ detail }) => setScope(detail.selectedOption.value ?? '*')}
          />
        </FormField>
        <Button
          loading={attach.isPending}
          disabled={policyId === null}
          disabledReason={text('admin.policy.choose')}
          onClick={() => policyId !== null && attach.mutate({ ...principal, policyId, scope })}
        >
          {text('admin.attach')}
        </Button>
      </div>
      <ProblemAlert error={attach.error} activity="write" />
    </SpaceBetween>
  );
}

function attachmentColumns(
  text: Text,
  scopeOf: (scope: string) => string,
  onDetach: ((attachment: NamedAttachment) => void) | null,
): RowColumn<NamedAttachment>[] {
  return [
    {
      id: 'policy',
      header: text('admin.policy'),
      cell: ({ policyId, policyName }) => <AppLink to={paths.adminPolicy(policyId)}>{policyName}</AppLink>,
    },
    {
      id: 'scope',
      header: text('admin.scope'),
      cell: ({ scope }) => scopeOf(scope),
    },
    {
      id: 'detach',
      header: text('admin.change'),
      cell: (attachment) => (
        <Button
          variant="inline-link"
          ariaLabel={text('admin.detach.label', {
            policy: attachment.policyName,
            scope: scopeOf(attachment.scope),
          })}
          disabled={onDetach === null}
          onClick={() => onDetach?.(attachment)}
        >
          {text('admin.detach')}
        </Button>
      ),
    },
  ];
}
