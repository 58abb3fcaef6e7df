export const attachmentsText = {
  'attachments.label': 'Attachments',
  'field.optional': 'optional',
  'field.selected': 'Selected',
  'field.error': 'Error',
  'attachments.choose': 'Choose files',
  'attachments.drop': 'Drop files here',
  'attachments.remove': 'Remove {fileName}',
  'attachments.limits': 'Up to {count} files, {size} each.',
  'attachments.tooMany': 'Up to {count} files can be attached. Remove {surplus}.',
  'attachments.problem.empty': 'This file is empty. Remove it or choose another.',
  'attachments.problem.too-large':
    'This file is larger than {size}. Remove it, or attach a smaller part of it.',
  'attachments.problem.name-too-long': 'The name of this file is too long. Rename it and choose it again.',
  'attachments.problem.name-characters':
    'The name of this file holds characters that can’t be saved. Rename it and choose it again.',
  'attachments.problem.duplicate': 'Another file of this name is attached. Remove or rename one of them.',
  'attachments.notPermitted':
    'You don’t have the permission support:AddAttachmentsToSet in this account, so files can’t be attached.',
} as const;
