import { S3Client } from '@aws-sdk/client-s3';

import type { S3Location } from './s3-location.ts';

/** Each download holds a connection for as long as its reader takes; the client would stop at 50. */
const CONNECTIONS = 1000;

/** Milliseconds until a connection has to stand. */
const CONNECTED_WITHIN = 5000;

/** Milliseconds without a byte in either direction after which a request has failed. */
const SILENT_AFTER = 60_000;

/** Credentials come from the client's default chain: environment, profiles, container, machine. */
export function s3Client({ region, endpoint, pathStyle }: S3Location): S3Client {
  const agent = { keepAlive: true, maxSockets: CONNECTIONS };
  return new S3Client({
    ...(region !== null && { region }),
    ...(endpoint !== null && { endpoint }),
    forcePathStyle: pathStyle,
    // The signature covers the content's SHA-256 already, and not every store knows the newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: CONNECTED_WITHIN,
      socketTimeout: SILENT_AFTER,
      httpAgent: agent,
      httpsAgent: agent,
    },
  });
}
