/** The AWS accounts that administrators connect. */
import { addWords } from '../words.ts';

export const accountsText = addWords({
  'admin.accounts': 'Accounts',
  'admin.accounts.text': 'The AWS accounts that people here can be let into.',
  'admin.accounts.empty': 'No account yet. Connect the first one: it takes five minutes.',
  'admin.accounts.none': 'No account matches.',
  'admin.accounts.find': 'Find accounts by name or ID',
  'admin.accounts.emulator': 'These are the emulator’s accounts',
  'admin.accounts.emulator.text':
    'Support Center runs with its own local AWS Support, so its accounts stand in EMULATOR_ACCOUNTS_FILE and can’t be changed here. Start with UPSTREAM=aws to connect your own. Country and contact can be set either way.',
  'account.connect': 'Connect an account',
  'account.connect.text':
    'Say which account it is and how Support Center gets in. The next page tests it and gives you the policies to paste.',
  'account.unknown': 'There is no account at this address.',
  'account.name': 'Name',
  'account.name.hint': 'What people here call it.',
  'account.id': 'Account ID',
  'account.id.wrong': 'An account ID has 12 digits.',
  'account.state': 'Connection',
  'account.country': 'Country',
  'account.plan': 'Support plan',
  'account.plan.unknown': 'Not known yet',
  'account.plan.or': '{plans} or {last}',
  'account.reach': 'How it is reached',
  'account.reach.role': 'By a role',
  'account.reach.role.text':
    'Support Center takes on a role in the account. AWS’s CloudTrail then names each person. Recommended.',
  'account.reach.own': 'By its own credentials',
  'account.reach.own.text': 'Support Center’s credentials, or those of a profile, belong to the account.',
  'account.signIn': 'Sign-in address for its cases',
  'account.reach.emulator': 'By a key of the emulator’s',
  'account.reach.chain': 'Default credentials of the server',
  'account.reach.profile': 'Profile {profile}',
  'account.role': 'Role ARN',
  'account.role.hint': 'You can make the role afterwards, by this name: what it needs comes next.',
  'account.role.wrong': 'Enter the ARN of a role of this account, for example {example}.',
  'account.external': 'External ID',
  'account.external.hint':
    'The role’s trust policy asks for it, so that nobody else can use the role through us.',
  'account.external.wrong': 'Use 2 to 1224 letters, digits and + = , . @ : / - _',
  'account.external.draw': 'Make one up',
  'account.profile': 'Profile',
  'account.profile.hint': 'A profile of the server’s AWS configuration. Empty: its default credentials.',
  'account.create': 'Connect account',
  'account.save': 'Save',
  'account.saved': '{name} is saved',
  'account.created': '{name} is added. Test its connection now.',
  'account.settings': 'Connection settings',
  'account.delete': 'Remove account',
  'account.delete.question': 'Remove {name}?',
  'account.delete.text':
    'Nobody here reaches it any more, and policies that are attached for this account alone are detached. Its cases stay at AWS, and the event history stays here.',

  'account.contact': 'Country and operational contact',
  'account.contact.text':
    'As on the account page of AWS. Business hours are counted in this country; on Basic, AWS sends copies of a case to this contact. AWS’s API tells neither, so they are kept here.',
  'account.contact.none': 'Not set',
  'account.contact.name': 'Contact name',
  'account.contact.email': 'Contact e-mail',
  'account.contact.email.wrong': 'Enter an e-mail address.',
  'account.contact.phone': 'Contact phone',
  'account.contact.phone.wrong': 'Start with + and the country code, for example +49 30 1234567.',
  'account.contact.saved': 'Country and contact are saved',
  'account.country.choose': 'Choose a country',

  'account.index': 'Case index',
  'account.index.text':
    'What the list of cases searches: every case with its messages, read from AWS and kept for good.',
  'account.index.state': 'State',
  'account.index.waiting': 'Not begun yet',
  'account.index.filling': 'Reading all cases',
  'account.index.current': 'Up to date',
  'account.index.failed': 'Not reached',
  'account.index.retried': 'It is tried again later and later, at least every half hour.',
  'account.index.cases': 'Cases',
  'account.index.upToDate': 'Known until',
  'account.index.notYet': 'Not complete yet',
  'account.index.rebuild': 'Index anew',
  'account.index.begun': 'All cases are read again. The list stays as it is meanwhile.',
  'account.archive': 'Keep the contents of attachments, too',
  'account.archive.text':
    'AWS drops a case with its files 24 months after it was opened. Subjects and messages stay here in any case; with this, files are copied as well. That takes disk space: as much as people attach.',

  'account.test': 'Test connection',
  'account.test.never': 'Not tested yet',
  'account.test.never.text': 'Test it: that changes nothing at AWS and says what is missing.',
  'account.test.at': 'Tested',
  'account.test.as': 'Support Center is, to AWS, {arn}',
  'account.test.ok': 'Works',
  'account.test.ok.text': 'Support Center reaches the Support API of this account.',
  'account.test.detail': 'AWS said: {detail}',
  'account.problem.no-credentials': 'No credentials',
  'account.problem.no-credentials.text':
    'The server has no AWS credentials at all. Give it a role (instance profile, task role, pod identity), or set a profile for this account.',
  'account.problem.profile-unusable': 'Profile does not work',
  'account.problem.profile-unusable.text':
    'The server’s AWS configuration has no usable profile {profile}. Check AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE of the process, or its SSO sign-in.',
  'account.problem.keys-refused': 'Keys refused',
  'account.problem.keys-refused.text':
    'AWS does not accept the keys: they were deleted, deactivated or have expired, or the server’s clock is more than five minutes off.',
  'account.problem.assume-denied': 'May not take on roles',
  'account.problem.assume-denied.text':
    'Support Center’s own identity has no permission for sts:AssumeRole. Attach the policy for Support Center below to {arn}.',
  'account.problem.role-refused': 'Role refused',
  'account.problem.role-refused.text':
    'AWS refuses the role, and does not say why. It is one of these: the role {role} does not exist; its trust policy does not name {arn}; or it asks for another external ID than “{external}”. Paste the trust policy below.',
  'account.problem.source-identity-refused': 'Trust policy too narrow',
  'account.problem.source-identity-refused.text':
    'The role trusts Support Center, but not to say who acts. Allow sts:SetSourceIdentity as in the trust policy below.',
  'account.problem.wrong-account': 'Another account',
  'account.problem.wrong-account.text':
    'The credentials work, but they belong to another account: cases would be opened there. Set the role of this account, or its own profile.',
  'account.problem.permission-missing': 'Permission missing',
  'account.problem.permission-missing.text':
    'The account is reached, but may not: {actions}. Attach the permission policy below. If it is attached, look for a service control policy.',
  'account.problem.no-plan': 'No paid support plan',
  'account.problem.no-plan.text':
    'The account is reached, but AWS gives its Support API only with Business Support+, Enterprise or Unified Operations (and the older Business and Enterprise On-Ramp). Change the plan in the account, then test again.',
  'account.problem.throttled': 'Throttled',
  'account.problem.throttled.text':
    'AWS is asked too often for this account right now. Wait a minute and test again.',
  'account.problem.unreachable': 'AWS not reached',
  'account.problem.unreachable.text':
    'No answer from AWS. The server needs HTTPS to support.us-east-1.amazonaws.com and sts.us-east-1.amazonaws.com, directly or through a proxy.',
  'account.problem.unknown': 'Failed',
  'account.problem.unknown.text': 'AWS answered with an error that has no explanation here.',
  'account.noExternal': 'none',

  'account.documents': 'Policies to paste',
  'account.documents.text': 'Filled with the values of this account.',
  'account.documents.untested': 'Test the connection once: then these name Support Center’s own identity.',
  'account.document.permissions': 'Permission policy',
  'account.document.permissions.role': 'Attach it to the role {role}.',
  'account.document.permissions.own': 'Attach it to the identity whose credentials are used.',
  'account.document.trust': 'Trust policy of the role',
  'account.document.trust.text': 'In IAM, on the role’s “Trust relationships”.',
  'account.document.own': 'Policy for Support Center',
  'account.document.own.text': 'Attach it to Support Center’s own identity, {arn}.',
  'account.document.own.unknown': 'Attach it to Support Center’s own identity, which the test names.',
  'account.document.copy': 'Copy',
  'account.document.copy.label': 'Copy: {name}',
});
