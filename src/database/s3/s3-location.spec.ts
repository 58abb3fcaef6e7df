import { describe, expect, test } from 'vitest';

import { s3Location } from './s3-location.ts';

describe('the address of an S3-compatible store', () => {
  test('is AWS’s with what the SDK finds, unless it says otherwise', () => {
    expect(s3Location.parse('s3://support-blobs')).toEqual({
      kind: 's3',
      bucket: 'support-blobs',
      prefix: '',
      region: null,
      endpoint: null,
      pathStyle: false,
    });
  });

  test('names prefix, endpoint, region and the path style', () => {
    const text = 's3://blobs/support/one/?endpoint=http%3A%2F%2Fstore.example%3A9000&region=eu-1&pathStyle=1';
    expect(s3Location.parse(text)).toEqual({
      kind: 's3',
      bucket: 'blobs',
      prefix: 'support/one/',
      region: 'eu-1',
      endpoint: 'http://store.example:9000',
      pathStyle: true,
    });
  });

  test('needs no region where it is not AWS', () => {
    const { region, endpoint } = s3Location.parse('s3://blobs?endpoint=https://store.example');
    expect({ region, endpoint }).toEqual({ region: 'us-east-1', endpoint: 'https://store.example' });
  });

  test.each([
    ['blobs', 'must be s3://bucket/prefix'],
    ['https://blobs', 'must be s3://'],
    ['s3://', 'is the name of no bucket'],
    ['s3://Blobs', 'is the name of no bucket'],
    ['s3://AKIA:secret@blobs', 'come from the environment'],
    ['s3://blobs:9000', 'belongs to the endpoint'],
    ['s3://blobs/a//b', 'letters, digits'],
    ['s3://blobs/a%20b', 'letters, digits'],
    ['s3://blobs?endpoint=store.example', 'http://'],
    ['s3://blobs?endpoint=ftp://store.example', 'http://'],
    ['s3://blobs?region=', 'is the name of no region'],
    ['s3://blobs?pathStyle=yes', 'pathStyle'],
    ['s3://blobs?secret=1', 'secret'],
  ])('%s is refused', (text, message) => {
    const { error } = s3Location.safeParse(text);
    expect(JSON.stringify(error?.issues)).toContain(message);
  });
});
