import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { AccountName, Attachment, Policy, PrincipalType } from '../../../contract/center/policies.ts';
import { accountsQuery, attachmentsQuery, policiesQuery, useChange } from '../../api/administration.ts';
import { changes } from '../../api/administration-changes.ts';
import { useSession } from '../../api/session.ts';
import { AppLink } from '../../components/app-link.tsx';
import { NoPermission } from '../../components/no-access.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { type RowColumn, RowTable } from '../../components/row-table.tsx';
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

/** How ids are called on the screen. */
interface Names {
  readonly policy: (policyId: string) => string;
  readonly scope: (scope: string) => string;
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
  const attachments = useQuery(attachmentsQuery());
  const { data: policies = nothing } = useQuery(policiesQuery());
  const { data: accounts = nothing } = useQuery(accountsQuery());
  const detach = useChange(changes.detachPolicy);
  const nameOf = (policyId: string) =>
    policies.find((policy) => policy.policyId === policyId)?.name ?? policyId;
  const own = attachments.data?.filter(
    (each) => each.principalType === principalType && each.principalId === principalId,
  );
  return (
    <SpaceBetween size="m">
      <RowTable<Attachment>
        title={text('admin.attached')}
        rows={own}
        rowId={({ policyId, scope }) => `${policyId} ${scope}`}
        empty={text('admin.attached.empty')}
        error={attachments.error}
        onRetry={() => void attachments.refetch()}
        columns={attachmentColumns(
          text,
          { policy: nameOf, scope: (scope) => scopeName(text, scope, accounts) },
          detach.isPending ? null : detach.mutate,
        )}
      />
      <ProblemAlert error={detach.error} activity="write" />
      <AttachForm principal={{ principalType, principalId }} policies={policies} accounts={accounts} />
    </SpaceBetween>
  );
}

interface AttachFormProps {
  readonly principal: Principal;
  readonly policies: readonly Policy[];
  readonly accounts: readonly AccountName[];
}

function AttachForm({ principal, policies, accounts }: AttachFormProps) {
  const text = useText();
  const attach = useChange(changes.attachPolicy);
  const scopes = ['*', ...accounts.map(({ accountId }) => accountId)].map((value) => ({
    value,
    label: scopeName(text, value, accounts),
  }));
  const options = policies.map(({ policyId, name }) => ({ value: policyId, label: name }));
  const [policyId, setPolicy] = useState<string | null>(null);
  const [scope, setScope] = useState('*');
  return (
    <SpaceBetween size="m">
      <div className="sc-form-row">
        <FormField label={text('admin.policy')}>
          <Select
            options={options}
            selectedOption={options.find(({ value }) => value === policyId) ?? null}
            placeholder={text('admin.policy.choose')}
            selectedAriaLabel={text('field.selected')}
            onChange={({ detail }) => setPolicy(detail.selectedOption.value ?? null)}
          />
        </FormField>
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
  names: Names,
  onDetach: ((attachment: Attachment) => void) | null,
): RowColumn<Attachment>[] {
  return [
    {
      id: 'policy',
      header: text('admin.policy'),
      cell: ({ policyId }) => <AppLink to={paths.adminPolicy(policyId)}>{names.policy(policyId)}</AppLink>,
    },
    {
      id: 'scope',
      header: text('admin.scope'),
      cell: ({ scope }) => names.scope(scope),
    },
    {
      id: 'detach',
      header: text('admin.change'),
      cell: (attachment) => (
        <Button
          variant="inline-link"
          ariaLabel={text('admin.detach.label', {
            policy: names.policy(attachment.policyId),
            scope: names.scope(attachment.scope),
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
