import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import Multiselect from '@cloudscape-design/components/multiselect';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';

import {
  reportFormats,
  type ReportFormat,
  reportLimits,
  type StartAdvisorReportRequest,
} from '../../contract/center/advisor-reports.ts';
import { isAdvisorCategory, isAdvisorStatus } from '../../support/trusted-advisor.ts';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { useText } from '../hooks/use-text.ts';

export interface ReportOption {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
}

/** What a report can be limited to. */
export const reportFilters = ['accountIds', 'regions', 'categories', 'checkIds', 'statuses'] as const;
export type ReportFilter = (typeof reportFilters)[number];

type Chosen = Readonly<Record<ReportFilter, readonly string[]>>;

const nothingChosen: Chosen = { accountIds: [], regions: [], categories: [], checkIds: [], statuses: [] };

export interface AdvisorReportFormProps {
  readonly defaultName: string;
  readonly options: Readonly<Record<ReportFilter, readonly ReportOption[]>>;
  readonly isRunning: boolean;
  /** Why no report can be begun now; null where one can. */
  readonly hindrance: string | null;
  readonly error: unknown;
  readonly onSubmit: (request: StartAdvisorReportRequest, onDone: () => void) => void;
}

/** What is left out holds all. */
function requestOf(name: string, format: ReportFormat, chosen: Chosen): StartAdvisorReportRequest {
  const { accountIds, regions, categories, checkIds, statuses } = chosen;
  return {
    name,
    format,
    ...(accountIds.length > 0 && { accountIds: [...accountIds] }),
    ...(regions.length > 0 && { regions: [...regions] }),
    ...(categories.length > 0 && { categories: categories.filter(isAdvisorCategory) }),
    ...(checkIds.length > 0 && { checkIds: [...checkIds] }),
    ...(statuses.length > 0 && { statuses: statuses.filter(isAdvisorStatus) }),
  };
}

interface FilterFieldProps {
  readonly filter: ReportFilter;
  readonly options: readonly ReportOption[];
  readonly chosen: readonly string[];
  readonly onChoose: (values: readonly string[]) => void;
}

function FilterField({ filter, options, chosen, onChoose }: FilterFieldProps) {
  const text = useText();
  return (
    <FormField label={text(`reports.filter.${filter}`)}>
      <Multiselect
        options={options}
        selectedOptions={options.filter(({ value }) => chosen.includes(value))}
        placeholder={text('reports.filter.all')}
        filteringType={options.length > 8 ? 'auto' : 'none'}
        filteringAriaLabel={text('reports.filter.find')}
        virtualScroll={options.length > 100}
        deselectAriaLabel={({ label = '' }) => text('reports.filter.remove', { label })}
        selectedAriaLabel={text('field.selected')}
        tokenLimit={3}
        i18nStrings={{
          tokenLimitShowMore: text('reports.filter.more'),
          tokenLimitShowFewer: text('reports.filter.fewer'),
        }}
        empty={text('reports.filter.none')}
        onChange={({ detail }) => onChoose(detail.selectedOptions.flatMap(({ value }) => value ?? []))}
      />
    </FormField>
  );
}

/** Makes a report over many accounts, in the background. */
export function AdvisorReportForm(props: AdvisorReportFormProps) {
  const { defaultName, options, isRunning, hindrance, error, onSubmit } = props;
  const text = useText();
  const [name, setName] = useState(defaultName);
  const [format, setFormat] = useState<ReportFormat>('json');
  const [chosen, choose] = useState(nothingChosen);
  const [isChecked, setChecked] = useState(false);
  const isMissing = name.trim() === '';
  const isTooLong = name.trim().length > reportLimits.nameLength;
  const problem = isTooLong
    ? text('reports.name.long', { length: reportLimits.nameLength })
    : text('reports.name.missing');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (isMissing || isTooLong) return;
        onSubmit(requestOf(name.trim(), format, chosen), () => {
          setChecked(false);
          choose(nothingChosen);
        });
      }}
    >
      <Container header={<Header variant="h2">{text('reports.new')}</Header>}>
        <SpaceBetween size="m">
          <div className="sc-report-fields">
            <FormField
              label={text('reports.name')}
              errorText={((isChecked && isMissing) || isTooLong) && problem}
            >
              <Input value={name} autoComplete={false} onChange={({ detail }) => setName(detail.value)} />
            </FormField>
            <FormField label={text('reports.format')}>
              <RadioGroup
                direction="horizontal"
                ariaLabel={text('reports.format')}
                value={format}
                items={reportFormats.map((value) => ({ value, label: value.toUpperCase() }))}
                onChange={({ detail }) =>
                  setFormat(reportFormats.find((one) => one === detail.value) ?? format)
                }
              />
            </FormField>
            {reportFilters.map((filter) => (
              <FilterField
                key={filter}
                filter={filter}
                options={options[filter]}
                chosen={chosen[filter]}
                onChoose={(values) => choose((before) => ({ ...before, [filter]: values }))}
              />
            ))}
          </div>
          <ProblemAlert error={error} activity="write" />
          <Button
            variant="primary"
            formAction="submit"
            loading={isRunning}
            disabled={hindrance !== null}
            {...(hindrance !== null && { disabledReason: hindrance })}
          >
            {text('reports.start')}
          </Button>
        </SpaceBetween>
      </Container>
    </form>
  );
}
