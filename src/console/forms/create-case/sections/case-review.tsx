import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs, { type KeyValuePairsProps } from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { type IntlShape, useIntl } from 'react-intl';

import { caseLanguages } from '../../../../support/languages.ts';
import { formatFileSize } from '../../../components/file-size.ts';
import { type ClassNames, useClassNames } from '../../../components/service-names.ts';
import { severityName } from '../../../components/severity-name.ts';
import { type Text, useText } from '../../../hooks/use-text.ts';
import type { CreateCaseField, CreateCaseValues } from '../create-case-values.ts';
import type { DescribedCase } from '../use-submit-case.ts';

export interface CaseReviewProps {
  readonly accountId: string;
  readonly described: DescribedCase;
  readonly onEdit: (field: CreateCaseField) => void;
}

interface ReviewGroup {
  readonly title: string;
  /** Where its edit button leads. */
  readonly field: CreateCaseField;
  readonly items: readonly KeyValuePairsProps.Item[];
}

interface Reviewed extends DescribedCase {
  readonly values: CreateCaseValues;
  readonly names: ClassNames;
}

function groupsOf({ input, promise, values, names }: Reviewed, text: Text, intl: IntlShape): ReviewGroup[] {
  const files = values.attachments.map(({ name, size }) => `${name} (${formatFileSize(size, intl)})`);
  const list = (items: readonly string[]) =>
    items.length === 0 ? text('createCase.review.none') : items.join(', ');
  const message = <pre className="sc-reviewed-message">{input.communicationBody}</pre>;
  return [
    {
      title: text('createCase.classification'),
      field: 'issueType',
      items: [
        { label: text('createCase.type'), value: text(`createCase.type.${values.issueType}`) },
        { label: text('createCase.service'), value: names.service },
        { label: text('createCase.category'), value: names.category },
        { label: text('createCase.severity'), value: severityName(input.severityCode) },
        {
          label: text('createCase.review.firstResponse'),
          value:
            promise === undefined
              ? text('createCase.review.planUnknown')
              : (promise ?? text('createCase.review.noPromise')),
        },
      ],
    },
    {
      title: text('createCase.details'),
      field: 'subject',
      items: [
        { label: text('createCase.subject'), value: input.subject },
        { label: text('createCase.review.message'), value: message },
        { label: text('attachments.label'), value: list(files) },
      ],
    },
    {
      title: text('createCase.contact'),
      field: 'language',
      items: [
        { label: text('createCase.language'), value: caseLanguages[values.language].endonym },
        {
          label: text('createCase.contactMethod'),
          value: text(`createCase.contactMethod.${values.contactMethod}`),
        },
        { label: text('createCase.contacts'), value: list(input.ccEmailAddresses ?? []) },
      ],
    },
  ];
}

/** All that will be sent, as it will be sent. */
export function CaseReview({ accountId, described, onEdit }: CaseReviewProps) {
  const text = useText();
  const intl = useIntl();
  const { getValues } = useFormContext<CreateCaseValues>();
  const names = useClassNames(accountId)(described.input);
  const heading = useRef<HTMLDivElement>(null);
  // What was pressed is gone, and this is what it led to.
  useEffect(() => heading.current?.focus(), []);
  const groups = groupsOf({ ...described, values: getValues(), names }, text, intl);
  return (
    <SpaceBetween size="l">
      <div ref={heading} tabIndex={-1} className="sc-review-heading">
        <Header variant="h2" description={text('createCase.review.detail')}>
          {text('createCase.review.title')}
        </Header>
      </div>
      {groups.map((group) => (
        <ReviewedGroup key={group.field} group={group} onEdit={() => onEdit(group.field)} />
      ))}
    </SpaceBetween>
  );
}

function ReviewedGroup({ group, onEdit }: { readonly group: ReviewGroup; readonly onEdit: () => void }) {
  const text = useText();
  const edit = (
    <Button
      formAction="none"
      ariaLabel={text('createCase.review.editGroup', { group: group.title })}
      onClick={onEdit}
    >
      {text('createCase.review.edit')}
    </Button>
  );
  return (
    <Container
      header={
        <Header variant="h3" actions={edit}>
          {group.title}
        </Header>
      }
    >
      <KeyValuePairs columns={1} items={group.items} />
    </Container>
  );
}
