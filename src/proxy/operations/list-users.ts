import { readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

export const listUsers: OwnOperation = async ({ database }, input) => {
  readInput({}, input);
  const rows = await database.read
    .selectFrom('users as u')
    .leftJoin('identities as i', 'i.user_id', 'u.user_id')
    .selectAll('u')
    .select('i.issuer')
    .orderBy('u.user_name_key')
    .execute();
  const passkeys = await database.read.selectFrom('passkeys').select('user_id').execute();
  const owners = Map.groupBy(passkeys, ({ user_id }) => user_id);
  const users = rows.map((row) => ({
    userId: row.user_id,
    userName: row.user_name,
    ...(row.display_name !== null && { displayName: row.display_name }),
    ...(row.email !== null && { email: row.email }),
    ...(row.issuer !== null && { issuer: row.issuer }),
    disabled: row.disabled !== 0,
    hasPassword: row.password_hash !== null,
    passkeys: owners.get(row.user_id)?.length ?? 0,
    createdAt: new Date(row.created_at).toISOString(),
  }));
  return { output: { users } };
};
