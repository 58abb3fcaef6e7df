import { addWords } from '../words.ts';

export const draftsText = addWords({
  'drafts.title': 'Drafts',
  'drafts.text': 'What you began to write and have not sent yet, on any of your devices.',
  'drafts.table': 'Drafts in {account}',
  'drafts.column.title': 'Draft',
  'drafts.column.kind': 'Kind',
  'drafts.column.changed': 'Changed',
  'drafts.column.action': 'Action',
  'drafts.kind.case': 'New case',
  'drafts.kind.reply': 'Reply',
  'drafts.kind.copy': '{kind}, copy',
  'drafts.untitled': 'Without a subject',
  'drafts.discard': 'Discard',
  'drafts.discard.one': 'Discard {title}',
  'drafts.discarded': 'Draft “{title}” discarded',
  'drafts.undo': 'Undo',
  'drafts.empty': 'No drafts. What you write is kept here from the first letter until you send it.',
  'drafts.notPermitted': 'Drafts are not kept for you in this account',
  'drafts.notPermitted.text':
    'Your permissions don’t include {action}. Forms keep drafts in this browser; ask your administrator to have them on all your devices.',
});
