import { addWords } from '../words.ts';

export const signInText = addWords({
  'signIn.title': 'Sign in',
  'signIn.userName': 'User name',
  'signIn.password': 'Password',
  'signIn.submit': 'Sign in',
  'signIn.userName.missing': 'Enter your user name.',
  'signIn.password.missing': 'Enter your password.',
  'signIn.wrong': 'User name or password is wrong',
  'signIn.wrong.advice': 'Check both and try again.',
  'signIn.link.used': 'This sign-in link no longer works',
  'signIn.link.used.advice':
    'Each link works once and for a limited time. Ask for a new one, or sign in with your password.',
  'signIn.ended': 'Your session has ended',
  'signIn.ended.advice': 'Sign in to go on where you were. What you entered is kept.',

  'signIn.provider': 'Sign in with single sign-on',
  'signIn.provider.or': 'or as a local user',
  'signIn.provider.denied': 'Your identity provider did not let you in',
  'signIn.provider.denied.advice': 'Try again, or ask there for access to Support Center.',
  'signIn.provider.expired': 'This sign-in is over',
  'signIn.provider.expired.advice':
    'It took too long, was used already or began in another browser. Begin again here.',
  'signIn.provider.unavailable': 'Your identity provider does not answer',
  'signIn.provider.unavailable.advice': 'Try again in a minute, or sign in as a local user.',
  'signIn.provider.invalid': 'The answer of your identity provider was not accepted',
  'signIn.provider.invalid.advice':
    'Try again. If it stays like this, tell your administrator: the reason is in the event history.',
  'signIn.provider.disabled': 'Your access to Support Center is turned off',
  'signIn.provider.disabled.advice': 'Ask your administrator to turn it on again.',
  'signIn.provider.busy': 'Too many sign-ins have failed',
  'signIn.provider.busy.advice': 'Wait a few minutes, then try again.',
  'signIn.provider.failed': 'Support Center could not sign you in',
  'signIn.provider.failed.advice': 'Try again. If it happens again, tell your administrator.',
  'signIn.help': 'Can’t sign in?',
});
