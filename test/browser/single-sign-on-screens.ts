/** What single sign-on adds to the screens. */
import { admin } from './fixtures.ts';
import { newRole, openSession } from './people.ts';
import { type Screen, shows, type Visit } from './screen.ts';
import { contact } from './single-sign-on-product.ts';
import { expectWords } from './words.ts';

let roles = 0;

/** The page of a role, made for the visit. */
const openRole: Screen['open'] = async (visit) => {
  const roleId = await newRole(visit.product, admin, {
    name: `Operators ${(roles += 1)}`,
    claimValues: ['ops-night', 'ops-day'],
    grants: [{ policy: 'AWSSupportAccess', scope: '*' }],
  });
  await shows(`/admin/groups/roles/${roleId}`, 'AWSSupportAccess')(visit);
};

async function comeByProvider({ page }: Visit): Promise<void> {
  await page.goto('/sign-in?to=%2Fsettings');
  await page.getByRole('link', { name: 'Sign in with single sign-on' }).click();
  await expectWords(page, 'Your sessions');
}

export const singleSignOnScreens: Readonly<Record<string, Screen>> = {
  'sign-in with single sign-on': { person: null, open: shows('/sign-in', contact) },
  'sign-in that the provider refused': {
    person: null,
    open: shows('/sign-in?problem=denied', 'Your identity provider did not let you in'),
  },
  'sign-in that was not accepted': {
    person: null,
    open: shows('/sign-in?problem=invalid', 'was not accepted'),
  },
  'settings of who came by the provider': {
    person: null,
    answers: [401],
    open: comeByProvider,
  },
  'a user of the provider': {
    person: null,
    answers: [401],
    async open(visit) {
      await comeByProvider(visit);
      const { page, context, product } = visit;
      await openSession(context.request, product, admin);
      await page.goto('/admin/users?find=nia');
      await page.getByRole('link', { name: 'nia' }).click();
      await expectWords(page, 'Identity provider');
    },
  },
  'groups and roles': { open: shows('/admin/groups', 'New role') },
  'a role': { open: openRole },
  'a role that is not there': { open: shows('/admin/groups/roles/nothing', 'There is no role') },
};
