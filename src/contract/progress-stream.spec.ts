import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { encodeFrame, frameReader, type ProgressFrame } from './progress-stream.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('frames are read however they are cut', () => {
  const frames: ProgressFrame[] = [
    { kind: 'progress', progress: { done: 0, total: 3 } },
    { kind: 'bytes', bytes: bytes('a,b\r\n') },
    { kind: 'bytes', bytes: bytes('') },
    { kind: 'progress', progress: { done: 3, total: 3 } },
    { kind: 'failure', failure: { __type: 'InternalFailure', message: 'Über' } },
    { kind: 'end' },
  ];
  const stream = Buffer.concat(frames.map(encodeFrame));
  fc.assert(
    fc.property(fc.array(fc.nat(stream.length), { maxLength: 8 }), (cuts) => {
      const read = frameReader();
      const places = [0, ...cuts.toSorted((one, other) => one - other), stream.length];
      const found = places
        .slice(1)
        .flatMap((end, index) => read(Uint8Array.from(stream.subarray(places[index], end))));
      expect(found).toEqual(frames);
    }),
  );
});

test('what is no frame is refused', () => {
  expect(() => frameReader()(Uint8Array.from([9, 0, 0, 0, 0]))).toThrow(TypeError);
});
