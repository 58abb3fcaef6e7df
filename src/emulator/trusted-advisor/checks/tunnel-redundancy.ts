import { colourOf } from '../rule.ts';
import type { Rule } from '../rule.ts';

const reasons = ['Both tunnels are down', 'One tunnel is down', ''];

export const tunnelRedundancy: Rule = {
  checkId: 'S45wrEXrLz',
  evaluate: ({ vpnConnections }) =>
    vpnConnections?.map(({ id, region, vpcId, virtualPrivateGatewayId, customerGatewayId, tunnels }) => {
      const active = tunnels.filter((state) => state === 'UP').length;
      const status = active === 2 ? 'ok' : 'warning';
      return {
        status,
        region,
        identity: [region, id],
        metadata: [
          region,
          id,
          vpcId,
          virtualPrivateGatewayId,
          customerGatewayId,
          `${active}`,
          colourOf(status),
          reasons[active] ?? '',
        ],
      };
    }) ?? null,
};
