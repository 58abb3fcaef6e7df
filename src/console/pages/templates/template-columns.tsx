import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';

import type { CaseTemplate } from '../../../contract/center/templates.ts';
import { AppLink } from '../../components/app-link.tsx';
import type { RowColumn } from '../../components/row-table.tsx';
import type { CaseClass, ClassNames } from '../../components/service-names.ts';
import { TimeAgo } from '../../components/time-ago.tsx';
import { valuesOfTemplate } from '../../forms/template-fields.ts';
import type { Text } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';

export interface TemplateColumnsOptions {
  readonly accountId: string;
  readonly text: Text;
  readonly namesOf: (codes: CaseClass) => ClassNames;
  readonly mayChange: boolean;
  readonly onEdit: (template: CaseTemplate) => void;
  readonly onDelete: (template: CaseTemplate) => void;
}

export function templateColumns(options: TemplateColumnsOptions): RowColumn<CaseTemplate>[] {
  const { accountId, text, namesOf } = options;
  return [
    {
      id: 'name',
      header: text('templates.name'),
      cell: ({ templateId, name }) => (
        <AppLink to={paths.newCase({ account: accountId, template: templateId })}>{name}</AppLink>
      ),
    },
    {
      id: 'service',
      header: text('templates.service'),
      cell: (template) => {
        const { serviceCode } = valuesOfTemplate(template);
        return serviceCode === '' ? '–' : namesOf({ serviceCode }).service;
      },
    },
    {
      id: 'audience',
      header: text('templates.audience'),
      cell: ({ groupName }) => groupName ?? text('template.everybody'),
    },
    {
      id: 'changed',
      header: text('templates.changed'),
      cell: ({ updatedAt, updatedBy }) => (
        <>
          <TimeAgo time={updatedAt} /> {text('templates.changedBy', { name: updatedBy })}
        </>
      ),
    },
    { id: 'actions', header: text('templates.actions'), cell: (template) => actionsOf(template, options) },
  ];
}

function actionsOf(template: CaseTemplate, { text, mayChange, onEdit, onDelete }: TemplateColumnsOptions) {
  const { name } = template;
  const shared = {
    formAction: 'none',
    variant: 'inline-link',
    disabled: !mayChange,
    disabledReason: text('template.denied'),
  } as const;
  return (
    <SpaceBetween direction="horizontal" size="s">
      <Button {...shared} ariaLabel={text('templates.edit', { name })} onClick={() => onEdit(template)}>
        {text('template.edit.short')}
      </Button>
      <Button {...shared} ariaLabel={text('templates.delete', { name })} onClick={() => onDelete(template)}>
        {text('templates.delete.confirm')}
      </Button>
    </SpaceBetween>
  );
}
