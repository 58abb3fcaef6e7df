import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What is looked up when somebody asks for the metrics. */
export interface Gauged {
  /** Calls that wait for AWS's limits, in this process. */
  readonly waiting: () => number;
  /** Sessions that are not over, in all processes. */
  readonly sessions: () => Promise<number>;
  /** Streams of events that are open, in this process. */
  readonly streams: () => number;
}

const secondsBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

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
    buckets: secondsBuckets,
    registers: [this.registry],
  });
  private readonly upstream = new Histogram({
    name: 'supportcenter_upstream_duration_seconds',
    help: 'Time from a call to the head of the upstream’s answer, waiting and repeating included.',
    labelNames: ['operation'],
    buckets: secondsBuckets,
    registers: [this.registry],
  });
  private readonly signIns = new Counter({
    name: 'supportcenter_sign_ins_total',
    help: 'Sign-ins by outcome.',
    labelNames: ['outcome'],
    registers: [this.registry],
  });

  constructor({ waiting, sessions, streams }: Gauged) {
    const { registry } = this;
    collectDefaultMetrics({ register: registry });
    registry.registerMetric(
      new Gauge({
        name: 'supportcenter_waiting_calls',
        help: 'Calls that wait so as to stay under the limits of the API.',
        registers: [],
        collect() {
          this.set(waiting());
        },
      }),
    );
    registry.registerMetric(
      new Gauge({
        name: 'supportcenter_event_streams',
        help: 'Streams of events that are open.',
        registers: [],
        collect() {
          this.set(streams());
        },
      }),
    );
    registry.registerMetric(
      new Gauge({
        name: 'supportcenter_sessions',
        help: 'Sessions that are not over, of all replicas.',
        registers: [],
        async collect() {
          this.set(await sessions());
        },
      }),
    );
  }

  observeUpstream(operation: string, duration: number): void {
    this.upstream.observe({ operation }, duration);
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
