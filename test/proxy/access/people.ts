/** A browser for each role of the table, and the case that they all ask for. */
import { Browser, someCase } from '../browser.ts';
import type { Fixture } from '../proxy-fixture.ts';
import { retail } from '../test-accounts.ts';
import type { Known, Role } from './roles.ts';
import { allRoles, roles } from './roles.ts';

export async function signEverybodyIn(fixture: Fixture): Promise<ReadonlyMap<Role, Browser>> {
  const browsers = new Map<Role, Browser>();
  for (const role of allRoles) {
    const grants = roles[role];
    const visitor = new Browser(fixture.proxy().url);
    browsers.set(role, grants === null ? visitor : await fixture.userWith(nameOf(role), grants));
  }
  return browsers;
}

/** `admin` is there from the start. */
export function nameOf(role: Role): string {
  return role === 'admin' ? 'second admin' : role;
}

/** A case with a file, made by somebody who may. */
export async function prepareAccount(admin: Browser): Promise<Known> {
  const set = await admin.call(
    'AddAttachmentsToSet',
    { attachments: [{ fileName: 'a.txt', data: 'YQ==' }] },
    { account: retail },
  );
  const attachmentSetId = set.output['attachmentSetId'];
  const made = await admin.call('CreateCase', { ...someCase(), attachmentSetId }, { account: retail });
  const caseId = /"caseId":"([^"]+)"/.exec(made.text)?.[1] ?? '';
  const { text } = await admin.call('DescribeCommunications', { caseId }, { account: retail });
  const attachmentId = /"attachmentId":"([^"]+)"/.exec(text)?.[1] ?? '';
  const checks = await admin.call('DescribeTrustedAdvisorChecks', { language: 'en' }, { account: retail });
  const checkId = /"id":"([^"]+)"/.exec(checks.text)?.[1] ?? '';
  return { caseId, attachmentId, uploadId: 'upload-that-nobody-began', checkId };
}
