/** A Support API of one account with the given cases, as far as the ways to a case need it. */
import { answerJson, type Behaviour } from '../fake-upstream.ts';
import type { KnownCase } from './universe.ts';

interface Input {
  readonly caseIdList?: string[];
  readonly caseId?: string;
  readonly displayId?: string;
  readonly attachmentId?: string;
  readonly maxResults?: number;
  readonly nextToken?: string;
}

const refused = (type: string, message: string) => answerJson({ __type: type, message }, 400);
const noCase = refused('CaseIdNotFound', "The requested caseId couldn't be located.");
const noFile = refused('AttachmentIdNotFound', 'An attachment with the specified ID could not be found.');

export function upstreamOf(cases: () => readonly KnownCase[]): Behaviour {
  return (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
      const input = JSON.parse(Buffer.concat(chunks).toString()) as Input; // the product's own
      answerOf(operation, input, cases())(request, response);
    });
  };
}

function answerOf(operation: string, input: Input, cases: readonly KnownCase[]): Behaviour {
  if (operation === 'DescribeCases') return list(input, cases);
  const named = cases.find(({ caseId }) => caseId === input.caseId);
  if (input.caseId !== undefined && !named) return noCase;
  const file = cases.find(({ attachmentId }) => attachmentId === input.attachmentId);
  if (input.attachmentId !== undefined && !file) return noFile;
  return answerJson(outputs[operation] ?? {});
}

const outputs: Record<string, object> = {
  AddCommunicationToCase: { result: true },
  ResolveCase: { initialCaseStatus: 'opened', finalCaseStatus: 'resolved' },
  DescribeCommunications: { communications: [] },
  DescribeAttachment: { attachment: { fileName: 'log.txt', data: 'AAAA' } },
};

function list(input: Input, cases: readonly KnownCase[]): Behaviour {
  const { caseIdList, displayId, maxResults = 100, nextToken } = input;
  const named = cases.filter((one) => caseIdList?.includes(one.caseId) ?? true);
  if (named.length < (caseIdList?.length ?? 0)) return noCase;
  const found = named.filter((one) => displayId === undefined || one.displayId === displayId);
  const from = Number(nextToken ?? 0);
  const next = from + maxResults < found.length ? { nextToken: String(from + maxResults) } : {};
  return answerJson({ cases: found.slice(from, from + maxResults).map(told), ...next });
}

function told({ caseId, displayId, submittedBy, serviceCode }: KnownCase): object {
  return {
    caseId,
    displayId,
    ...(submittedBy !== '' && { submittedBy }),
    ...(serviceCode !== '' && { serviceCode }),
    subject: `Case ${displayId}`,
    status: 'opened',
    timeCreated: '2026-11-20T10:00:00.000Z',
    recentCommunications: { communications: [] },
  };
}
