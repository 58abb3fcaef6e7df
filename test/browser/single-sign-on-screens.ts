/** What single sign-on adds to the screens. */
import { admin } from './fixtures.ts';
import { newRole } from './people.ts';
import { type Screen, shows } from './screen.ts';
import { contact } from './single-sign-on-product.ts';

/** The page of a role, made for the visit. */
const openRole: Screen['open'] = async (visit) => {
  const roleId = await newRole(visit.product, admin, {
    name: `Operators ${Math.random()}`,
    claimValues: ['ops-night', 'ops-day'],
    grants: [{ policy: 'AWSSupportAccess', scope: '*' }],
  });
  await shows(`/admin/groups/roles/${roleId}`, 'AWSSupportAccess')(visit);
};

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
  'groups and roles': { open: shows('/admin/groups', 'New role') },
  'a role': { open: openRole },
  'a role that is not there': { open: shows('/admin/groups/roles/nothing', 'There is no role') },
};
