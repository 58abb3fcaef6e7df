import { Refusal } from '../../gateway/refusal.ts';
import type { OwnOperation } from '../own-operation.ts';
import { consoleInput } from './console-input.ts';
import { requireOwnCase } from './own-case.ts';

/** AWS's API changes no severity, and nothing that we could keep ourselves would reach an engineer. */
export const updateCaseSeverity: OwnOperation = async (_parts, input, call) => {
  const { caseId } = consoleInput('UpdateCaseSeverity', input);
  requireOwnCase(caseId, call);
  const message =
    'AWS’s API does not change the severity of a case. Ask for it in a reply with your reason, change it in ' +
    'AWS’s own console, or open a related case with the severity that you need.';
  throw new Refusal(400, 'UnsupportedOperationException', message);
};
