import { addWords } from '../words.ts';

/** Help for the screens of administration. */
export const helpAdministrationText = addWords({
  'help.administration.for':
    'Who may use this installation, which accounts it reaches, and what was done with it.',
  'help.administration.tasks':
    'Begin with the first steps in a new installation.\nChoose a screen above: accounts, users, groups and roles, policies, sessions, event history.',
  'help.administration.problems':
    'A screen is missing above: each needs a permission of its own. Ask another administrator.',
  'help.steps.for': 'The way from an empty installation to people who get help.',
  'help.steps.tasks':
    'Try everything with the emulator; nothing reaches AWS.\nConnect an account of AWS: role, trust policy, test.\nInvite people, and say what each may do.\nConnect single sign-on, if you have an identity provider.',
  'help.steps.problems':
    'A step stays open though you did it: it looks at what there is. An account counts once its test has passed.\nAccounts can’t be connected: this installation runs on the emulator. Start with UPSTREAM=aws.',
  'help.accounts.for': 'The AWS accounts that people here can be let into, and whether each can be reached.',
  'help.accounts.tasks':
    'Connect an account.\nOpen one to test its connection, set its country and contact, or see how many of its cases are known.\nFind an account by its name or ID.',
  'help.accounts.problems':
    'An account does not work: open it and test it. It says which step AWS refuses and what mends it.\nPeople don’t see an account: attach a policy for it to them or to their group.',
  'help.newAccount.for': 'Tells Support Center of an AWS account and how to get into it.',
  'help.newAccount.tasks':
    'Enter the account ID, a name, and the ARN of a role that you are about to make.\nLet an external ID be made up.\nThe next page has the policies to paste, and tests the connection.',
  'help.newAccount.problems':
    'The role does not exist yet: connect the account all the same. The policies on the next page name everything.\nYou have no role: choose the account’s own credentials, a profile of the server or its default ones.',
  'help.account.for': 'One account: how it is reached, whether that works, and what is known of it.',
  'help.account.tasks':
    'Test the connection; that changes nothing at AWS.\nPaste the policies shown into IAM: trust and permissions in the account, the third one at Support Center’s own identity.\nSet the country, by which business hours are counted, and the operational contact.\nHave the cases indexed anew, or keep attachments too.',
  'help.account.problems':
    'The test fails: it names the step, and what AWS said. Mend that one and test again.\nThe plan is told as one of several: AWS does not say which. Promises then go by the most patient of them.\nThe index is not up to date: it says why, and tries again by itself.',
  'help.users.for': 'Who can sign in here. None of them needs AWS credentials.',
  'help.users.tasks':
    'Create a user and hand on the sign-in link; it works once, within 24 hours.\nOpen a user to attach policies, help with a lost device, disable or delete them.',
  'help.users.problems':
    'Somebody signs in and sees nothing: no policy is attached to them, their groups or their roles.\nA link has expired: make a new one on the user’s page.',
  'help.user.for': 'One person: how they sign in, what they may do, and why.',
  'help.user.tasks':
    'Attach a policy for one account or for all.\nMake a sign-in link, or remove passkeys for somebody who lost a device.\nSign them out everywhere, disable or delete them.\nLook up an action: the statement that decides it stands beside it.',
  'help.user.problems':
    'Somebody is refused: “What this user may do, and why” says by which statement, or that nothing allows it.\nA policy does not help: an explicit deny wins over everything that allows.\nA permission comes and goes: it belongs to a role, which holds while they are signed in by single sign-on.',
  'help.groups.for':
    'Groups that you fill here, and roles that your identity provider fills. Policies attached to them hold for everybody in them.',
  'help.groups.tasks':
    'Create a group for a team, and add people to it on its page.\nCreate a role and name the provider’s groups that it is for.\nOpen one to attach policies.',
  'help.groups.problems':
    'Nobody has a role: single sign-on is not set up, or the group’s name is spelled otherwise in the claim.\nSomebody lacks a role: they were not in its groups when they signed in. The next sign-in asks again.',
  'help.group.for': 'One group: who is in it, and what they may do by it.',
  'help.group.tasks':
    'Add and remove members.\nAttach policies; they hold for all members at once.\nGive cases to it as their team.',
  'help.group.problems':
    'Members can’t be added: it gives permissions, so it needs supportcenter:ManagePolicies too.\nA member may still do something after leaving: another policy allows it. Their page says which.',
  'help.role.for': 'One role: whom your identity provider gives it to, and what they may do by it.',
  'help.role.tasks':
    'Name the provider’s groups, one on each line.\nAttach policies for one account or for all.',
  'help.role.problems':
    'Somebody lacks the role: they were not in one of these groups when they signed in. Spelling counts.\nA script lacks it: access tokens do without roles.',
  'help.policies.for': 'The documents that say who may do what, in which account, in IAM’s language.',
  'help.policies.tasks':
    'Read the policies that come with Support Center before you write your own.\nCreate a policy from an example.\nFind a policy by its name.',
  'help.policies.problems':
    'A policy is attached to nobody: it does nothing. Attach it on the page of a user, group or role.',
  'help.policy.for': 'One policy document, and which screens it opens or breaks.',
  'help.policy.tasks':
    'Change the document; mistakes are shown as you write.\nLook below at what it means for each screen.\nNarrow it to some cases by a condition: who opened or submitted them, service, team or label.',
  'help.policy.problems':
    'It breaks a screen: the screen needs an action that the policy denies. The hint names it.\nIt can’t be changed: it comes with Support Center. Copy it into a policy of your own.\nIt can’t be deleted: detach it from everybody first.',
  'help.sessions.for': 'Who is signed in now, from where, and since when.',
  'help.sessions.tasks': 'Find sessions by name or address.\nEnd a session; it is over at once.',
  'help.sessions.problems':
    'Somebody whose session you ended is back: they signed in again. Disable them on their page.\nAn address is that of your reverse proxy: name it in TRUSTED_PROXIES.',
  'help.events.for':
    'Every call, sign-in and change, allowed or denied, as CloudTrail records it. Nothing here is ever changed.',
  'help.events.tasks':
    'Filter by time, user, event, account, case or outcome.\nOpen an event for its whole record.\nExport what you found as CloudTrail log files.',
  'help.events.problems':
    'An event seems to be missing: clear the filters. What the case index reads by itself is no event.\nYou have to prove that nothing was changed: “npm run audit:verify” checks the chain of all records.',
  'help.event.for': 'One record: who did what, when, from where, and what came of it.',
  'help.event.tasks':
    'Read the record as CloudTrail would have it.\nDownload it as a log file.\nCopy the request ID to ask somebody about it.',
  'help.event.problems':
    'A message’s text is not in it: what people write is never recorded, nor are secrets.\nNobody is named: the call came without a session.',
});
