import { addWords } from '../words.ts';
import './attachments.ts';
import './create-case-guidance.ts';

export const createCaseText = addWords({
  'createCase.title': 'Create case',
  'createCase.intro': 'For {account}. Everything you enter is kept until you submit it.',
  'createCase.review': 'Review',
  'createCase.review.title': 'Check what will be sent',
  'createCase.review.detail': 'This is everything that AWS gets, as it gets it. Submitting makes one case.',
  'createCase.review.back': 'Back to the form',
  'createCase.review.edit': 'Edit',
  'createCase.review.editGroup': 'Edit: {group}',
  'createCase.review.message': 'Message',
  'createCase.review.none': 'None',
  'createCase.review.firstResponse': 'First response',
  'createCase.review.noPromise': 'No time is promised for this plan',
  'createCase.review.planUnknown': 'As your plan promises, which is not known yet',
  'createCase.submit': 'Submit',
  'createCase.submitting': 'Creating your case',
  'createCase.sendAnew': 'Send once more',
  'createCase.cancel': 'Cancel',
  'createCase.characters': '{count, number} of {limit, number} characters.',

  'createCase.type': 'Case type',
  'createCase.type.technical': 'Technical',
  'createCase.type.technical.description': 'Problems and questions about AWS services and resources.',
  'createCase.type.customer-service': 'Account and billing',
  'createCase.type.customer-service.description': 'Questions about the account, invoices and payments.',
  'createCase.type.service-limit-increase': 'Service quota increase',
  'createCase.type.service-limit-increase.description':
    'Higher quotas for this account, several in one case.',
  'createCase.type.notInPlan':
    'Not part of this account’s support plan. Every paid plan allows it, Business Support+ for example.',

  'createCase.classification': 'What it is about',
  'createCase.service': 'Service',
  'createCase.service.description': 'If several are affected, choose the one where you see the problem.',
  'createCase.service.placeholder': 'Choose a service',
  'createCase.service.filter': 'Find a service',
  'createCase.service.clear': 'Clear',
  'createCase.service.none': 'No service matches. Try another name or an abbreviation.',
  'createCase.service.loading': 'Loading services',
  'createCase.service.matches': '{count, plural, one {# service} other {# services}}',
  'createCase.service.failed': 'The services can’t be loaded.',
  'createCase.service.unknown': 'This account has no service with the code {code}, which the link names.',
  'createCase.service.recent': 'Used lately',
  'createCase.service.all': 'All services',
  'createCase.troubleshooting': 'It may be answered already',
  'createCase.newTab': 'Opens in a new tab',
  'createCase.category': 'Category',
  'createCase.category.placeholder': 'Choose a category',
  'createCase.category.first': 'Choose a service first',
  'createCase.severity': 'Severity',
  'createCase.severity.description':
    'Response times hold for the first response, and not for software of third parties.',
  'createCase.severity.loading': 'Loading severity levels',
  'createCase.severity.failed': 'The severity levels can’t be loaded.',
  'createCase.severity.notInPlan': 'Not part of this account’s support plan.',
  'createCase.severity.advice': 'Which one to choose',
  'createCase.severity.advice.highest':
    'Keep the two highest for production that is down, or for what you can’t work around.',
  'createCase.severity.advice.workaround':
    'If you have a workaround, or only part of your users is affected, choose a lower one.',
  'createCase.severity.advice.plan':
    'Ask general questions early as general guidance, before they become urgent.',
  'createCase.severity.advice.promise':
    'The time holds for the first response to you, not for a solution, and is an aim that AWS makes every reasonable effort to reach.',
  'createCase.severity.advice.thirdParty':
    'For software of third parties AWS helps as well as it can, without a promised time.',
  'createCase.severity.advice.change': 'If the matter gets worse, say so in the case.',
  'createCase.severity.within': 'First response within {time}.',
  'createCase.severity.range': 'First response within {slowest}, or {fastest} if your plan has that.',
  'createCase.severity.businessHours':
    'First response within {time}, counted from 08:00 to 18:00 on working days in your country.',

  'createCase.details': 'Describe it',
  'createCase.subject': 'Subject',
  'createCase.subject.description': 'The problem in one line.',
  'createCase.description': 'Description',
  'createCase.description.description':
    'What happens, what you expected, exact error messages, IDs of the resources, what changed lately, and since when: date, time and time zone. Don’t include passwords or keys.',

  'createCase.before': 'Before you submit',
  'createCase.before.similar':
    '{count, plural, one {An open case looks alike} other {# open cases look alike}}',
  'createCase.before.similar.detail': 'If it is the same matter, answer there instead.',
  'createCase.before.findings':
    '{count, plural, one {Trusted Advisor found something} other {Trusted Advisor found # things}}',
  'createCase.before.error': 'Action recommended',
  'createCase.before.warning': 'Investigation recommended',
  'createCase.before.resources': '{count, plural, =0 {} one {(one resource)} other {(# resources)}}',

  'createCase.elsewhere': 'This account opens cases in AWS’s own console',
  'createCase.elsewhere.detail':
    'Its support plan has no Support API, which Business Support+ and higher plans have. Write your case here if you like, copy it, and open it there; your draft stays.',
  'createCase.elsewhere.copy': 'Copy subject and description',
  'createCase.elsewhere.open': 'Open AWS Support Center',

  'createCase.sensitive.description':
    '{count, plural, one {This looks like a secret} other {These look like secrets}}',
  'createCase.sensitive.file':
    '{fileName} holds {count, plural, one {what looks like a secret} other {what look like secrets}}',
  'createCase.sensitive.advice':
    'Everybody who may read the case would see it. If it was real and others have seen it, replace it where it comes from.',
  'createCase.sensitive.secret-access-key': 'AWS secret access key',
  'createCase.sensitive.private-key': 'Private key',
  'createCase.sensitive.card-number': 'Card number',
  'createCase.sensitive.token': 'Token',
  'createCase.sensitive.line': 'line {line, number}',
  'createCase.sensitive.more': 'and {count, plural, one {one more} other {# more}}',
  'createCase.sensitive.incomplete': 'The rest of the file is searched once these are redacted.',
  'createCase.sensitive.searching':
    '{count, plural, one {{fileNames} is searched for secrets before it is uploaded} other {{fileNames} are searched for secrets before they are uploaded}}',
  'createCase.sensitive.show': 'Show line {line, number}',
  'createCase.sensitive.redact': 'Redact',
  'createCase.sensitive.redactOne': 'Redact line {line, number}',
  'createCase.sensitive.redactAll': 'Redact all',
  'createCase.sensitive.keep': 'Keep, no secret',

  'createCase.contact': 'How AWS reaches you',
  'createCase.language': 'Preferred contact language',
  'createCase.language.bestEffort': 'AWS answers in this language as far as it can, otherwise in English.',
  'createCase.language.notOffered': 'Not for this kind of case',
  'createCase.language.unavailable':
    'AWS doesn’t handle this kind of case in this language. Choose another one.',
  'createCase.contactMethod': 'Contact method',
  'createCase.contactMethod.always': 'Open around the clock.',
  'createCase.contactMethod.open': 'Open now, until {time}.',
  'createCase.contactMethod.closed': 'Closed now. Opens {time}.',
  'createCase.contactMethod.notOffered': 'Not offered for what you chose.',
  'createCase.contactMethod.web': 'Web',
  'createCase.contactMethod.web.description': 'Answers by email and on the page of the case.',
  'createCase.contactMethod.phone': 'Phone',
  'createCase.contactMethod.phone.description': 'You are called back at your number.',
  'createCase.contactMethod.chat': 'Chat',
  'createCase.contactMethod.chat.description': 'You are asked to chat with a support engineer.',
  'createCase.contactMethod.notInPlan':
    'Not part of this account’s support plan. Business Support+ or higher allows it.',
  'createCase.phone': 'Phone number',
  'createCase.phone.example': 'For example +49 30 1234567.',
  'createCase.phone.country': 'Country or region',
  'createCase.phone.country.placeholder': 'By the code of the number',
  'createCase.phone.country.find': 'Find a country, region or code',
  'createCase.phone.country.loading': 'Loading countries',
  'createCase.phone.extension': 'Extension',
  'createCase.contacts': 'Additional contacts',
  'createCase.contacts.description':
    'Email addresses that get a copy of the correspondence, with commas or semicolons between them. If you don’t own this account’s email address, include your own.',
  'createCase.contacts.addOwn': 'Add your own: {address}',
  'createCase.contacts.count': '{count} of {limit} addresses.',
  'createCase.contacts.notInPlan.address':
    'Not part of this account’s support plan. The account’s operational contact, {address}, gets the copies.',
  'createCase.contacts.notInPlan':
    'Not part of this account’s support plan. The account’s operational contact gets the copies.',

  'createCase.problem.summary':
    '{count, plural, one {One field needs your attention} other {# fields need your attention}}',
  'createCase.problem.serviceMissing': 'Choose a service.',
  'createCase.problem.categoryMissing': 'Choose a category.',
  'createCase.problem.severityMissing': 'Choose a severity.',
  'createCase.problem.quota.missing': 'Name the quota and the value you need.',
  'createCase.problem.quota.name': 'Quota {number}: enter its name.',
  'createCase.problem.quota.wanted': 'Quota {number}: enter the value you need, as a number.',
  'createCase.problem.quota.higher': 'Quota {number}: the value you need is higher than the present one.',
  'createCase.problem.subjectMissing': 'Enter a subject.',
  'createCase.problem.descriptionMissing': 'Describe the problem.',
  'createCase.problem.tooLong': 'Shorten it to {limit, number} characters: {surplus, number} too many.',
  'createCase.problem.messageTooLong':
    'With the contact details at its head the message is longer than {limit, number} characters. Shorten it by {surplus, number}.',
  'createCase.problem.attachments': 'Remove or replace the files that can’t be attached.',
  'createCase.problem.unreadable': '{fileName} can’t be read any more. Remove it and choose it again.',
  'createCase.problem.sensitive': 'It seems to hold a secret. Redact it, or keep it if it is none.',
  'createCase.problem.phoneMissing': 'Enter the number to call.',
  'createCase.problem.phoneCharacters': 'Use digits, spaces and + ( ) . / - only.',
  'createCase.problem.phoneCountry':
    'Start with + and the country code, for example +49 30 1234567, or choose the country.',
  'createCase.problem.phoneShort': 'This number is too short. Check its digits and country code.',
  'createCase.problem.phoneLong': 'This number is too long. Check its digits and country code.',
  'createCase.problem.phoneInvalid': 'There is no such number. Check its digits and country code.',
  'createCase.problem.extension': 'Enter up to {most} digits.',
  'createCase.problem.contactInvalid': '“{address}” is not an email address.',
  'createCase.problem.contactsInvalid': 'These are not email addresses: {addresses}.',
  'createCase.problem.contactsTooMany': 'Up to {limit} addresses. Remove {surplus}.',

  'createCase.draft.all': 'All drafts',
  'createCase.draft.saved': 'Draft saved',
  'createCase.draft.savedHere': 'Draft saved in this browser',
  'createCase.draft.hint': 'What you write is kept as a draft.',
  'createCase.draft.copied': 'Also changed elsewhere. What was there is kept as a copy.',
  'createCase.draft.failed': 'This browser can’t keep the draft. Don’t reload this page before you submit.',
  'createCase.draft.restored': 'Your draft from {time} is back',
  'createCase.draft.filesLost': 'These files are not in this browser. Choose them again: {fileNames}.',
  'createCase.draft.discard': 'Discard draft',
  'createCase.draft.discarded': 'Draft discarded',
  'createCase.draft.undo': 'Undo',

  'createCase.notPermitted': 'You can’t create cases in this account',
  'createCase.notPermitted.advice':
    'Your permissions don’t include it. Ask your administrator for {action}, or choose another account.',
  'createCase.created': 'Case created',
  'createCase.created.detail': 'You find every answer here.',
  'createCase.created.open': 'Open the case',
  'createCase.failed': 'Your case may not have been created',
  'createCase.failed.detail':
    'What you entered is kept as a draft. Submitting it again makes one case at most.',
  'createCase.failed.open': 'Back to the form',
  'createCase.createdEarlier': 'Your earlier submit had arrived and made this case',
  'createCase.createdEarlier.detail':
    'What you changed afterwards was not sent. It is kept as a draft; add it to this case as a reply.',
});
