import '../text/en/acting.ts';

import AttributeEditor from '@cloudscape-design/components/attribute-editor';
import Button from '@cloudscape-design/components/button';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useRef, useState } from 'react';

import { attributeLimits, type CaseAttribute } from '../../support/case-attributes.ts';
import { usePutAttributes } from '../api/case-attributes.ts';
import type { CaseOfAccount } from '../api/case-companion.ts';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { useText } from '../hooks/use-text.ts';
import { changeTo, keyProblem, valueProblem } from './attribute-rules.ts';

export interface AttributesFormProps extends CaseOfAccount {
  /** What the case has now: others may change it while the form is open. */
  readonly known: readonly CaseAttribute[];
  readonly onClose: () => void;
}

const empty: CaseAttribute = { key: '', value: '' };

function useRows(known: readonly CaseAttribute[]) {
  const [rows, setRows] = useState<readonly CaseAttribute[]>(known.length > 0 ? known : [empty]);
  return {
    rows,
    add: () => setRows([...rows, empty]),
    remove: (index: number) => setRows(rows.filter((_row, other) => other !== index)),
    change: (index: number, part: Partial<CaseAttribute>) =>
      setRows(rows.map((row, other) => (other === index ? { ...row, ...part } : row))),
  };
}

/** What the columns of the editor say; problems are told once the person wants to save. */
function useDefinition({ rows, change }: ReturnType<typeof useRows>, isAsked: boolean) {
  const text = useText();
  const words = (problem: ReturnType<typeof keyProblem> | ReturnType<typeof valueProblem>, limit: number) =>
    problem === null || !isAsked ? null : text(`attributes.problem.${problem}`, { limit });
  return [
    {
      label: text('attributes.key'),
      control: ({ key }: CaseAttribute, index: number) => (
        <Input
          autoComplete={false}
          value={key}
          onChange={({ detail }) => change(index, { key: detail.value })}
        />
      ),
      errorText: (_row: CaseAttribute, index: number) => words(keyProblem(rows, index), attributeLimits.key),
    },
    {
      label: text('attributes.value'),
      control: ({ value }: CaseAttribute, index: number) => (
        <Input
          autoComplete={false}
          value={value}
          onChange={({ detail }) => change(index, { value: detail.value })}
        />
      ),
      errorText: (row: CaseAttribute) => words(valueProblem(row), attributeLimits.value),
    },
  ];
}

/** Fields of a row: key and value. */
const rowFields = 2;

/** Moves the focus, once it is drawn, to a field by its number from 0; the first at the beginning. */
function useFieldFocus() {
  const area = useRef<HTMLDivElement>(null);
  const [target, setTarget] = useState({ field: 0 });
  useEffect(() => {
    const fields = area.current?.querySelectorAll('input') ?? [];
    // Without a row there is the button that adds one.
    (fields[target.field] ?? area.current?.querySelector('button'))?.focus();
  }, [target]);
  return { area, goTo: (field: number) => setTarget({ field }) };
}

/** The number of the first field with a problem; -1: there is none. */
function problemField(rows: readonly CaseAttribute[]): number {
  const fine = rows.flatMap((row, index) => [keyProblem(rows, index) === null, valueProblem(row) === null]);
  return fine.indexOf(false);
}

/** Keys and values; a row without either is as if it were not there. */
export function AttributesForm({ accountId, caseId, known: present, onClose }: AttributesFormProps) {
  const text = useText();
  // What came meanwhile was never among the rows, so that it is missing there does not remove it.
  const [known] = useState(present);
  const { mutate, isPending, error } = usePutAttributes({ accountId, caseId });
  const [isAsked, setAsked] = useState(false);
  const edited = useRows(known);
  const { rows, add, remove } = edited;
  const definition = useDefinition(edited, isAsked);
  const { area, goTo } = useFieldFocus();
  const save = () => {
    setAsked(true);
    const wanted = rows.filter(({ key, value }) => key !== '' || value !== '');
    if (wanted.some((row, index) => keyProblem(wanted, index) ?? valueProblem(row))) {
      goTo(problemField(rows));
      return;
    }
    mutate(changeTo(known, wanted), { onSuccess: onClose });
  };
  const left = attributeLimits.count - rows.length;
  return (
    <SpaceBetween size="s">
      <div ref={area}>
        <AttributeEditor
          items={[...rows]}
          definition={definition}
          addButtonText={text('attributes.add')}
          removeButtonText={text('attributes.remove')}
          removeButtonAriaLabel={({ key }) => text('attributes.remove.one', { key })}
          additionalInfo={text('attributes.limit', { count: left })}
          disableAddButton={left <= 0}
          onAddButtonClick={() => {
            add();
            goTo(rows.length * rowFields);
          }}
          onRemoveButtonClick={({ detail }) => {
            remove(detail.itemIndex);
            goTo(Math.min(detail.itemIndex, rows.length - 2) * rowFields);
          }}
        />
      </div>
      <ProblemAlert error={error} activity="write" />
      <SpaceBetween direction="horizontal" size="xs">
        <Button loading={isPending} onClick={save}>
          {text('attributes.save')}
        </Button>
        <Button variant="link" disabled={isPending} onClick={onClose}>
          {text('attributes.cancel')}
        </Button>
      </SpaceBetween>
    </SpaceBetween>
  );
}
