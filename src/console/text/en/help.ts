import { addWords } from '../words.ts';

/** Of each screen: what it is for, what one does there, what can go wrong. One line for each point. */
export const helpText = addWords({
  'help.title': 'Help',
  'help.close': 'Close help',
  'help.tasks': 'What you can do',
  'help.problems': 'If something goes wrong',
  'help.ways': 'Other ways to help',
  'help.ways.knowledge': 'AWS Knowledge Center: answers to common questions',
  'help.ways.forums': 'AWS re:Post: ask other people',
  'help.ways.health': 'AWS Health: what is wrong with services now',
  'help.ways.rescue': 'EC2Rescue: find and mend faults of Windows instances',
  'help.terms': 'Terms',
  'help.steps': 'First steps of this installation',

  'help.list.for': 'All cases of the accounts that you may see. Cases that wait for your answer come first.',
  'help.list.tasks':
    'Choose the account at the top, or all accounts.\nChoose “Waiting for you”, “Open” or “All”.\nFilter by status, severity, service and more; search words in subjects and messages.\nThe address holds all of it: send it to a colleague, or save it as a view.\nSelect cases to assign, label, follow up or resolve several at once, or export the whole result.',
  'help.list.problems':
    'An account says that it can’t be read: its role or plan has changed. An administrator sees why under Administration.\nA case is missing: look under “All”, in all accounts, and clear the filters.\nThe list is not live: the connection was lost. It catches up by itself.\nOf several cases some were not changed: the message says why, and they are still selected. What was changed can be undone there, as long as nobody else has changed it; resolving can’t.',
  'help.newCase.for': 'Opens a case with AWS Support for one account.',
  'help.newCase.tasks':
    'Choose the type, then service and category: they decide who reads your case.\nChoose the severity by what your business suffers now. The promise is about the first response.\nWrite what you expected, what happened, since when, and the exact error.\nAttach logs and screenshots. Passwords and keys found in them are shown before anything is sent.',
  'help.newCase.problems':
    'A choice is disabled: the reason stands beside it, with what would allow it.\nYou have to leave: the draft is kept, on your other devices too.\nSending failed: nothing is lost, and sending again never opens a second case.',
  'help.drafts.for': 'Cases and answers that you began and have not sent.',
  'help.drafts.tasks': 'Go on where you stopped.\nDiscard what you no longer need; you can undo that.',
  'help.drafts.problems':
    'There are two drafts of one case: you wrote on two devices. The newer one counts, the other stays as a copy.',
  'help.templates.for': 'Prepared cases that you and your groups use again.',
  'help.templates.tasks': 'Make one from a case that you often open.\nShare it with a group.',
  'help.templates.problems':
    'You can’t change one: it belongs to a group, and you may not manage its templates.',
  'help.texts.for': 'What you write again and again, for replies and internal notes.',
  'help.texts.tasks':
    'Write a text once; share it with one of your groups or, where you may, with everybody.\nPut a field in double braces: some are filled in from the case, any other is asked for when the text is used.\nChoose it at the field that you write in: it goes where your cursor was, and undo takes it out again.',
  'help.texts.problems':
    'A field is asked for although the case knows it: its name is written otherwise than in the list above the text.\nSaving says that somebody was faster: a colleague has changed the text. Look at it, then change that.\nYou can’t change one for everybody: that takes the permission supportcenter:ManageCannedTexts, which SupportCenterReview and SupportCenterAdmin have.',
  'help.mentions.for': 'Internal notes in which a colleague has named you.',
  'help.mentions.tasks':
    'Open the case at the note; that marks it as seen.\nAllow notifications under Settings to hear of a mention at once.',
  'help.mentions.problems':
    'A mention is gone: its note was changed or deleted, or you may not see the case or its notes any more.\nSomebody did not hear of a note: who writes it is told whom it could not reach.',
  'help.exports.for': 'Everything known of an account’s cases in one file, made in the background.',
  'help.exports.tasks':
    'Start an export and leave the page.\nDownload it within 7 days; an interrupted download goes on.',
  'help.exports.problems': 'An export failed: it says why. Start it again; it begins where it can.',
  'help.case.for': 'One case: what was written, where it stands, and what you can do next.',
  'help.case.tasks':
    'Read the newest message first; earlier ones load as you scroll.\nReply, with files. An answer that could not be sent waits and can be sent again.\nResolve the case when it is solved; an answer within 14 days reopens it.\nFollow it, take it along as a file, or link to a single message by its “#”.\nShare the work: owner, team, labels, a day to follow up, and notes that AWS never sees.',
  'help.case.problems':
    'Somebody else answered while you wrote: you are told before yours is sent.\nA file can’t be opened: AWS keeps files for a limited time. An archive may still have it.\nThe case is not found: it belongs to an account, or to cases, that you may not see.',
  'help.review.for': 'The cases of all accounts by what they wait for, for those who watch over them.',
  'help.review.tasks':
    'Begin with what is close to or past the promised first response.\nFilter a queue and keep it as one of your own, for yourself or for a group.\nSelect cases to act on several at once.\nOpen the numbers for figures over time; each leads to its cases.',
  'help.review.problems':
    'A queue is smaller than you expect: it counts only cases that you may see.\nA case shows no clock: its plan promises nothing, or the account’s country is not known. An administrator sets it under Accounts.\nA queue is gone: whoever shared it has taken it away.',
  'help.numbers.for':
    'How many cases came, went and stayed, how fast they were answered, and how people rated that.',
  'help.numbers.tasks':
    'Choose the period and what to narrow it to: severity, service, category or team.\nFollow a number to the very cases that it counts.\nOpen a chart’s table, and save any table as CSV.\nShare the figures out by account, team, service, category or severity at the end of the page.',
  'help.numbers.problems':
    'Two people see different numbers: each counts the cases that they may see, in the days of their own time zone.\nThere is a dash instead of a number: nothing in this period has such a figure.\nOpened and closed don’t add up to the backlog: cases of earlier times are closed, and some are opened again.',
  'help.week.for': 'One week beside the one before, on a page that can be printed or passed on.',
  'help.week.tasks':
    'Go back and forth week by week. A week begins on Monday.\nPrint it, or save it as a PDF from the print dialog.\nNarrow it under Numbers first: the summary keeps what you chose there.',
  'help.week.problems':
    'The week is not over: its numbers still move. The week before is whole.\nThe backlog at the top is another than in the tables: there it is as the week ended, in the tables as it is now.',
  'help.desk.for': 'The other side of the emulator: here you answer cases as AWS Support.',
  'help.desk.tasks':
    'Take the first case of “To answer”: the most urgent one, whose clock runs out first.\nOpen it and claim it, so that nobody else answers it.\nFind a case by its subject, ID or customer.',
  'help.desk.problems':
    'A row says that it has left the queue: somebody took it while you looked. Choose “Put in order” for the queue as it is.\nYour own case is not here: look under “All open”, or under “Resolved lately”.\nThe queue stands still: rows wait while your pointer or the focus is among them.',
  'help.deskCase.for': 'One case from the agents’ side: who has it, what was written, and what you answer.',
  'help.deskCase.tasks':
    'Claim the case with the button, or with the key c.\nAnswer, ask for information, or resolve it; choose what happens next below the message.\nBegin with a canned text; what stands in double braces is filled in.\nHand it over to another agent, or release it.\nLeave notes for other agents. Customers never see them.',
  'help.deskCase.problems':
    'Somebody else has the case: take it over, or talk to them first. Only one agent has it at a time.\nNothing was sent, because the case has changed: read what is new, say that you have read it, and send again.\nNobody can be chosen to hand over to: an agent is known here once they have opened the desk.',
  'help.deskSettings.for': 'What agents share: canned texts, and an agent that is a program.',
  'help.deskSettings.tasks':
    'Write a text that you send again and again; its fields are filled in when it is used.\nSwitch the simulated agent on for a demonstration. It says in each answer that it is simulated.',
  'help.deskSettings.problems':
    'The simulated agent does not answer: it waits by the emulator’s clock, and leaves cases alone that came before it.\nA text has changed: all agents share them, and its line says who changed it.',

  'help.settings.for': 'How the console looks for you, how you sign in, and who may act in your name.',
  'help.settings.tasks':
    'Choose the appearance and what you are notified of.\nAdd a passkey, or set a password.\nMake an access token for scripts, and revoke those that you don’t use.',
  'help.settings.problems':
    'A session that you don’t know is listed: end it, and change your password.\nYou are asked to sign in again: ways in and tokens change only shortly after a sign-in.\nA passkey can’t be added: browsers want https and an address with a name.',
  'help.lost.for': 'There is no screen at this address.',
  'help.lost.tasks':
    'Go to the cases, or search for a case by any ID or word in the bar at the top.\nAsk whoever sent you the link for a new one.',
  'help.lost.problems':
    'The link was cut off: messages break long addresses. Paste all of it.\nThe screen exists, but not for you: what you may not enter is not in the navigation.',
});
