/**
 * When somebody's policies change, what their screens show may not be theirs any more, and may lack what is theirs
 * by now. Choice: the log says that the access of some people has changed; a stream then looks whether its own
 * person is among them and has everything asked for anew. Rejected: naming the people with the event, which every
 * operation that gives access would have had to find out. Cost: a look of each stream at each such change.
 */
import type { StoredEvent } from '../../database/events.ts';

const name = 'access-changed';

/** Whatever gives or takes access, or changes what conditions of policies say of a person. */
const operations: ReadonlySet<string> = new Set([
  'AddUserToGroup',
  'AttachPolicy',
  'DeleteGroup',
  'DeletePolicy',
  'DeleteRole',
  'DeleteUser',
  'DetachPolicy',
  'RemoveUserFromGroup',
  'RenameUser',
  'UpdatePolicy',
  'UpdateRole',
]);

export function changesAccess(operation: string): boolean {
  return operations.has(operation);
}

/** Of no account and no case. */
export function accessChanged(time: number) {
  return { name, accountId: '', caseId: null, time, detail: {} } as const;
}

export function isAccessChange(event: StoredEvent): boolean {
  return event.name === name;
}
