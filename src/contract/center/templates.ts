/** Forms that a team fills again and again: kept for an account, for everybody in it or for one group. */
import type { MetadataBearer } from '@smithy/types';

import { centerCommand } from './center-command.ts';
import { listOf, noPlugins, operation, structure, text } from './schemas.ts';

export interface CaseTemplate {
  templateId: string;
  name: string;
  /** Absent where it is for everybody who opens cases in the account. */
  groupId?: string;
  groupName?: string;
  /** The form's fields by name, JSON text; files are never part of it. */
  fields: string;
  /** ISO 8601. */
  updatedAt: string;
  /** The user name of whoever changed it last. */
  updatedBy: string;
}

export interface OwnGroup {
  groupId: string;
  name: string;
}

export interface TemplateList {
  templates: CaseTemplate[];
  /** Those that the person is in, for whom a template can be kept. */
  groups: OwnGroup[];
}

export interface NewTemplate {
  name: string;
  groupId?: string;
  fields: string;
}

export const templateNameLength = 100;
/** A description of 5,000 characters in any language, and everything beside it. */
export const templateFieldsLength = 40_000;
export const templatesAtMost = 200;

type Nothing = Readonly<Record<string, never>>;
type WithMetadata<Output> = Output & MetadataBearer;

const given = { name: text, groupId: text, fields: text };
const CaseTemplate$ = structure('CaseTemplate', {
  templateId: text,
  ...given,
  groupName: text,
  updatedAt: text,
  updatedBy: text,
});
const OwnGroup$ = structure('OwnGroup', { groupId: text, name: text });

/** In the order of their names; those of groups that the person is not in are left out. */
export class ListTemplatesCommand extends centerCommand<Nothing, WithMetadata<TemplateList>>(
  {},
  noPlugins,
  'ListTemplates',
  operation('ListTemplates', {}, { templates: () => listOf(CaseTemplate$), groups: () => listOf(OwnGroup$) }),
) {}

export class CreateTemplateCommand extends centerCommand<NewTemplate, WithMetadata<{ templateId: string }>>(
  {},
  noPlugins,
  'CreateTemplate',
  operation('CreateTemplate', given, { templateId: text }),
) {}

/** Puts all of it in the place of what was kept. */
export class UpdateTemplateCommand extends centerCommand<
  NewTemplate & { templateId: string },
  MetadataBearer
>({}, noPlugins, 'UpdateTemplate', operation('UpdateTemplate', { templateId: text, ...given }, {})) {}

export class DeleteTemplateCommand extends centerCommand<{ templateId: string }, MetadataBearer>(
  {},
  noPlugins,
  'DeleteTemplate',
  operation('DeleteTemplate', { templateId: text }, {}),
) {}
