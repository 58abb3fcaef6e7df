import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Link from '@cloudscape-design/components/link';
import { useRef } from 'react';
import { useFormState } from 'react-hook-form';

import { problemOf } from '../../api/errors.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useText } from '../../hooks/use-text.ts';
import type { TextId } from '../../text/en.ts';
import { type CreateCaseField, type CreateCaseValues, emptyValues } from './create-case-values.ts';
import { useOnFailure } from './use-on-failure.ts';
import type { Submitting } from './use-submit-case.ts';

const labels: Readonly<Record<CreateCaseField, TextId>> = {
  issueType: 'createCase.type',
  serviceCode: 'createCase.service',
  categoryCode: 'createCase.category',
  severityCode: 'createCase.severity',
  quotas: 'createCase.quotas',
  region: 'createCase.region',
  instanceIds: 'createCase.instanceIds',
  arns: 'createCase.arns',
  requestIds: 'createCase.requestIds',
  sinceDate: 'createCase.since',
  sinceTime: 'createCase.since.time',
  sinceZone: 'createCase.since.zone',
  relatedCase: 'createCase.relatedCase',
  subject: 'createCase.subject',
  description: 'createCase.description',
  attachments: 'attachments.label',
  language: 'createCase.language',
  contactMethod: 'createCase.contactMethod',
  phoneCountry: 'createCase.phone.country',
  phoneNumber: 'createCase.phone',
  phoneExtension: 'createCase.phone.extension',
  additionalContacts: 'createCase.contacts',
};

/** In the order in which they stand in the form. */
// `Object.keys` forgets what it was given.
const fields = Object.keys(emptyValues) as CreateCaseField[];

export interface SubmitProblemsProps {
  readonly submitting: Submitting;
  /** Leads to a field, wherever the person is. */
  readonly onEdit: (field: CreateCaseField) => void;
}

/** What kept a submit from making a case, beside the button. A failed attempt moves the focus here. */
export function SubmitProblems({ submitting, onEdit }: SubmitProblemsProps) {
  const place = useRef<HTMLDivElement>(null);
  useOnFailure(submitting.failures, () => place.current?.focus());
  return (
    <div ref={place} tabIndex={-1} className="sc-submit-problems">
      {submitting.failures > 0 && <FieldProblemList onEdit={onEdit} />}
      <SendingProblem submitting={submitting} />
    </div>
  );
}

function SendingProblem({ submitting: { error, sendAnew } }: { readonly submitting: Submitting }) {
  const text = useText();
  const isLost = error !== null && problemOf(error, 'write').kind === 'lost';
  const action = isLost && (
    <Button formAction="none" onClick={sendAnew}>
      {text('createCase.sendAnew')}
    </Button>
  );
  return <ProblemAlert error={error} activity="write" action={action || undefined} />;
}

function FieldProblemList({ onEdit }: Pick<SubmitProblemsProps, 'onEdit'>) {
  const text = useText();
  const { errors } = useFormState<CreateCaseValues>();
  const wrong = fields.filter((field) => errors[field]);
  if (wrong.length === 0) return null;
  return (
    <Alert type="error" header={text('createCase.problem.summary', { count: wrong.length })}>
      <ul className="sc-problem-list">
        {wrong.map((field) => (
          <li key={field}>
            <Link variant="primary" onFollow={() => onEdit(field)}>
              {text(labels[field])}
            </Link>
            {': '}
            {errors[field]?.message}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
