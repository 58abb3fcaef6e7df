import '../text/en/acting.ts';

import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Form from '@cloudscape-design/components/form';
import Header from '@cloudscape-design/components/header';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Textarea from '@cloudscape-design/components/textarea';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { FormProvider, useForm } from 'react-hook-form';

import { severities, severityCodes } from '../../support/severities.ts';
import { severityReasonLimit } from '../../support/severity-change.ts';
import { useUpdateSeverity } from '../api/case-severity.ts';
import { severityLevelsQuery } from '../api/queries.ts';
import { ControlledField } from '../components/controlled-field.tsx';
import { OfflineHint } from '../components/offline-hint.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { RetryHint } from '../components/retry-hint.tsx';
import { type Text, useText } from '../hooks/use-text.ts';
import { characterCount } from './character-count.ts';
import { plansWith, promisedResponse } from './plan-choices.ts';
import { usePromiseText } from './promise-text.ts';

interface SeverityValues {
  severityCode: string;
  reason: string;
}

export interface SeverityFormProps {
  readonly accountId: string;
  readonly caseId: string;
  /** The severity that the case has. */
  readonly present: string;
  /** Why it can't be changed any more; empty where it can. */
  readonly hindrance: string;
  readonly onChanged: (severityCode: string) => void;
  readonly onClose: () => void;
}

function problemsOf({ severityCode, reason }: SeverityValues, present: string, text: Text) {
  const limit = severityReasonLimit;
  const surplus = characterCount(reason) - limit;
  const of = (message: string) => ({ type: 'rule', message });
  return {
    ...(severityCode === '' && { severityCode: of(text('severity.level.missing')) }),
    // Chosen before somebody else gave it to the case.
    ...(severityCode === present && { severityCode: of(text('severity.level.taken')) }),
    ...(reason.trim() === '' && { reason: of(text('severity.reason.missing')) }),
    ...(surplus > 0 && { reason: of(text('severity.reason.tooLong', { limit, surplus })) }),
  };
}

/** Those of the plan, with what they promise; the one that the case has can't be chosen again. */
function useItems(levels: readonly string[], present: string) {
  const text = useText();
  const promiseText = usePromiseText();
  const plans = plansWith(levels);
  return severityCodes
    .filter((code) => levels.includes(code))
    .map((code) => {
      const promise = promiseText(promisedResponse(plans, code));
      const { consoleName, meaning } = severities[code];
      const note = code === present ? text('severity.now') : promise;
      return {
        value: code,
        label: consoleName,
        description: note ? `${meaning} ${note}` : meaning,
        disabled: code === present,
      };
    });
}

function LevelField({ accountId, present }: Pick<SeverityFormProps, 'accountId' | 'present'>) {
  const text = useText();
  const { data, error, refetch } = useQuery(severityLevelsQuery(accountId));
  const items = useItems(data?.flatMap(({ code }) => code ?? []) ?? [], present);
  return (
    <ControlledField<SeverityValues, 'severityCode'>
      name="severityCode"
      label={text('severity.level')}
      description={text('severity.promise')}
      stretch
    >
      {({ value, change, ref }) => {
        if (error) return <RetryHint text={text('severity.failed')} retry={() => void refetch()} />;
        if (!data) return <StatusIndicator type="loading">{text('severity.loading')}</StatusIndicator>;
        return (
          // The group would give the focus to its first level, which may be the one that can't be chosen.
          <div
            ref={(area) =>
              ref({ focus: () => area?.querySelector<HTMLElement>('input:not(:disabled)')?.focus() })
            }
          >
            <RadioGroup items={items} value={value} onChange={({ detail }) => change(detail.value)} />
          </div>
        );
      }}
    </ControlledField>
  );
}

function ReasonField() {
  const text = useText();
  return (
    <ControlledField<SeverityValues, 'reason'>
      name="reason"
      label={text('severity.reason')}
      description={text('severity.reason.description')}
      stretch
    >
      {({ value, change, leave, ref }) => (
        <Textarea
          ref={ref}
          rows={4}
          value={value}
          onBlur={leave}
          onChange={({ detail }) => change(detail.value)}
        />
      )}
    </ControlledField>
  );
}

/** Severity and the reason that goes with it; the engineer reads it as a message. */
export function SeverityForm(props: SeverityFormProps) {
  const { accountId, caseId, present, hindrance, onChanged, onClose } = props;
  const text = useText();
  const { mutate, isPending, error } = useUpdateSeverity({ accountId, caseId });
  const form = useForm<SeverityValues>({
    defaultValues: { severityCode: '', reason: '' },
    resolver: (values) => {
      const errors = problemsOf(values, present, text);
      return Object.keys(errors).length === 0 ? { values, errors: {} } : { values: {}, errors };
    },
  });
  const { setFocus, handleSubmit } = form;
  const { isSuccess: canChoose } = useQuery(severityLevelsQuery(accountId));
  useEffect(() => {
    if (canChoose) setFocus('severityCode');
  }, [canChoose, setFocus]);
  const send = handleSubmit((values) => mutate(values, { onSuccess: () => onChanged(values.severityCode) }));
  return (
    <FormProvider {...form}>
      <form onSubmit={(event) => void send(event)} noValidate>
        <Container header={<Header variant="h2">{text('severity.title')}</Header>}>
          <Form
            actions={
              <SpaceBetween direction="horizontal" size="xs" alignItems="center">
                <OfflineHint />
                <Button formAction="none" variant="link" disabled={isPending} onClick={onClose}>
                  {text('severity.cancel')}
                </Button>
                <Button
                  variant="primary"
                  formAction="submit"
                  loading={isPending}
                  disabled={hindrance !== ''}
                  disabledReason={hindrance}
                >
                  {text('severity.submit')}
                </Button>
              </SpaceBetween>
            }
          >
            <SpaceBetween size="m">
              <LevelField accountId={accountId} present={present} />
              <ReasonField />
              <ProblemAlert error={error} activity="write" />
            </SpaceBetween>
          </Form>
        </Container>
      </form>
    </FormProvider>
  );
}
