import '../../text/en/canned-texts.ts';
import './canned-texts.css';

import Button, { type ButtonProps } from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useRef, useState } from 'react';

import type { OwnGroup } from '../../../contract/center/templates.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { type RowColumn, RowTable } from '../../components/row-table.tsx';
import { type Text, useText } from '../../hooks/use-text.ts';
import {
  CannedTextForm,
  type CannedTextFormProps,
  type CannedTextValues,
  everybody,
  ownAudience,
} from './canned-text-form.tsx';

export interface CannedText {
  readonly textId: string;
  readonly name: string;
  readonly text: string;
  readonly groupId?: string;
  readonly groupName?: string;
  readonly forAll?: boolean;
  /** Of texts that are changed by their version. */
  readonly version?: number;
  readonly updatedBy: string;
}

/** What a button says of an action that is not allowed. */
interface Right {
  readonly disabled?: boolean;
  readonly disabledReason?: string;
}

/** As a mutation is: what is asked of it, and how that stands. */
interface Change<Input> {
  readonly mutate: (input: Input, options: { onSuccess: () => void }) => void;
  readonly reset: () => void;
  readonly isPending: boolean;
  readonly error: Error | null;
}

export interface CannedTextListProps extends Pick<
  CannedTextFormProps,
  'groups' | 'mayShare' | 'limits' | 'problem'
> {
  readonly description: string;
  readonly empty: string;
  readonly texts: readonly CannedText[] | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly mayPut?: Right;
  readonly mayDelete?: Right;
  readonly save: Change<CannedTextValues & { readonly present: CannedText | null }>;
  readonly remove: Change<string>;
}

/** For whom it is; undefined where it is the person's own. */
function audienceName(text: Text, { groupName, forAll = false }: CannedText): string | undefined {
  return forAll ? text('texts.audience.all') : groupName;
}

interface ColumnParts {
  readonly mayPut: (one: CannedText) => Right;
  readonly mayDelete: (one: CannedText) => Right;
  readonly text: Text;
  readonly groups: readonly OwnGroup[] | null;
  readonly onEdit: (one: CannedText) => void;
  readonly onDelete: (one: CannedText) => void;
}

function columnsOf({
  text,
  groups,
  mayPut,
  mayDelete,
  onEdit,
  onDelete,
}: ColumnParts): RowColumn<CannedText>[] {
  return [
    {
      id: 'name',
      header: text('texts.name'),
      cell: (one) => (
        <Button
          variant="inline-link"
          {...mayPut(one)}
          ariaLabel={text('texts.edit', { name: one.name })}
          onClick={() => onEdit(one)}
        >
          {one.name}
        </Button>
      ),
    },
    {
      id: 'body',
      header: text('texts.body'),
      cell: (one) => <div className="sc-canned-text">{one.text}</div>,
    },
    ...(groups === null
      ? []
      : [
          {
            id: 'audience',
            header: text('texts.audience'),
            cell: (one: CannedText) => audienceName(text, one) ?? text('texts.audience.own'),
          },
        ]),
    { id: 'by', header: text('texts.by'), cell: ({ updatedBy }) => updatedBy },
    {
      id: 'delete',
      header: text('texts.actions'),
      cell: (one) => (
        <Button
          variant="icon"
          iconName="remove"
          {...mayDelete(one)}
          ariaLabel={text('texts.delete', { name: one.name })}
          onClick={() => onDelete(one)}
        />
      ),
    },
  ];
}

function valuesOf({ name, text, groupId, forAll = false }: CannedText): CannedTextValues {
  return { name, text, audience: forAll ? everybody : (groupId ?? ownAudience) };
}

/** Canned texts of one place, where they are written, changed and deleted. */
export function CannedTextList(props: CannedTextListProps) {
  const { description, empty, texts, error, onRetry, groups, mayShare = false, limits } = props;
  const { save, remove, problem, mayPut = {}, mayDelete = {} } = props;
  const text = useText();
  const [editing, edit] = useState<CannedText | 'new' | null>(null);
  const [leaving, leave] = useState<CannedText | null>(null);
  const newButton = useRef<ButtonProps.Ref>(null);
  const present = editing === 'new' ? null : editing;
  const begin = (one: CannedText | 'new') => {
    save.reset();
    edit(one);
  };
  // The form, or the row with the button, is gone.
  const end = () => {
    edit(null);
    leave(null);
    newButton.current?.focus();
  };
  const rightIn = (usual: Right) => (one: CannedText) =>
    one.forAll && !mayShare ? { disabled: true, disabledReason: text('texts.audience.all.denied') } : usual;
  return (
    <SpaceBetween size="m">
      <RowTable
        title={text('texts.title')}
        description={description}
        columns={columnsOf({
          text,
          groups,
          mayPut: rightIn(mayPut),
          mayDelete: rightIn(mayDelete),
          onEdit: begin,
          onDelete: leave,
        })}
        rows={texts}
        rowId={({ textId }) => textId}
        empty={empty}
        error={error}
        onRetry={onRetry}
        actions={
          <Button ref={newButton} {...mayPut} onClick={() => begin('new')}>
            {text('texts.new')}
          </Button>
        }
      />
      {editing !== null && (
        <CannedTextForm
          key={present?.textId ?? ''}
          present={present && valuesOf(present)}
          groups={groups}
          mayShare={mayShare}
          limits={limits}
          isPending={save.isPending}
          problem={problem}
          onSave={(values) => save.mutate({ ...values, present }, { onSuccess: end })}
          onClose={end}
        />
      )}
      {leaving && (
        <ConfirmDialog
          question={text('texts.delete.question', { name: leaving.name })}
          explanation={text(
            groups === null || audienceName(text, leaving) !== undefined
              ? 'texts.delete.shared'
              : 'texts.delete.own',
          )}
          action={text('texts.delete.confirm')}
          isRunning={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(leaving.textId, { onSuccess: end })}
          onClose={() => {
            remove.reset();
            leave(null);
          }}
        />
      )}
    </SpaceBetween>
  );
}
