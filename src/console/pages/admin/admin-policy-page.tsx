import '../../text/en/accounts.ts';
import '../../text/en/administration.ts';
import '../../text/en/events.ts';

import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';

import type { Policy } from '../../../contract/center/policies.ts';
import { policyQuery, useChange } from '../../api/administration.ts';
import { changes } from '../../api/administration-changes.ts';
import { useSession } from '../../api/session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useNotify } from '../../components/notices.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { PolicyForm } from '../../forms/policy-form.tsx';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { AdminPage } from './admin-page.tsx';
import { policyExampleNames, policyExamples } from './policy-examples.ts';

const pretty = (value: unknown) => JSON.stringify(value, null, 2);

function NewPolicy() {
  const text = useText();
  const navigate = useNavigate();
  const examples = policyExampleNames.map((id) => ({
    id,
    text: text(`admin.policy.example.${id}`),
    document: pretty(policyExamples[id]),
  }));
  const create = useChange(changes.createPolicy);
  return (
    <PolicyForm
      name={null}
      examples={examples}
      document={pretty(policyExamples.read)}
      readOnly={false}
      isRunning={create.isPending}
      error={create.error}
      onSubmit={(values) =>
        create.mutate(values, {
          onSuccess: ({ policyId }) => void navigate(paths.adminPolicy(policyId), { replace: true }),
        })
      }
    />
  );
}

function DeletePolicy({ policy }: { readonly policy: Policy }) {
  const text = useText();
  const navigate = useNavigate();
  const remove = useChange(changes.deletePolicy);
  const [isAsking, ask] = useState(false);
  return (
    <>
      <Button
        formAction="none"
        disabled={policy.attachments > 0}
        disabledReason={text('admin.policy.attached')}
        onClick={() => ask(true)}
      >
        {text('admin.policy.delete')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          question={text('admin.policy.delete.question', { name: policy.name })}
          explanation={text('admin.policy.delete.text')}
          action={text('admin.policy.delete')}
          isRunning={remove.isPending}
          error={remove.error}
          onClose={() => ask(false)}
          onConfirm={() =>
            remove.mutate(policy.policyId, { onSuccess: () => void navigate(paths.adminPolicies()) })
          }
        />
      )}
    </>
  );
}

/** What was saved as written stays so; what comes with the product is made readable. */
function ExistingPolicy({ policy }: { readonly policy: Policy }) {
  const text = useText();
  const notify = useNotify();
  const update = useChange(changes.updatePolicy);
  const { policyId, name, document, managed } = policy;
  return (
    <SpaceBetween size="l">
      {managed && <Alert type="info">{text('admin.policy.readOnly')}</Alert>}
      <PolicyForm
        name={name}
        document={managed ? pretty(JSON.parse(document)) : document}
        readOnly={managed}
        isRunning={update.isPending}
        error={update.error}
        extra={!managed && <DeletePolicy policy={policy} />}
        onSubmit={(values) =>
          update.mutate(
            { policyId, document: values.document },
            { onSuccess: () => notify({ type: 'success', header: text('admin.policy.saved', { name }) }) },
          )
        }
      />
    </SpaceBetween>
  );
}

export function Component() {
  const text = useText();
  const { policyId = '' } = useParams();
  const { permissions } = useSession();
  const action = 'supportcenter:ManagePolicies';
  const isNew = paths.adminPolicy(policyId) === paths.adminNewPolicy();
  const enabled = permissions.includes(action) && !isNew;
  const { data: policy, error, refetch } = useQuery({ ...policyQuery(policyId), enabled });
  const isKnown = isNew || Boolean(policy);
  return (
    <AdminPage
      action={action}
      title={policy?.name ?? text(isNew ? 'admin.policy.create' : 'admin.policy')}
      crumbs={[{ text: text('admin.policies'), to: paths.adminPolicies() }]}
    >
      {isNew && <NewPolicy />}
      {policy && <ExistingPolicy key={policyId} policy={policy} />}
      {!isKnown && <ProblemAlert error={error} activity="read" onRetry={() => void refetch()} />}
      {!isKnown && !error && <Box>{text(policy === null ? 'admin.policy.unknown' : 'loading')}</Box>}
    </AdminPage>
  );
}
