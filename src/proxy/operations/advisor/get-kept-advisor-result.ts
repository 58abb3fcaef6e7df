import { isJsonObject } from '../../../support/json.ts';
import type { JsonObject, JsonValue } from '../../../support/json.ts';
import { findResult } from '../../advisor/kept-result.ts';
import { readInput } from '../../admin/read-input.ts';
import type { OwnOperation } from '../own-operation.ts';
import { checkIdShape } from './seen-accounts.ts';

/** A list of texts may have holes, which clients leave out: what stands behind would slip under other columns. */
function withoutHoles(result: JsonObject): JsonObject {
  const { flaggedResources } = result;
  if (!Array.isArray(flaggedResources)) return result;
  const listed = (flaggedResources as readonly JsonValue[]).filter(isJsonObject).map((one) => {
    const { metadata } = one;
    if (!Array.isArray(metadata)) return one;
    return { ...one, metadata: (metadata as readonly JsonValue[]).map((cell) => cell ?? '') };
  });
  return { ...result, flaggedResources: listed };
}

export const getKeptAdvisorResult: OwnOperation = async ({ database }, input, { accountId }) => {
  const { checkId } = readInput({ checkId: checkIdShape }, input);
  const kept = await findResult(database.read, accountId ?? '', checkId);
  if (!kept) return { output: {} };
  return { output: { result: withoutHoles(kept.result), takenAt: new Date(kept.seenAt).toISOString() } };
};
