import '../../text/en/list-tools.ts';

import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input, { type InputProps } from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useRef, useState } from 'react';

import { type CaseView, caseViewLimits, type ViewSearch } from '../../../contract/center/case-views.ts';
import type { OwnGroup } from '../../../contract/center/templates.ts';
import { useSaveCaseView } from '../../api/case-views.ts';
import { DialogFocus } from '../../components/dialog-focus.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { type Text, useText } from '../../hooks/use-text.ts';

export interface ViewDialogProps {
  /** Null: a new one. */
  readonly view: CaseView | null;
  /** What the list shows; kept with a new view. */
  readonly search: ViewSearch;
  readonly groups: readonly OwnGroup[];
  /** Of a new one, where it is called something else. */
  readonly title?: string;
  readonly onClose: () => void;
  readonly onSaved: (viewId: string) => void;
}

/** Nobody's id. */
const me = '';

function problemOfName(text: Text, name: string): string | undefined {
  if (name === '') return text('caseViews.name.missing');
  return name.length > caseViewLimits.name
    ? text('caseViews.name.long', { count: caseViewLimits.name })
    : undefined;
}

/** What a view is called and for whom it is. */
export function ViewDialog({ view, search, groups, title, onClose, onSaved }: ViewDialogProps) {
  const text = useText();
  const save = useSaveCaseView();
  const [name, setName] = useState(view?.name ?? '');
  const [groupId, setGroup] = useState(view?.groupId ?? me);
  const [problem, tell] = useState<string | undefined>(undefined);
  const field = useRef<InputProps.Ref>(null);
  const focus = () => field.current?.focus();
  const submit = () => {
    const given = name.trim();
    const wrong = problemOfName(text, given);
    if (wrong !== undefined) {
      tell(wrong);
      focus();
      return;
    }
    save.mutate(
      {
        viewId: view?.viewId,
        name: given,
        ...(groupId !== me && { groupId }),
        search: view?.search ?? search,
      },
      { onSuccess: onSaved },
    );
  };
  return (
    <Modal
      visible
      header={view ? text('caseViews.rename', { name: view.name }) : (title ?? text('caseViews.save'))}
      closeAriaLabel={text('caseViews.cancel')}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" disabled={save.isPending} onClick={onClose}>
              {text('caseViews.cancel')}
            </Button>
            <Button variant="primary" loading={save.isPending} onClick={submit}>
              {text('caseViews.submit')}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <DialogFocus onShown={focus} />
        <SpaceBetween size="m">
          <FormField
            label={text('caseViews.name')}
            description={text('caseViews.explanation')}
            errorText={problem}
          >
            <Input
              value={name}
              ref={field}
              onChange={({ detail }) => {
                tell(undefined);
                setName(detail.value);
              }}
            />
          </FormField>
          {groups.length === 0 && (
            <Box variant="small" color="text-body-secondary">
              {text('caseViews.noGroup')}
            </Box>
          )}
          {groups.length > 0 && (
            <FormField label={text('caseViews.for')}>
              <RadioGroup
                value={groupId}
                items={[
                  { value: me, label: text('caseViews.for.me') },
                  ...groups.map((group) => ({
                    value: group.groupId,
                    label: text('caseViews.for.group', { group: group.name }),
                  })),
                ]}
                onChange={({ detail }) => setGroup(detail.value)}
              />
            </FormField>
          )}
          <ProblemAlert error={save.error} activity="write" />
        </SpaceBetween>
      </form>
    </Modal>
  );
}
