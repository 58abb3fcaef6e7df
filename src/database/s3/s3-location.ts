import { z } from 'zod';

/** A place in an S3-compatible store. No credentials: the SDK finds them where it always does. */
export interface S3Location {
  readonly kind: 's3';
  readonly bucket: string;
  /** What every key begins with: empty, or with a slash at its end. */
  readonly prefix: string;
  /** Null: the one that the SDK finds, by AWS_REGION or a profile. */
  readonly region: string | null;
  /** Null: AWS. */
  readonly endpoint: string | null;
  /** The bucket's name in the path, not in the host's name. */
  readonly pathStyle: boolean;
}

/** Stores other than AWS have no regions, but a signature names one. */
const anyRegion = 'us-east-1';

const form = z.object({
  scheme: z.string().regex(/^s3:$/, 'must be s3://bucket/prefix'),
  credentials: z.string().max(0, 'come from the environment, a profile or a role, not from here'),
  port: z.string().max(0, 'belongs to the endpoint'),
  bucket: z.string().regex(/^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/, 'is the name of no bucket'),
  // Signs that every store takes as they stand; neither `.` nor `..` as a folder.
  prefix: z
    .string()
    .max(256)
    .regex(/^(?:[\w-][\w.-]*(?:\/[\w-][\w.-]*)*)?$/, 'may hold letters, digits, - _ . and / only'),
  settings: z.strictObject({
    endpoint: z.url({ protocol: /^https?$/, error: 'must start with http:// or https://' }).optional(),
    region: z
      .string()
      .regex(/^[a-z\d-]{1,63}$/, 'is the name of no region')
      .optional(),
    pathStyle: z.enum(['0', '1']).default('0'),
  }),
});

function partsOf(text: string, context: z.RefinementCtx): z.input<typeof form> {
  const url = URL.parse(text);
  if (url === null) {
    context.addIssue('must be s3://bucket/prefix?endpoint=…&region=…&pathStyle=…');
    return z.NEVER;
  }
  return {
    scheme: url.protocol,
    credentials: url.username + url.password,
    port: url.port,
    bucket: url.hostname,
    prefix: url.pathname.replace(/^\//, '').replace(/\/$/, ''),
    settings: Object.fromEntries(url.searchParams),
  };
}

function locationOf({ bucket, prefix, settings }: z.output<typeof form>): S3Location {
  const { endpoint = null, region = endpoint && anyRegion, pathStyle } = settings;
  return {
    kind: 's3',
    bucket,
    prefix: prefix && `${prefix}/`,
    region,
    endpoint,
    pathStyle: pathStyle === '1',
  };
}

/** The text `s3://bucket/prefix?endpoint=https://…&region=…&pathStyle=1`, all but the bucket optional. */
export const s3Location = z.string().transform(partsOf).pipe(form).transform(locationOf);
