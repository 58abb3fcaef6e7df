import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';

import { paths } from '../paths.ts';
import { failure, type FakeAnswer, renderScreen, stubProxy, testSession } from '../test-screen.tsx';
import * as signInPage from './sign-in-page.tsx';

const { Component, loader } = signInPage;
const routes = [
  { path: paths.signIn(), loader, Component },
  { path: '*', element: <p>inside</p> },
];

/** The page reads the token from the browser's address, which a memory router does not touch. */
function visit(address: string): void {
  history.replaceState(null, '', address);
}

afterEach(() => visit('/'));

const welcome = (): FakeAnswer => ({ body: testSession });
const refused = (): FakeAnswer => failure('NotAuthorized', 401);

async function signIn(): Promise<void> {
  await userEvent.type(await screen.findByLabelText('User name'), 'mara');
  await userEvent.type(screen.getByLabelText('Password'), 'a long password');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('signing in with a password', () => {
  test('leads to the page that was asked for', async () => {
    const sent = stubProxy({ GetSession: welcome });
    const wanted = paths.cases({ account: '111122223333', view: 'all' });
    const { router, queryClient } = renderScreen({ path: paths.signIn(wanted), routes });
    queryClient.setQueryData(['of somebody else'], 'secret');
    await signIn();
    expect(await screen.findByText('inside')).toBeTruthy();
    expect(`${router.state.location.pathname}${router.state.location.search}`).toBe(wanted);
    expect(sent.map(({ input }) => input)).toEqual([{ username: 'mara', password: 'a long password' }]);
    expect(queryClient.getQueryData(['of somebody else'])).toBeUndefined();
    expect(queryClient.getQueryData(['session'])).toEqual(testSession);
  });

  test('leads nowhere outside of the console', async () => {
    stubProxy({ GetSession: welcome });
    const { router } = renderScreen({ path: `${paths.signIn()}?to=//evil.example`, routes });
    await signIn();
    await screen.findByText('inside');
    expect(router.state.location.pathname).toBe('/');
  });

  test('that is wrong says so and keeps the name', async () => {
    stubProxy({ GetSession: refused });
    renderScreen({ path: paths.signIn(), routes });
    await signIn();
    expect(await screen.findByText('User name or password is wrong')).toBeTruthy();
    expect(screen.getByDisplayValue('mara')).toBeTruthy();
  });

  test('without anything entered asks for it at the field', async () => {
    const sent = stubProxy({ GetSession: welcome });
    renderScreen({ path: paths.signIn(), routes });
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in' }));
    expect(await screen.findByText('Enter your user name.')).toBeTruthy();
    expect(screen.getByText('Enter your password.')).toBeTruthy();
    expect(sent).toEqual([]);
  });

  test('that the proxy does not answer is told as such', async () => {
    stubProxy({ GetSession: () => ({ status: 502, body: '<html>' }) });
    renderScreen({ path: paths.signIn(), routes });
    await signIn();
    expect(await screen.findByText('Support Center did not answer')).toBeTruthy();
  });
});

describe('single sign-on', () => {
  const offered = { GetSignInOptions: () => ({ body: { singleSignOn: true, contact: 'Call 555-0100.' } }) };

  test('is offered first where it is set up, and leads to the page that was asked for', async () => {
    stubProxy({ ...offered, GetSession: refused });
    renderScreen({ path: paths.signIn(paths.cases({ view: 'all' })), routes });
    const link = await screen.findByRole('link', { name: 'Sign in with single sign-on' });
    expect(link.getAttribute('href')).toBe('/api/session/oidc?to=%2Fcases%3Fview%3Dall');
    await waitFor(() => expect(document.activeElement).toBe(link));
    expect(screen.getByLabelText('User name')).toBeTruthy();
    expect(screen.getByText('Call 555-0100.')).toBeTruthy();
  });

  test('is not mentioned where it is not, nor whom to ask', async () => {
    stubProxy({ GetSession: refused });
    renderScreen({ path: paths.signIn(), routes });
    await screen.findByLabelText('User name');
    expect(screen.queryByRole('link', { name: /single sign-on/ })).toBeNull();
    expect(screen.queryByText(/Can’t sign in/)).toBeNull();
  });

  test.each([
    ['denied', 'Your identity provider did not let you in'],
    ['expired', 'This sign-in is over'],
    ['unavailable', 'Your identity provider does not answer'],
    ['invalid', 'The answer of your identity provider was not accepted'],
    ['disabled', 'Your access to Support Center is turned off'],
    ['busy', 'Too many sign-ins have failed'],
    ['failed', 'Support Center could not sign you in'],
  ])('that failed is told in plain words: %s', async (problem, words) => {
    stubProxy({ ...offered, GetSession: refused });
    renderScreen({ path: `${paths.signIn()}?problem=${problem}`, routes });
    expect(await screen.findByText(words)).toBeTruthy();
  });

  test('says nothing of a problem that the address invents', async () => {
    stubProxy({ ...offered, GetSession: refused });
    renderScreen({ path: `${paths.signIn()}?problem=Your+account+is+hacked`, routes });
    await screen.findByLabelText('User name');
    expect(screen.queryByText(/hacked/)).toBeNull();
  });
});

describe('the address of an account', () => {
  const address = paths.signInFor('111122223333');

  test('leads to its cases after the sign-in, by either way', async () => {
    let isIn = false;
    stubProxy({
      GetSignInOptions: () => ({ body: { singleSignOn: true, contact: null } }),
      GetSession: () => (isIn ? welcome() : refused()),
    });
    const { router, queryClient } = renderScreen({ path: '/elsewhere', routes });
    queryClient.removeQueries({ queryKey: ['session'] });
    await router.navigate(address);
    const link = await screen.findByRole('link', { name: 'Sign in with single sign-on' });
    expect(link.getAttribute('href')).toBe('/api/session/oidc?to=%2Fcases%3Faccount%3D111122223333');
    expect(screen.queryByText(/Retail|1111/)).toBeNull();
    isIn = true;
    await signIn();
    await screen.findByText('inside');
    const { pathname, search } = router.state.location;
    expect(`${pathname}${search}`).toBe(paths.cases({ account: '111122223333' }));
  });

  test('leads straight there whoever is signed in already', async () => {
    stubProxy({ GetSession: welcome });
    const { router } = renderScreen({ path: address, routes });
    expect(await screen.findByText('inside')).toBeTruthy();
    expect(router.state.location.search).toBe('?account=111122223333');
  });
});

describe('a sign-in link', () => {
  test('is posted once and taken out of the address', async () => {
    visit(`${paths.signIn()}#link=one-time-token`);
    const sent = stubProxy({ GetSession: welcome });
    renderScreen({ path: paths.signIn(), routes });
    expect(await screen.findByText('inside')).toBeTruthy();
    expect(sent.map(({ input }) => input)).toEqual([{ link: 'one-time-token' }]);
    expect(location.hash).toBe('');
  });

  test('that was used or is too old says so, and leaves the password', async () => {
    visit(`${paths.signIn()}#link=used`);
    stubProxy({ GetSession: refused });
    renderScreen({ path: paths.signIn(), routes });
    expect(await screen.findByText('This sign-in link no longer works')).toBeTruthy();
    expect(screen.getByLabelText('Password')).toBeTruthy();
    await waitFor(() => expect(location.hash).toBe(''));
  });
});
