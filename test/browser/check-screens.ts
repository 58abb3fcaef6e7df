/** A check of Trusted Advisor, and its preferences, in their states. */
import { failing, type Screen, shows, showsRows, waiting } from './screen.ts';
import { accounts } from './support-api.ts';
import { expectWords } from './words.ts';

const { enterprise, basic } = accounts;
const volumes = `/trusted-advisor/checks/DAvU99Dc4C?account=${enterprise}`;
const preferences = `/trusted-advisor/preferences?account=${enterprise}`;

export const checkScreens: Readonly<Record<string, Screen>> = {
  'a check': { open: showsRows(volumes) },
  'a check with 20,000 resources': {
    open: showsRows(`/trusted-advisor/checks/H7IgTzjTYb?account=${enterprise}&page=3`),
  },
  'a check, a resource selected': {
    async open(visit) {
      await showsRows(volumes)(visit);
      await visit.page
        .getByRole('checkbox', { name: /^Select vol-/ })
        .first()
        .check();
      await expectWords(visit.page, 'Open a case about 1 resource');
    },
  },
  'a check, the status of a resource': {
    isFleeting: true,
    async open(visit) {
      await showsRows(volumes)(visit);
      await visit.page
        .getByRole('button', { name: /recommended$/ })
        .first()
        .click();
      await expectWords(visit.page, 'Status of vol-');
    },
  },
  'a check without a match': { open: shows(`${volumes}&text=nothing-like-it`, 'No resource matches') },
  'a check without excluded resources': {
    open: shows(`/trusted-advisor/checks/hjLMh88uM8?account=${enterprise}&shown=excluded`, 'No '),
  },
  'a check that can’t be loaded': failing(
    ['DescribeTrustedAdvisorCheckResult'],
    shows(volumes, 'AWS Support reported an internal error'),
  ),
  'a check on its way': waiting('DescribeTrustedAdvisorCheckResult', shows(volumes, 'Loading resources')),
  'a check that is not there': {
    open: shows(`/trusted-advisor/checks/unknown?account=${basic}`, 'There is no such check'),
  },
  'a check without permission': {
    async open(visit) {
      await visit.become([{ policy: 'SupportCenterAdmin', scope: '*' }]);
      await shows('/trusted-advisor/checks/DAvU99Dc4C', 'You can’t see the Trusted Advisor checks')(visit);
    },
  },
  'preferences of Trusted Advisor': { open: shows(preferences, 'AWSServiceRoleForTrustedAdvisor') },
  'preferences of Trusted Advisor, disabling': {
    isFleeting: true,
    async open(visit) {
      await shows(preferences, 'AWSServiceRoleForTrustedAdvisor')(visit);
      await visit.page.getByRole('button', { name: 'Disable Trusted Advisor' }).click();
      await expectWords(visit.page, 'payer account');
    },
  },
  'preferences of Trusted Advisor, with own credentials': {
    async open(visit) {
      await shows(preferences, 'AWSServiceRoleForTrustedAdvisor')(visit);
      await visit.page.getByRole('button', { name: 'With your own AWS credentials' }).click();
      await visit.page.getByRole('button', { name: 'Edit description of AWSServiceRoleForSupport' }).click();
      await expectWords(visit.page, 'aws iam create-service-linked-role');
    },
  },
};
