import { readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

export const listUsers: OwnOperation = async ({ database }, input) => {
  readInput({}, input);
  const rows = await database.read.selectFrom('users').selectAll().orderBy('user_name_key').execute();
  const users = rows.map((row) => ({
    userId: row.user_id,
    userName: row.user_name,
    ...(row.email !== null && { email: row.email }),
    disabled: row.disabled !== 0,
    hasPassword: row.password_hash !== null,
    createdAt: new Date(row.created_at).toISOString(),
  }));
  return { output: { users } };
};
