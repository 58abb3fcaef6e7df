/**
 * What permissions make of the screens: open, open with something missing, or of no use. Which action a
 * screen needs stands in `actions` and nowhere else.
 */
import { type Action, actions, productActions, type Screen } from './actions.ts';
import type { PolicyDocument } from './policy-document.ts';
import { matchesAction } from './statement.ts';

export interface ScreenEffect {
  readonly screen: Screen;
  /** `limited`: it opens, and parts of it stay empty. */
  readonly state: 'open' | 'limited' | 'closed';
  /** The actions that it lacks; of a closed screen those that close it. */
  readonly missing: readonly Action[];
}

/** Each of its pages has one action of its own: nothing of it can be broken by another. */
const screens: readonly Screen[] = ['case-list', 'case', 'create-case', 'trusted-advisor', 'review', 'desk'];

const needs = (screen: Screen, kind: 'screens' | 'opens') =>
  productActions.filter((action) => actions[action][kind].includes(screen));

/** What a person finds who may do this. Changes that somebody may not make are no fault of a screen. */
export function screenEffects(isAllowed: (action: Action) => boolean): ScreenEffect[] {
  return screens.map((screen) => {
    const closing = needs(screen, 'opens').filter((action) => !isAllowed(action));
    if (closing.length > 0) return { screen, state: 'closed', missing: closing };
    const missing = needs(screen, 'screens').filter(
      (action) => actions[action].access === 'read' && !isAllowed(action),
    );
    return { screen, state: missing.length > 0 ? 'limited' : 'open', missing };
  });
}

export interface PolicyWarning extends ScreenEffect {
  /** `denied`: whatever other policies allow; `missing`: another policy may still allow it. */
  readonly kind: 'denied' | 'missing';
}

/**
 * What a policy does to screens that it means to open, or that it closes for everybody who has it. Taken
 * alone; a condition is taken to hold for an Allow and not for a Deny, so that nothing is warned of that
 * may be well.
 */
export function policyWarnings({ statements }: PolicyDocument): PolicyWarning[] {
  const says = (effect: 'Allow' | 'Deny') => (action: Action) =>
    statements.some(
      (statement) =>
        statement.effect === effect &&
        (effect === 'Allow' || statement.conditions.length === 0) &&
        matchesAction(statement.actions, action),
    );
  const [isGiven, isDenied] = [says('Allow'), says('Deny')];
  return screens.flatMap((screen): PolicyWarning[] => {
    const denied = needs(screen, 'screens').filter(isDenied);
    const isClosed = denied.some((action) => needs(screen, 'opens').includes(action));
    if (denied.length > 0) {
      return [{ screen, kind: 'denied', state: isClosed ? 'closed' : 'limited', missing: denied }];
    }
    const means = needs(screen, 'opens').some(isGiven);
    const [effect] = means ? screenEffects(isGiven).filter((each) => each.screen === screen) : [];
    return effect && effect.state !== 'open' ? [{ ...effect, kind: 'missing' }] : [];
  });
}
