import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Input from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { FormProvider, useForm, useWatch } from 'react-hook-form';

import { type CaseTemplate, type TemplateList, templateNameLength } from '../../contract/center/templates.ts';
import { templatesQuery, useSaveTemplate } from '../api/templates.ts';
import { ControlledField } from '../components/controlled-field.tsx';
import { DialogFocus } from '../components/dialog-focus.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { type Text, useText } from '../hooks/use-text.ts';

export interface TemplateDialogProps {
  readonly accountId: string;
  /** The form's fields, as a template keeps them. */
  readonly fields: string;
  /** The one that is changed; absent for a new one. */
  readonly template?: CaseTemplate;
  readonly onSaved: (name: string) => void;
  readonly onClose: () => void;
}

interface TemplateValues {
  name: string;
  /** Empty for everybody in the account. */
  groupId: string;
}

function problemOfName(text: Text, name: string): string | true {
  if (name.trim() === '') return text('template.name.missing');
  return (
    name.trim().length <= templateNameLength || text('template.name.tooLong', { limit: templateNameLength })
  );
}

/** The one that has this name already, and would be replaced. */
function sameName(list: TemplateList | undefined, name: string): CaseTemplate | undefined {
  const wanted = name.trim().toLowerCase();
  return list?.templates.find((other) => other.name.toLowerCase() === wanted);
}

/** Names a template and says for whom it is; a name that is there already replaces what is kept under it. */
export function TemplateDialog(props: TemplateDialogProps) {
  const { accountId, fields, template, onSaved, onClose } = props;
  const text = useText();
  const { data: list } = useQuery(templatesQuery(accountId));
  const form = useForm<TemplateValues>({
    defaultValues: { name: template?.name ?? '', groupId: template?.groupId ?? '' },
  });
  const { mutateAsync, error, isPending } = useSaveTemplate(accountId);
  const name = useWatch({ control: form.control, name: 'name' });
  const replaced = template ?? sameName(list, name);
  const save = form.handleSubmit(async (values) => {
    const trimmed = values.name.trim();
    const problem = problemOfName(text, trimmed);
    if (problem !== true) return form.setError('name', { message: problem });
    const group = values.groupId === '' ? {} : { groupId: values.groupId };
    try {
      await mutateAsync({ templateId: replaced?.templateId, name: trimmed, fields, ...group });
      onSaved(trimmed);
    } catch {
      // The mutation holds the error, and the dialog shows it.
    }
  });
  return (
    <Modal
      visible
      header={text(template ? 'template.edit' : 'template.save')}
      closeAriaLabel={text('template.cancel')}
      onDismiss={onClose}
      footer={<DialogButtons isPending={isPending} onSave={() => void save()} onClose={onClose} />}
    >
      <FormProvider {...form}>
        <DialogFocus onShown={() => form.setFocus('name')} />
        <SpaceBetween size="m">
          <NameField onEnter={() => void save()} />
          <AudienceField list={list} />
          {!template && replaced && <Alert type="info">{text('template.replaces')}</Alert>}
          <ProblemAlert error={error} activity="write" />
        </SpaceBetween>
      </FormProvider>
    </Modal>
  );
}

interface DialogButtonsProps {
  readonly isPending: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

function DialogButtons({ isPending, onSave, onClose }: DialogButtonsProps) {
  const text = useText();
  return (
    <Box float="right">
      <SpaceBetween direction="horizontal" size="xs">
        <Button variant="link" formAction="none" disabled={isPending} onClick={onClose}>
          {text('template.cancel')}
        </Button>
        <Button variant="primary" formAction="none" loading={isPending} onClick={onSave}>
          {text('template.save.confirm')}
        </Button>
      </SpaceBetween>
    </Box>
  );
}

function NameField({ onEnter }: { readonly onEnter: () => void }) {
  const text = useText();
  return (
    <ControlledField<TemplateValues, 'name'>
      name="name"
      label={text('template.name')}
      description={text('template.name.description')}
    >
      {({ value, change, ref }) => (
        <Input
          ref={ref}
          value={value}
          onChange={({ detail }) => change(detail.value)}
          onKeyDown={({ detail }) => detail.key === 'Enter' && onEnter()}
          autoComplete={false}
        />
      )}
    </ControlledField>
  );
}

function AudienceField({ list }: { readonly list: TemplateList | undefined }) {
  const text = useText();
  const options = [
    { value: '', label: text('template.everybody') },
    ...(list?.groups ?? []).map(({ groupId, name }) => ({ value: groupId, label: name })),
  ];
  return (
    <ControlledField<TemplateValues, 'groupId'> name="groupId" label={text('template.audience')}>
      {({ value, change, ref }) => (
        <Select
          ref={ref}
          options={options}
          selectedOption={options.find((option) => option.value === value) ?? null}
          onChange={({ detail }) => change(detail.selectedOption.value ?? '')}
          selectedAriaLabel={text('field.selected')}
        />
      )}
    </ControlledField>
  );
}
