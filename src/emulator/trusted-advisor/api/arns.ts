/** The names that the Trusted Advisor API gives things. Ids of recommendations follow from account and check. */
import { createHash } from 'node:crypto';

export function checkArn(checkId: string): string {
  return `arn:aws:trustedadvisor:::check/${checkId}`;
}

/** In the form of a UUID. */
export function recommendationId(accountId: string, checkId: string): string {
  const hex = createHash('sha256').update(`${accountId}/${checkId}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

export function recommendationArn(accountId: string, id: string): string {
  return `arn:aws:trustedadvisor::${accountId}:recommendation/${id}`;
}

export function resourceArn(accountId: string, id: string, resourceId: string): string {
  return `arn:aws:trustedadvisor::${accountId}:recommendation-resource/${id}/${resourceId}`;
}

const resource = /^arn:aws:trustedadvisor::(\d{12}):recommendation-resource\/([\w-]+)\/([\w-]+)$/;

/** Null for what is no ARN of a recommendation's resource. */
export function readResourceArn(
  arn: string,
): { accountId: string; recommendation: string; resourceId: string } | null {
  const [, accountId, recommendation, resourceId] = resource.exec(arn) ?? [];
  if (accountId === undefined || recommendation === undefined || resourceId === undefined) return null;
  return { accountId, recommendation, resourceId };
}
