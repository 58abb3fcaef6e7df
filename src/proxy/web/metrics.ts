import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** Prometheus metrics of one proxy. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Counter({
    name: 'supportcenter_requests_total',
    help: 'Calls by operation, account and outcome.',
    labelNames: ['operation', 'account', 'outcome'],
    registers: [this.registry],
  });
  private readonly duration = new Histogram({
    name: 'supportcenter_request_duration_seconds',
    help: 'Time from a call to the head of its answer.',
    labelNames: ['operation'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [this.registry],
  });
  private readonly signIns = new Counter({
    name: 'supportcenter_sign_ins_total',
    help: 'Sign-ins by outcome.',
    labelNames: ['outcome'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Only names that we know become labels: a client must not be able to invent them. */
  countCall(operation: string | null, account: string | null, outcome: string, seconds: number): void {
    this.requests.inc({ operation: operation ?? 'none', account: account ?? 'none', outcome });
    this.duration.observe({ operation: operation ?? 'none' }, seconds);
  }

  countSignIn(outcome: 'success' | 'failure'): void {
    this.signIns.inc({ outcome });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  async text(): Promise<string> {
    return await this.registry.metrics();
  }
}
