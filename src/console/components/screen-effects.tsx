import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';

import type { PolicyWarning, ScreenEffect } from '../../support/policy/screen-effects.ts';
import { type Text, useText } from '../hooks/use-text.ts';

const icons = { open: 'success', limited: 'warning', closed: 'stopped' } as const;

const namedAtMost = 5;

/** Enough of them to see what is meant. */
function listOf(text: Text, actions: readonly string[]): string {
  const named = actions.slice(0, namedAtMost).join(', ');
  const count = actions.length - namedAtMost;
  return count > 0 ? text('admin.screen.more', { named, count }) : named;
}

/** Which screens somebody has, and what is missing in them. */
export function ScreenList({ effects }: { readonly effects: readonly ScreenEffect[] }) {
  const text = useText();
  return (
    <ul className="sc-plain-list" aria-label={text('admin.screens')}>
      {effects.map(({ screen, state, missing }) => (
        <li key={screen}>
          <StatusIndicator type={icons[state]}>
            {text(`admin.screen.${screen}`)}: {text(`admin.screen.${state}`)}
          </StatusIndicator>
          {missing.length > 0 && (
            <Box variant="small" display="block">
              <span className="sc-anywhere">
                {text('admin.screen.missing', { actions: listOf(text, missing) })}
              </span>
            </Box>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Says beside a policy what it does to the screens, before it is saved. */
export function PolicyWarnings({ warnings }: { readonly warnings: readonly PolicyWarning[] }) {
  const text = useText();
  if (warnings.length === 0) return null;
  const breaks = warnings.some(({ state }) => state === 'closed');
  return (
    <Alert
      type={breaks ? 'warning' : 'info'}
      header={text(breaks ? 'admin.policy.breaks' : 'admin.policy.limits')}
    >
      <ul className="sc-plain-list">
        {warnings.map(({ screen, kind, state, missing }) => (
          <li key={screen} className="sc-anywhere">
            <b>{text(`admin.screen.${screen}`)}</b>{' '}
            {text(`admin.policy.${kind}.${state === 'closed' ? 'closed' : 'limited'}`, {
              actions: listOf(text, missing),
            })}
          </li>
        ))}
      </ul>
      <Box variant="small">{text('admin.policy.alone')}</Box>
    </Alert>
  );
}
