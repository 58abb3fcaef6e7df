import { holds, pageAtMost, pageShape } from '../admin/page-input.ts';
import { id, readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

const shape = { ...pageShape, userId: id.optional(), groupId: id.optional() };

/** By name; those of a group, or one of them, where that is asked for. */
export const listUsers: OwnOperation = async ({ database: { read } }, input) => {
  const { search = '', offset = 0, maxResults = pageAtMost, userId, groupId } = readInput(shape, input);
  const found = read
    .selectFrom('users as u')
    .$if(userId !== undefined, (query) => query.where('u.user_id', '=', userId ?? ''))
    .$if(groupId !== undefined, (query) =>
      query.where('u.user_id', 'in', (row) =>
        row
          .selectFrom('group_members')
          .select('user_id')
          .where('group_id', '=', groupId ?? ''),
      ),
    )
    .$if(search !== '', (query) => query.where(holds(['u.user_name', 'u.display_name', 'u.email'], search)));
  const rows = await found
    .leftJoin('identities as i', 'i.user_id', 'u.user_id')
    .selectAll('u')
    .select('i.issuer')
    .select((row) =>
      row
        .selectFrom('passkeys as k')
        .whereRef('k.user_id', '=', 'u.user_id')
        .select((count) => count.fn.countAll<number>().as('count'))
        .as('passkeys'),
    )
    .orderBy('u.user_name_key')
    .limit(maxResults)
    .offset(offset)
    .execute();
  const { total } = await found
    .select((row) => row.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const users = rows.map((row) => ({
    userId: row.user_id,
    userName: row.user_name,
    ...(row.display_name !== null && { displayName: row.display_name }),
    ...(row.email !== null && { email: row.email }),
    ...(row.issuer !== null && { issuer: row.issuer }),
    disabled: row.disabled !== 0,
    hasPassword: row.password_hash !== null,
    passkeys: row.passkeys ?? 0,
    createdAt: new Date(row.created_at).toISOString(),
  }));
  return { output: { users, total } };
};
