import type { Rule } from '../rule.ts';

export const nameServerDelegations: Rule = {
  checkId: 'cF171Db240',
  evaluate: ({ hostedZones }) =>
    hostedZones?.map(({ id, name, nameServers, delegatedNameServers }) => {
      if (!delegatedNameServers) return null;
      const used = nameServers.filter((server) => delegatedNameServers.includes(server)).length;
      return {
        status: used < nameServers.length ? 'warning' : 'ok',
        region: null,
        identity: [id],
        metadata: [name, id, `${used}`],
      };
    }) ?? null,
};
