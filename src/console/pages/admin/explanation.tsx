import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { DecidingStatement, ExplainedAction } from '../../../contract/center/policies.ts';
import type { Screen } from '../../../support/policy/actions.ts';
import { screenEffects } from '../../../support/policy/screen-effects.ts';
import type { User } from '../../../contract/center/users.ts';
import { accountsQuery, explanationQuery } from '../../api/administration.ts';
import { AppLink } from '../../components/app-link.tsx';
import { type RowColumn, RowTable } from '../../components/row-table.tsx';
import { ScreenList } from '../../components/screen-effects.tsx';
import { type Text, useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { conditionWords, type KnownNames, readCondition } from './case-condition-words.ts';

const installation = 'installation';
const icons = { allow: 'success', deny: 'stopped', conditional: 'info' } as const;

function Effect({ effect }: { readonly effect: ExplainedAction['effect'] }) {
  const text = useText();
  return <StatusIndicator type={icons[effect]}>{text(`admin.effect.${effect}`)}</StatusIndicator>;
}

/** For which cases, where it is for some. */
function Condition({ condition, names }: { readonly condition: string; readonly names: KnownNames }) {
  const text = useText();
  const words = conditionWords(text, readCondition(condition), names);
  return (
    <Box color="text-body-secondary">
      <span className="sc-anywhere">{text('admin.condition.if', { condition: words })}</span>
    </Box>
  );
}

/** What the user sees of the account's cases, where that is not all. */
function Sees({
  actions,
  names,
}: {
  readonly actions: readonly ExplainedAction[];
  readonly names: KnownNames;
}) {
  const text = useText();
  const condition = actions.find(({ action }) => action === 'support:DescribeCases')?.condition;
  if (condition === undefined) return null;
  const words = conditionWords(text, readCondition(condition), names);
  return (
    <Alert type="info" header={text('admin.condition.sees')}>
      <div className="sc-anywhere">{text('admin.condition.sees.if', { condition: words })}</div>
      {text('admin.condition.sees.text')}
    </Alert>
  );
}

function Statement({ policyId, policyName, statement, sid, groupName, roleName }: DecidingStatement) {
  const text = useText();
  const place = sid === undefined || sid === '' ? text('admin.statement', { statement }) : sid;
  return (
    <div>
      <AppLink to={paths.adminPolicy(policyId)}>{policyName}</AppLink>, {place}
      {groupName !== undefined && ` (${text('admin.byGroup', { group: groupName })})`}
      {roleName !== undefined && ` (${text('admin.byRole', { role: roleName })})`}
    </div>
  );
}

/** The others hang on what is allowed in the installation. */
const screensOfAccount = new Set<Screen>(['case-list', 'case', 'create-case', 'trusted-advisor']);

/** What the decisions make of the screens of the account. */
function Screens({ actions }: { readonly actions: readonly ExplainedAction[] }) {
  const text = useText();
  const allowed = new Set(actions.flatMap(({ action, effect }) => (effect === 'deny' ? [] : [action])));
  const effects = screenEffects((action) => allowed.has(action)).filter(({ screen }) =>
    screensOfAccount.has(screen),
  );
  return (
    <Container header={<Header variant="h2">{text('admin.screens')}</Header>}>
      <ScreenList effects={effects} />
    </Container>
  );
}

/** What a user may do in one account, and the statement that says so. */
export function Explanation({ user: { userId, userName, issuer } }: { readonly user: User }) {
  const text = useText();
  const names = { [userId]: userName };
  const { data: accounts = [] } = useQuery(accountsQuery());
  const [chosen, choose] = useState<string | null>(null);
  const options = [
    ...accounts.map(({ accountId, name }) => ({ value: accountId, label: `${name} (${accountId})` })),
    { value: installation, label: text('admin.scope.installation') },
  ];
  const scope = options.find(({ value }) => value === chosen) ?? options[0] ?? null;
  const accountId = scope === null || scope.value === installation ? null : scope.value;
  const { data, error, refetch } = useQuery(explanationQuery(userId, accountId));
  return (
    <SpaceBetween size="m">
      {data && accountId !== null && <Sees actions={data} names={names} />}
      {data && accountId !== null && <Screens actions={data} />}
      <RowTable
        title={text('admin.explanation')}
        description={text(issuer === undefined ? 'admin.explanation.text' : 'admin.explanation.roles')}
        actions={
          <FormField label={text('admin.account')}>
            <Select
              options={options}
              selectedOption={scope}
              selectedAriaLabel={text('field.selected')}
              onChange={({ detail }) => choose(detail.selectedOption.value ?? null)}
            />
          </FormField>
        }
        rows={data}
        rowId={({ action }) => action}
        empty={text('admin.explanation.empty')}
        error={error}
        onRetry={() => void refetch()}
        columns={explanationColumns(text, names)}
      />
    </SpaceBetween>
  );
}

function explanationColumns(text: Text, names: KnownNames): RowColumn<ExplainedAction>[] {
  return [
    {
      id: 'action',
      header: text('admin.action'),
      cell: ({ action }) => <span className="sc-anywhere">{action}</span>,
    },
    {
      id: 'effect',
      header: text('admin.effect'),
      cell: ({ effect, condition }) => (
        <>
          <Effect effect={effect} />
          {condition !== undefined && <Condition condition={condition} names={names} />}
        </>
      ),
    },
    {
      id: 'why',
      header: text('admin.why'),
      cell: ({ statements }) =>
        statements.length === 0
          ? text('admin.why.nothing')
          : statements.map((each) => (
              <Statement
                key={`${each.policyId} ${each.statement} ${each.groupName} ${each.roleName}`}
                {...each}
              />
            )),
    },
  ];
}
