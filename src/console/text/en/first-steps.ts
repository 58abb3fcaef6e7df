import { addWords } from '../words.ts';

export const firstStepsText = addWords({
  'steps.text': 'From an empty installation to people who get help. Take them in any order.',
  'steps.done': 'Done',
  'steps.open': 'To do',
  'steps.sample': 'Try it with sample data',
  'steps.sample.emulator':
    'This installation runs on the emulator, a local AWS Support: open cases, answer them, break things. Nothing reaches AWS. Sample accounts say so in their names.',
  'steps.sample.aws':
    'This installation reaches AWS. To try things without consequences, start a second one with UPSTREAM=emulator and a DATA_DIR of its own.',
  'steps.sample.count':
    '{count, plural, =0 {There are no cases yet.} one {There is # case that you may see.} other {There are # cases that you may see.}}',
  'steps.sample.open': 'Open the first case',
  'steps.cases': 'Show all cases',
  'steps.desk': 'Answer from the other side',
  'steps.desk.text':
    'Behind the emulator nobody answers until you do. Keep the agent desk in a second window: what one side does, the other sees at once.',
  'steps.desk.text.none':
    'Behind the emulator nobody answers until an agent does. The policy SupportDeskAgent makes you one, for the cases of all accounts here.',
  'steps.desk.open': 'Open the agent desk',
  'steps.desk.become': 'Become an agent',
  'steps.account': 'Connect your first account',
  'steps.account.text':
    'Make a role in the account, let this installation assume it, and test it. The page shows the trust policy and the permissions to copy, and names the step that AWS refuses.',
  'steps.account.emulator':
    'The emulator brings its own accounts. Start with UPSTREAM=aws, and accounts of AWS are connected here: role, trust policy, test.',
  'steps.account.count':
    '{count, plural, one {# account is connected} other {# accounts are connected}}, {working, plural, =0 {none has passed its test yet.} one {# has passed its test.} other {# have passed their test.}}',
  'steps.account.action': 'Connect an account',
  'steps.account.show': 'Show accounts',
  'steps.people': 'Invite people',
  'steps.people.text':
    'Create a user and send them the sign-in link. A policy or a group says which accounts and actions they have; without one they see nothing.',
  'steps.people.count':
    '{count, plural, one {Only you have a user here.} other {# people have a user here.}}',
  'steps.people.action': 'Invite people',
  'steps.sso': 'Connect single sign-on',
  'steps.sso.text':
    'Set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET, register {address} with your identity provider, and start again. Roles then say what its groups may do.',
  'steps.sso.done': 'People sign in with your identity provider. Roles say what its groups may do.',
  'steps.sso.action': 'Show groups and roles',
});
