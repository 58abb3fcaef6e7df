import { describe, expect, test } from 'vitest';

import { engines } from '../../databases.ts';
import { keyOf } from '../accounts.ts';
import { describeEmulator, startTestEmulator, type TestEmulator } from '../emulator.ts';
import { documented, ours } from '../labels.ts';

const supportRole = 'AWSServiceRoleForSupport';
const advisorRole = 'AWSServiceRoleForTrustedAdvisor';
const advisorService = 'trustedadvisor.amazonaws.com';
const root = keyOf('root');
const invalid = { status: 400, errorType: 'InvalidParameterValueException' };

function call(emulator: TestEmulator, operation: string, input: object = {}) {
  return emulator.call(operation, input, root);
}

async function statesOf(emulator: TestEmulator) {
  const { output } = await call(emulator, 'DescribeAccountAccess');
  // As the emulator's types say.
  const { isAdvisorEnabled, roles } = output as unknown as {
    isAdvisorEnabled: boolean;
    roles: { roleName: string; isPresent: boolean; description: string; arn: string }[];
  };
  return { isAdvisorEnabled, roles };
}

describeEmulator('service-linked roles', (emulator) => {
  test.each([
    ['SetAccountAccess', { isEnabled: 'no' }],
    ['CreateServiceLinkedRole', { awsServiceName: 1 }],
    ['DeleteServiceLinkedRole', { roleName: [] }],
    ['UpdateRoleDescription', { roleName: supportRole, description: {} }],
  ])(`malformed: ${ours} %s`, async (operation, input) => {
    const answer = await call(emulator(), operation, input);
    expect(answer).toMatchObject({ status: 400, errorType: 'SerializationException' });
  });

  test.each([
    ['SetAccountAccess', {}, 'ValidationException'],
    ['CreateServiceLinkedRole', { awsServiceName: 'ec2.amazonaws.com' }, 'InvalidParameterValueException'],
    ['DeleteServiceLinkedRole', { roleName: 'Other' }, 'InvalidParameterValueException'],
    [
      'UpdateRoleDescription',
      { roleName: advisorRole, description: 'x'.repeat(1001) },
      'ValidationException',
    ],
  ])(`invalid: ${ours} %s`, async (operation, input, errorType) => {
    expect(await call(emulator(), operation, input)).toMatchObject({ status: 400, errorType });
  });

  test.each([
    ['CreateServiceLinkedRole', { awsServiceName: advisorService }, 'iam:CreateServiceLinkedRole'],
    ['DeleteServiceLinkedRole', { roleName: advisorRole }, 'iam:DeleteServiceLinkedRole'],
    ['UpdateRoleDescription', { roleName: advisorRole, description: 'x' }, 'iam:UpdateRoleDescription'],
    ['SetAccountAccess', { isEnabled: false }, 'trustedadvisor:SetAccountAccess'],
    ['DescribeAccountAccess', {}, 'trustedadvisor:DescribeAccountAccess'],
  ])(`invalid: ${documented} %s without its action`, async (operation, input, action) => {
    const answer = await emulator().call(operation, input, keyOf('alice'));
    expect(answer).toMatchObject({ status: 403, errorType: 'AccessDeniedException' });
    expect(answer.message).toContain(action);
  });

  describe('behaviour', () => {
    test(`${documented} every account has both roles, each trusted by its service`, async () => {
      const { isAdvisorEnabled, roles } = await statesOf(emulator());
      expect(isAdvisorEnabled).toBe(true);
      expect(roles).toMatchObject([
        { roleName: supportRole, serviceName: 'support.amazonaws.com', isPresent: true },
        { roleName: advisorRole, serviceName: advisorService, isPresent: true },
      ]);
      expect(roles[1]?.arn).toBe(
        `arn:aws:iam::111122223333:role/aws-service-role/${advisorService}/${advisorRole}`,
      );
    });

    test(`${documented} the role of Support is never deleted or made again, its description is edited`, async () => {
      expect(await call(emulator(), 'DeleteServiceLinkedRole', { roleName: supportRole })).toMatchObject(
        invalid,
      );
      const again = { awsServiceName: 'support.amazonaws.com' };
      expect(await call(emulator(), 'CreateServiceLinkedRole', again)).toMatchObject(invalid);
      const edit = { roleName: supportRole, description: 'Ours' };
      expect(await call(emulator(), 'UpdateRoleDescription', edit)).toMatchObject({ status: 200 });
      expect((await statesOf(emulator())).roles[0]).toMatchObject({ isPresent: true, description: 'Ours' });
    });

    test(`${documented} disable, delete, create, enable: in no other order`, async () => {
      const remove = () => call(emulator(), 'DeleteServiceLinkedRole', { roleName: advisorRole });
      const create = () => call(emulator(), 'CreateServiceLinkedRole', { awsServiceName: advisorService });
      const set = (isEnabled: boolean) => call(emulator(), 'SetAccountAccess', { isEnabled });
      const read = () => call(emulator(), 'DescribeTrustedAdvisorChecks', { language: 'en' });

      expect(await remove()).toMatchObject(invalid);
      expect(await set(false)).toMatchObject({ status: 200 });
      expect(await set(false)).toMatchObject({ status: 200 });
      expect(await read()).toMatchObject({ status: 403, errorType: 'AccessDeniedException' });
      expect(await remove()).toMatchObject({ status: 200 });
      expect(await remove()).toMatchObject(invalid);
      const edit = { roleName: advisorRole, description: 'x' };
      expect(await call(emulator(), 'UpdateRoleDescription', edit)).toMatchObject(invalid);
      const refused = await set(true);
      expect(refused).toMatchObject(invalid);
      expect(refused.message).toContain(advisorRole);
      expect(await read()).toMatchObject({ status: 403 });
      expect(await create()).toMatchObject({ status: 200, output: { role: { isPresent: true } } });
      expect(await create()).toMatchObject(invalid);
      expect(await read()).toMatchObject({ status: 403 });
      expect(await set(true)).toMatchObject({ status: 200 });
      expect(await read()).toMatchObject({ status: 200 });
    });

    test(`${ours} the role deleted while Trusted Advisor is enabled: one of the two is refused`, async () => {
      for (let round = 0; round < 5; round += 1) {
        await call(emulator(), 'SetAccountAccess', { isEnabled: false });
        const answers = await Promise.all([
          call(emulator(), 'DeleteServiceLinkedRole', { roleName: advisorRole }),
          call(emulator(), 'SetAccountAccess', { isEnabled: true }),
        ]);
        expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 400]));
        await call(emulator(), 'CreateServiceLinkedRole', { awsServiceName: advisorService });
      }
    });
  });
});

test.each(engines)(`service-linked roles: ${ours} outlast a restart on %s`, async (engine) => {
  const first = await startTestEmulator(engine);
  await call(first.emulator, 'SetAccountAccess', { isEnabled: false });
  await call(first.emulator, 'DeleteServiceLinkedRole', { roleName: advisorRole });
  const second = await first.restart();
  const { isAdvisorEnabled, roles } = await statesOf(second.emulator);
  expect([isAdvisorEnabled, roles[1]?.isPresent, roles[0]?.isPresent]).toEqual([false, false, true]);
  await second.stop();
});
