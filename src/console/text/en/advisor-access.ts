import { addWords } from '../words.ts';

export const advisorAccessText = addWords({
  'access.title': 'Trusted Advisor preferences',
  'access.description': 'Trusted Advisor and the service-linked roles of {account}',
  'access.denied': 'You can’t see how Trusted Advisor is set up in this account',
  'access.denied.text': 'Your permissions don’t include it. Ask your administrator for {action}.',
  'access.missing': 'Your permissions don’t include it. Ask your administrator for {action}.',
  'access.loading': 'Loading',

  'access.advisor': 'Trusted Advisor in this account',
  'access.enabled': 'Enabled',
  'access.disabled': 'Disabled',
  'access.banner': 'Disabled Trusted Advisor',
  'access.banner.text':
    'Trusted Advisor is switched off in this account: AWS refuses every question about its checks, and nothing is refreshed.',
  'access.banner.noRole':
    'Its role AWSServiceRoleForTrustedAdvisor is missing, too. Create the role below, then enable Trusted Advisor.',
  'access.enable': 'Enable Trusted Advisor',
  'access.enable.refused': 'Trusted Advisor stays disabled',
  'access.disable': 'Disable Trusted Advisor',
  'access.disable.question': 'Disable Trusted Advisor in {account}?',
  'access.disable.text':
    'All of it is switched off for everybody in the account: checks, refreshes in the background and notifications. If the account is linked to a payer account, some of what saves costs there stops working as well. You can enable it again while its role exists.',
  'access.enabled.done': 'Trusted Advisor is enabled',
  'access.disabled.done': 'Trusted Advisor is disabled',

  'access.present': 'Present',
  'access.absent': 'Missing',
  'access.state': 'State',
  'access.arn': 'ARN',
  'access.trusts': 'Trusted to use it',
  'access.role.description': 'Description',
  'access.AWSServiceRoleForSupport':
    'AWS Support uses it to look at settings and usage of resources, not at your data, when it works on your cases. AWS made it with the account; what is done with it stands in CloudTrail.',
  'access.AWSServiceRoleForTrustedAdvisor':
    'Trusted Advisor uses it to read the resources that its checks look at. AWS made it with the account.',
  'access.edit': 'Edit description',
  'access.edit.of': 'Edit description of {role}',
  'access.save': 'Save',
  'access.cancel': 'Cancel',
  'access.tooLong': 'At most {limit} characters.',
  'access.edited': 'The description is saved',
  'access.create': 'Create role',
  'access.created': 'The role {role} is created',
  'access.delete': 'Delete role',
  'access.deleted': 'The role {role} is deleted',
  'access.delete.question': 'Delete the role {role}?',
  'access.delete.text':
    'Until it is created again, nobody can enable Trusted Advisor in {account}. Checks, results and API calls stay blocked.',
  'access.delete.never':
    'This role can’t be deleted. AWS Support needs it for administrative, operational and technical support.',
  'access.delete.first': 'Disable Trusted Advisor first.',
  'access.edit.absent': 'There is no role to describe. Create it first.',

  'access.own': 'With your own AWS credentials',
  'access.own.text':
    'Service-linked roles belong to IAM, where Support Center has no rights. In an account of AWS, whoever manages it runs these commands, and switches Trusted Advisor on or off on its console’s page of preferences.',
  'access.own.console': 'Trusted Advisor in AWS’s console',
  'access.own.look': 'See whether the roles exist',
  'access.own.create': 'Create the role of Trusted Advisor, when it is missing',
  'access.own.edit': 'Edit a description',
  'access.own.delete': 'Delete the role of Trusted Advisor, after disabling it',
  'access.own.policy': 'What an identity needs for it',
  'access.own.order':
    'To switch Trusted Advisor off for good: disable it in the console, then delete the role. To bring it back: create the role, then enable it in the console.',
});
