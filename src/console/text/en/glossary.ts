import { addWords } from '../words.ts';

/** The words of AWS Support, as they are meant here. */
export const glossaryText = addWords({
  'term.case': 'Case',
  'term.case.text': 'A question to AWS Support with all that is written about it. It belongs to one account.',
  'term.caseType': 'Case type',
  'term.caseType.text':
    'What a case is about: account and billing, a service limit increase, or technical support. Everybody may ask the first two; technical support takes a paid plan.',
  'term.service': 'Service',
  'term.service.text': 'The AWS service that a question is about. With several, the one that fits best.',
  'term.displayId': 'Case ID',
  'term.displayId.text': 'The number that people and AWS’s emails use. The API has a longer ID of its own.',
  'term.correspondence': 'Correspondence',
  'term.correspondence.text': 'The messages of a case, yours and AWS’s. The API calls them communications.',
  'term.attachment': 'Attachment',
  'term.attachment.text': 'A file that goes with a message: up to three, each of 5 MB at most.',
  'term.severity': 'Severity',
  'term.severity.text': 'How much your business suffers. It decides the promised first response.',
  'term.category': 'Category',
  'term.category.text':
    'The kind of problem within a service. With the service it decides who reads the case.',
  'term.firstResponse': 'First response',
  'term.firstResponse.text':
    'The first answer of an engineer. Your plan promises when it comes, not when the case is solved.',
  'term.businessHours': 'Business hours',
  'term.businessHours.text':
    '8:00 to 18:00 on working days in the account’s country. The Developer plan’s promises are counted in them.',
  'term.plan': 'Support plan',
  'term.plan.text':
    'What an account has agreed with AWS: who may ask what, which severities exist, and how many checks there are.',
  'term.contactMethod': 'Contact method',
  'term.contactMethod.text':
    'How AWS reaches you: on the web, by chat or by phone. Which there are depends on plan and case type.',
  'term.unassigned': 'Unassigned',
  'term.unassigned.text': 'The case has arrived; nobody has taken it up yet.',
  'term.workInProgress': 'Work in progress',
  'term.workInProgress.text': 'An engineer works on the case.',
  'term.pendingAmazon': 'Pending Amazon action',
  'term.pendingAmazon.text': 'AWS works on it. There is nothing that you have to do.',
  'term.pendingCustomer': 'Pending customer action',
  'term.pendingCustomer.text': 'AWS has asked you something and waits for your answer.',
  'term.resolved': 'Resolved',
  'term.resolved.text': 'You or AWS have closed it. An answer within 14 days reopens it.',
  'term.reopened': 'Reopened',
  'term.reopened.text': 'Somebody answered a resolved case, and AWS takes it up again.',
  'term.history': 'Case history',
  'term.history.text':
    'AWS keeps a case for 24 months after it was opened. Support Center keeps what it has read.',
  'term.contacts': 'Additional contacts',
  'term.contacts.text': 'Email addresses that get a copy of the correspondence.',
  'term.operationalContact': 'Operational contact',
  'term.operationalContact.text':
    'Whom AWS writes to beside the account’s owner. On the Basic plan this contact gets copies of cases.',
  'term.trustedAdvisor': 'Trusted Advisor',
  'term.trustedAdvisor.text':
    'An AWS service that inspects an account and recommends what would save money, or make it safer, faster or more reliable.',
  'term.check': 'Check',
  'term.check.text': 'One question that Trusted Advisor asks of an account’s resources.',
  'term.refresh': 'Refresh',
  'term.refresh.text':
    'To have a check looked at anew. Results change by a refresh only; some checks refresh by themselves.',
  'term.excluded': 'Excluded',
  'term.excluded.text': 'A resource that you decided not to count in a check.',
  'term.role': 'Role',
  'term.role.text':
    'How this installation enters an account: AWS lends it the role’s permissions for an hour.',
  'term.serviceLinkedRole': 'Service-linked role',
  'term.serviceLinkedRole.text':
    'A role that belongs to an AWS service: by it AWS Support and Trusted Advisor look at an account.',
  'term.rootUser': 'Root user',
  'term.rootUser.text': 'Who signs in to AWS with the account’s own e-mail address. Not for everyday work.',
  'term.iam': 'IAM',
  'term.iam.text': 'AWS Identity and Access Management: users, groups, roles and policies.',
  'term.policy': 'Policy',
  'term.policy.text': 'A document that says who may do what, in IAM’s language.',
  'term.cloudTrail': 'CloudTrail',
  'term.cloudTrail.text':
    'AWS’s record of the calls that were made in an account. The event history here has the same form.',
  'term.supportApi': 'Support API',
  'term.supportApi.text':
    'How programs open and read cases and checks. AWS gives it to accounts on Business plans and above.',
  'term.emulator': 'Emulator',
  'term.emulator.text': 'A local stand-in for AWS Support. Nothing that you write to it leaves this machine.',
});
