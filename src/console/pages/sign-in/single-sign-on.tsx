import Button, { type ButtonProps } from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useRef } from 'react';

import { singleSignOnAddress } from '../../api/addresses.ts';
import { useText } from '../../hooks/use-text.ts';
import './single-sign-on.css';

/** The way to the identity provider: a link, because it leaves the console. */
export function SingleSignOn({ returnTo }: { readonly returnTo: string }) {
  const text = useText();
  const button = useRef<ButtonProps.Ref>(null);
  // Where it is offered most people come for it.
  useEffect(() => button.current?.focus(), []);
  return (
    <SpaceBetween size="m">
      <Button ref={button} variant="primary" fullWidth href={singleSignOnAddress(returnTo)}>
        {text('signIn.provider')}
      </Button>
      <p className="sc-or">{text('signIn.provider.or')}</p>
    </SpaceBetween>
  );
}
