export const signInText = {
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
} as const;
