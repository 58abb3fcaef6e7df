import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import DatePicker from '@cloudscape-design/components/date-picker';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useQuery } from '@tanstack/react-query';

import type { CaseWork } from '../../../../contract/center/case-work.ts';
import { assigneesQuery, useWorkChanges, workQuery } from '../../../api/case-work.ts';
import type { CaseOfAccount } from '../../../api/case-companion.ts';
import { isAllowed } from '../../../api/permissions.ts';
import { useSession } from '../../../api/session.ts';
import { useText } from '../../../hooks/use-text.ts';
import { CaseLabels } from './case-labels.tsx';
import { WorkProblem } from './work-problem.tsx';

interface SharesProps extends CaseOfAccount {
  readonly work: CaseWork;
}

/** To be read where nothing may be changed. */
function Shown({ work }: SharesProps) {
  const text = useText();
  const lines = [
    [text('work.owner'), work.owner ?? text('work.owner.none')],
    [text('work.team'), work.team ?? text('work.team.none')],
    ...(work.followUpOn ? [[text('work.followUp'), work.followUpOn]] : []),
  ];
  return lines.map(([label, value]) => (
    <div key={label}>
      <Box variant="awsui-key-label">{label}</Box>
      <div className="sc-anywhere">{value}</div>
    </div>
  ));
}

function Changed({ work, ...one }: SharesProps) {
  const text = useText();
  const { userName } = useSession().user;
  const { assign } = useWorkChanges(one);
  const { data, isFetching, error } = useQuery(assigneesQuery(one));
  const { version } = work;
  const people = (data?.people ?? []).map(({ userId, userName: name }) => ({ value: userId, label: name }));
  const teams = (data?.teams ?? []).map(({ groupId, name }) => ({ value: groupId, label: name }));
  const nobody = { value: '', label: text('work.owner.none') };
  const noTeam = { value: '', label: text('work.team.none') };
  const me = people.find(({ label }) => label === userName);
  const choices = {
    filteringType: 'auto',
    statusType: isFetching && !data ? 'loading' : 'finished',
    loadingText: text('work.choices.loading'),
    disabled: assign.isPending,
    expandToViewport: true,
  } as const;
  return (
    <>
      <WorkProblem error={assign.error ?? error} />
      <FormField label={text('work.owner')}>
        <Select
          {...choices}
          options={[nobody, ...people]}
          selectedOption={work.ownerId ? { value: work.ownerId, label: work.owner ?? '' } : nobody}
          onChange={({ detail }) => assign.mutate({ ownerId: detail.selectedOption.value ?? '', version })}
        />
      </FormField>
      {me && me.value !== work.ownerId && (
        <Button
          variant="inline-link"
          disabled={assign.isPending}
          onClick={() => assign.mutate({ ownerId: me.value, version })}
        >
          {text('work.owner.me')}
        </Button>
      )}
      <FormField label={text('work.team')}>
        <Select
          {...choices}
          options={[noTeam, ...teams]}
          selectedOption={work.teamId ? { value: work.teamId, label: work.team ?? '' } : noTeam}
          onChange={({ detail }) => assign.mutate({ teamId: detail.selectedOption.value ?? '', version })}
        />
      </FormField>
      <FormField label={text('work.followUp')}>
        <SpaceBetween size="xxs">
          <DatePicker
            value={work.followUpOn ?? ''}
            placeholder="YYYY/MM/DD"
            expandToViewport
            disabled={assign.isPending}
            openCalendarAriaLabel={() => text('work.followUp.open')}
            onChange={({ detail }) => {
              // While it is typed, it is no day yet.
              if (detail.value.length === 10) assign.mutate({ followUpOn: detail.value, version });
            }}
          />
          {work.followUpOn && (
            <Button
              variant="inline-link"
              disabled={assign.isPending}
              onClick={() => assign.mutate({ followUpOn: '', version })}
            >
              {text('work.followUp.clear')}
            </Button>
          )}
        </SpaceBetween>
      </FormField>
    </>
  );
}

/** Owner, team, day and labels of a case. */
export function SharesPanel(one: CaseOfAccount) {
  const text = useText();
  const { data, error } = useQuery(workQuery(one));
  const mayAssign = isAllowed(useSession(), one.accountId, 'supportcenter:AssignCase');
  const Shares = mayAssign ? Changed : Shown;
  return (
    <Container
      header={
        <Header variant="h2" description={text('work.own')}>
          {text('work.title')}
        </Header>
      }
    >
      {/* A case is read without it as well. */}
      {error && <StatusIndicator type="warning">{text('work.unreadable')}</StatusIndicator>}
      {!data && !error && <StatusIndicator type="loading">{text('work.loading')}</StatusIndicator>}
      {data && (
        <SpaceBetween size="s">
          <Shares {...one} work={data} />
          <CaseLabels {...one} labels={data.labels} />
        </SpaceBetween>
      )}
    </Container>
  );
}
