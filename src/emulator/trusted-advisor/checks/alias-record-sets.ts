import { nameCells, recordIdentity, recordSetsOf } from '../record-sets.ts';
import { colourOf } from '../rule.ts';
import type { Rule } from '../rule.ts';

/** Names of resources that an alias can lead to. */
const aliasable = [
  /\.elb\.amazonaws\.com$/,
  /\.cloudfront\.net$/,
  /\.elasticbeanstalk\.com$/,
  /\.s3-website[.-][\w-]+\.amazonaws\.com$/,
];

export const aliasRecordSets: Rule = {
  checkId: 'B913Ef6fb4',
  evaluate: ({ hostedZones }) =>
    hostedZones
      ? recordSetsOf(hostedZones, ({ type }) => type === 'CNAME').map((located) => {
          const [target = ''] = located.record.values;
          const plain = target.replace(/\.$/, '');
          const status = aliasable.some((pattern) => pattern.test(plain)) ? 'warning' : 'ok';
          return {
            status,
            region: null,
            identity: recordIdentity(located),
            metadata: [...nameCells(located), located.record.setIdentifier, target, colourOf(status)],
          };
        })
      : null,
};
