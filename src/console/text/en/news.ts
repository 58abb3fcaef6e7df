/** What reaches people wherever they are, and the list of notes that mention them. */
import { addWords } from '../words.ts';

export const newsText = addWords({
  'live.answered': 'AWS has answered',
  'live.answered.text': '{subject} ({displayId})',
  'live.mentioned': 'A note mentions you',
  'mentions.title': 'Mentions',
  'mentions.text': 'Internal notes in which a colleague has named you. Opening the case marks them as seen.',
  'mentions.count': '{count, plural, one {1 new mention} other {# new mentions}}',
  'mentions.empty':
    'Nobody has mentioned you yet. Who writes @ and your name in an internal note of a case that you may see lets you know here.',
  'mentions.note': 'Note',
  'mentions.case': 'Case',
  'mentions.author': 'From',
  'mentions.when': 'When',
  'mentions.state': 'State',
  'mentions.state.seen': 'Seen',
  'mentions.new': 'New',
  'mentions.seen': 'Mark as seen',
  'mentions.seen.one': 'Mark as seen: {subject}',
  'mentions.seen.all': 'Mark all as seen',
  'mentions.show': 'Show',
  'mentions.show.all': 'All',
  'mentions.show.new': 'New ones',
  'mentions.empty.new': 'Nothing new. You have seen all of them.',
});
