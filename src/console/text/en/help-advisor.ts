import { addWords } from '../words.ts';

/** Help for the screens of Trusted Advisor. */
export const helpAdvisorText = addWords({
  'help.advisor.for':
    'What Trusted Advisor found in your accounts: cost, performance, security, fault tolerance, limits and operations.',
  'help.advisor.tasks':
    'Begin with the checks that recommend action; every number leads to what it counts.\nOpen a check for its resources.\nRefresh to see what you have changed: results change by a refresh only.\nChoose “All accounts” at the top to see accounts beside each other.',
  'help.advisor.problems':
    'Few checks are shown: the account’s Support plan includes no more.\nTrusted Advisor is disabled: enable it under its preferences.\nA refresh must wait: AWS allows one now and then for each check, and the check says when.\nResults are old: AWS does not answer for this account. What was last known stays, with its age.\nThere is no filter by tag: neither API of Trusted Advisor tells the tags of resources. A check finds its resources by any word of its columns, names among them.',
  'help.check.for': 'One check: what it looks at, when it alerts, and the resources that it flags.',
  'help.check.tasks':
    'Read the recommended action, then go through the resources.\nExclude resources that are as they should be; they are counted no more, and can be included again.\nRefresh the check when you have changed something.\nSave its resources as a file.',
  'help.check.problems':
    'A resource is still flagged though it is mended: refresh the check; a result tells of its own time.\nRefresh is disabled: the button says when it is possible again, or that AWS refreshes this check by itself.\nResources count as not looked at: Trusted Advisor could not read them.',
  'help.advisorPreferences.for':
    'Whether Trusted Advisor runs in this account, and the roles by which AWS Support and Trusted Advisor look at it.',
  'help.advisorPreferences.tasks':
    'Enable or disable Trusted Advisor.\nCreate or delete a service-linked role.\nFor an account of AWS, copy the commands and run them with credentials of your own.',
  'help.advisorPreferences.problems':
    'The role of Trusted Advisor can’t be deleted: disable Trusted Advisor first, which uses it.\nA button is disabled: your permissions don’t include its action, which stands beside it.',
  'help.advisorReports.for': 'What the checks found in many accounts, in one file to take along.',
  'help.advisorReports.tasks':
    'Choose accounts, Regions, categories, checks and statuses; without a choice it is everything.\nStart the report and leave the page; it is made in the background.\nDownload the archive: a summary, a description of the columns, and all resources.',
  'help.advisorReports.problems':
    'A report failed: make it again.\nAn account is missing: you need trustedadvisor:GenerateReport there, and must be allowed to see its results.\nAn old report is gone: the last 50 are kept.',
});
