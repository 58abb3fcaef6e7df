import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';

import { NoticesProvider } from '../components/notices.tsx';
import type { Session } from '../../contract/session.ts';
import { fieldsOf } from '../forms/template-fields.ts';
import { emptyValues } from '../forms/create-case/create-case-values.ts';
import { paths } from '../paths.ts';
import { accountId, lookups, openForm, routes as formRoutes, subject } from '../test-create-case.tsx';
import { type FakeProxy, renderScreen, stubProxy, testSession } from '../test-screen.tsx';
import * as templatesPage from './templates-page.tsx';

const page = (
  <NoticesProvider>
    <templatesPage.Component />
  </NoticesProvider>
);
const routes = [{ path: paths.caseTemplates(), loader: templatesPage.loader, element: page }, ...formRoutes];
const path = paths.caseTemplates({ account: accountId });
const template = {
  templateId: 't-1',
  name: 'Function fails',
  fields: fieldsOf({ ...emptyValues, serviceCode: 'aws-lambda', categoryCode: 'other', subject: 'It fails' }),
  updatedAt: '2026-11-01T00:00:00.000Z',
  updatedBy: 'ann',
};
const group = { groupId: 'g-1', name: 'Storage' };
const ListTemplates = () => ({ body: { templates: [template], groups: [group] } });
const session: Session = {
  ...testSession,
  accounts: testSession.accounts.map((account) => ({
    ...account,
    permissions: [...account.permissions, 'supportcenter:ManageTemplates'],
  })),
};

function open(proxy: FakeProxy = {}, who = session) {
  const sent = stubProxy({ ...lookups, ListTemplates, ...proxy });
  renderScreen({ path, routes, session: who });
  return sent;
}

describe('templates', () => {
  test('are listed, and lead to a filled form', async () => {
    open();
    await screen.findByText('Lambda');
    expect(screen.getByText('Everybody who opens cases in this account')).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: 'Function fails' }));
    await screen.findByRole('heading', { name: 'Create case' });
    expect(subject().value).toBe('It fails');
    expect(screen.getByRole('button', { name: /^Service / }).textContent).toBe('Lambda');
  });

  test('are renamed and given to a group', async () => {
    const sent = open({ UpdateTemplate: () => ({ body: {} }) });
    await userEvent.click(await screen.findByRole('button', { name: 'Edit Function fails' }));
    const dialog = await screen.findByRole('dialog', { name: 'Name and audience' });
    const name = within(dialog).getByRole('textbox', { name: 'Name' });
    await userEvent.clear(name);
    await userEvent.type(name, 'Lambda fails');
    await userEvent.click(within(dialog).getByRole('button', { name: /^For/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Storage' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const { fields } = template;
    expect(sent.find(({ operation }) => operation === 'UpdateTemplate')?.input).toEqual({
      templateId: 't-1',
      name: 'Lambda fails',
      groupId: 'g-1',
      fields,
    });
  });

  test('are deleted after a question', async () => {
    const sent = open({ DeleteTemplate: () => ({ body: {} }) });
    await userEvent.click(await screen.findByRole('button', { name: 'Delete Function fails' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull());
    expect(sent.find(({ operation }) => operation === 'DeleteTemplate')?.input).toEqual({
      templateId: 't-1',
    });
  });

  test('can’t be changed without the permission', async () => {
    const sent = open({}, testSession);
    const edit = await screen.findByRole('button', { name: 'Edit Function fails' });
    expect(edit.getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(edit);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(sent.map(({ operation }) => operation)).not.toContain('UpdateTemplate');
  });

  test('that are gone say so, and the form is there', async () => {
    await openForm(paths.newCase({ account: accountId, template: 't-9', subject: 'Mine' }), {
      ListTemplates,
    });
    expect(await screen.findByText('The template that this link names is not there')).toBeTruthy();
    expect(subject().value).toBe('Mine');
  });
});

test('what the form holds becomes a template; a name that is there is replaced', async () => {
  const sent = stubProxy({ ...lookups, ListTemplates, UpdateTemplate: () => ({ body: {} }) });
  const wrapped = [{ path: paths.newCase(), element: <NoticesProvider>{formElement()}</NoticesProvider> }];
  renderScreen({ path: paths.newCase({ account: accountId, subject: 'Mine' }), routes: wrapped, session });
  await userEvent.click(await screen.findByRole('button', { name: 'Save as template' }));
  const dialog = await screen.findByRole('dialog', { name: 'Save as template' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(await within(dialog).findByText('Enter a name.')).toBeTruthy();
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'function fails');
  expect(await within(dialog).findByText(/Saving replaces it/)).toBeTruthy();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const input = sent.find(({ operation }) => operation === 'UpdateTemplate')?.input;
  expect(input).toMatchObject({ templateId: 't-1', name: 'function fails' });
  expect(JSON.parse(String(input?.['fields']))).toMatchObject({ subject: 'Mine', description: '' });
});

function formElement() {
  const [form] = formRoutes;
  const Form = form && 'Component' in form ? form.Component : undefined;
  return Form ? <Form /> : null;
}
