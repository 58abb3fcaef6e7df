import type { CheckText } from './catalogue-check.ts';

const guide = 'wellarchitected/latest/userguide';

function pillar(id: string, name: string, page: string): CheckText {
  return {
    id,
    what: `Looks at your workloads in the AWS Well-Architected Tool and counts what their reviews found to be of high risk in the pillar “${name}”.`,
    criteria: [
      ['Red', `a high risk in the pillar “${name}” is not resolved.`],
      ['Green', `no high risk in the pillar “${name}” is open.`],
    ],
    action: 'Follow the improvement plan of the workload, and answer the questions again afterwards.',
    reading: [
      [`wellarchitected/latest/${page}/welcome.html`, `The pillar “${name}”`],
      [`${guide}/workloads.html`, 'Workloads in the Well-Architected Tool'],
    ],
  };
}

export const wellArchitected: readonly CheckText[] = [
  pillar('Wxdfp4B1L1', 'Cost Optimization', 'cost-optimization-pillar'),
  pillar('Wxdfp4B1L2', 'Performance', 'performance-efficiency-pillar'),
  pillar('Wxdfp4B1L3', 'Security', 'security-pillar'),
  pillar('Wxdfp4B1L4', 'Reliability', 'reliability-pillar'),
];
