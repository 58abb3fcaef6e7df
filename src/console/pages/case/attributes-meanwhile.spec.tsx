import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { failure, renderScreen, stubProxy } from '../../test-screen.tsx';
import { path, proxy, routes } from './test-case.tsx';

test('what somebody else put on the case meanwhile stays there, also when saving took a second try', async () => {
  const own = { key: 'ticket', value: 'OPS-7' };
  let attributes = [own];
  let isDown = true;
  const sent = stubProxy({
    ...proxy,
    DescribeCaseAttributes: () => ({ body: { attributes } }),
    PutCaseAttributes: () => (isDown ? failure('InternalFailure', 500) : { body: { attributes } }),
  });
  renderScreen({ path, routes });
  const details = await screen.findByRole('complementary', { name: 'Details' });
  await userEvent.click(within(details).getByRole('button', { name: 'Details' }));
  await screen.findByText('OPS-7');
  await userEvent.click(screen.getByRole('button', { name: 'Edit attributes' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Value' }), '1');
  attributes = [own, { key: 'team', value: 'payments' }];
  const reads = () => sent.filter(({ operation }) => operation === 'DescribeCaseAttributes').length;
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('AWS Support reported an internal error');
  await waitFor(() => expect(reads()).toBe(2));
  isDown = false;
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Save' })).toBeNull());
  const puts = sent.filter(({ operation }) => operation === 'PutCaseAttributes');
  expect(puts.map(({ input }) => [input['attributes'], input['removedKeys']])).toEqual([
    [[{ key: 'ticket', value: 'OPS-71' }], []],
    [[{ key: 'ticket', value: 'OPS-71' }], []],
  ]);
});
