/**
 * Sample stories that go on for weeks: the opening, and what both sides report again and again until the
 * cause is found. Their numbers change with each message.
 */
import { answers, asks, tells } from '../scenario.ts';
import type { Scenario, Turn } from '../scenario.ts';

export interface Investigation extends Scenario {
  /** Told in this order, once more from the start when it takes longer. */
  readonly rounds: readonly Turn[];
}

const measurements: readonly Turn[] = [
  tells(
    `We have taken the case to the service team and see the same effect in our own metrics: {small} occurrences in the last {small} hours. The next update follows at the end of our shift.`,
  ),
  answers(
    `Another occurrence at {now}, {ms} ms for about {count} seconds. {big} requests were affected. Nothing was deployed in the hour before.`,
  ),
  asks(`Thank you. To narrow it down, could you capture packets on one of the hosts during the next occurrence?

\`\`\`
sudo tcpdump -i any -s 128 -W 12 -C 100 -w /var/tmp/capture.pcap 'port 443'
\`\`\``),
  answers(
    `The capture runs in a ring buffer on {host} now. We will send the files after the next occurrence.`,
  ),
  answers(
    `It happened again at {now}. Capture and metrics of the minute are attached, times are in UTC.`,
    'log',
    'csv',
  ),
  tells(
    `The capture helps: retransmissions start {ms2} ms before the application notices, on {small} of {count} flows. All of them take the same path in {zone}. We are comparing it with the counters of the devices there.`,
  ),
  answers(
    `We moved {percent}% of the traffic away from {zone} for a test. Since {now} the rate of errors there is unchanged, and the other zones stay clean.`,
    'png',
  ),
  tells(
    `That agrees with what we see. A device has been taken out of service at {now} as a precaution. Please tell us how the next hours look.`,
  ),
  answers(
    `Quiet for {small} hours now. Too early to tell, since it was quiet for that long on {date} as well.`,
  ),
  asks(
    `Agreed. Could you give us your application's timeout and retry settings in the meantime? A client that retries at once can make a short loss look much longer.`,
  ),
  answers(
    `Connect timeout 3 s, read timeout {small} s, {small} retries without a pause. I see what you mean. The configuration is attached.`,
    'json',
  ),
  tells(
    `With exponential backoff and jitter the effect of one lost packet would stay below {ms} ms for you. That does not explain the loss, which we keep looking for, but it would protect checkout.`,
  ),
  answers(
    `Backoff is live on {percent}% of the hosts since {now}. The number of failed requests is down to {small} an occurrence, from {big}.`,
    'csv',
  ),
  tells(
    `Shift change: I have read the whole case and take over from here. Open on our side: the counters of the second device, and a comparison with the same hours of last week.`,
  ),
];

export const investigations: readonly Investigation[] = [
  {
    serviceCode: 'aws-direct-connect',
    categoryCode: 'packet-loss-and-latency',
    severities: ['high', 'urgent'],
    subject: 'Intermittent packet loss on {dx} between {city} and {region}',
    opening: `Several times a day we lose packets on {dx}: {small}% for {count} seconds on average, since {since}. {app} answers with errors in these moments. Optical levels and error counters on our side are fine, the provider of the line sees nothing either.

A report of mtr in both directions is attached. Please look at it together with the network team; this goes on until it's found.`,
    files: ['text'],
    rounds: measurements,
    turns: [
      tells(
        `Found: one member of a link bundle dropped a small share of the packets at high temperature without counting them. The optic was replaced at {now}.`,
      ),
      answers(
        `No loss for {small} days. Thank you for your patience, and please pass our thanks on to the network team.`,
      ),
    ],
  },
  {
    serviceCode: 'amazon-relational-database-service-aurora',
    categoryCode: 'performance',
    severities: ['high', 'urgent'],
    subject: 'Commit latency of {db} jumps to {ms} ms several times a day',
    opening: `CommitLatency of the writer of {db} jumps from 4 ms to {ms} ms, {small} times a day, for about {count} seconds. Checkout waits for it. Performance Insights shows io/redo_log_flush on top in these moments, DBLoad goes from 3 to {big}.

We attach the metrics of the last two occurrences. Instance class db.r6g.4xlarge, {big} connections.`,
    files: ['csv', 'png'],
    rounds: measurements,
    turns: [
      tells(
        `The storage team found that one segment of the volume sat on a busy host; it was moved at {now}. With the group commit setting we discussed, latency should stay under 10 ms.`,
      ),
      answers(`{small} days without a jump. Please resolve.`),
    ],
  },
  {
    serviceCode: 'service-eks',
    categoryCode: 'control-plane',
    severities: ['high', 'normal'],
    subject: 'API server of {cluster} answers slowly, watch connections are dropped',
    opening: `Controllers in {cluster} lose their watches several times a day ("too old resource version"), and kubectl takes up to {small} seconds. apiserver_request_duration_seconds (p99) for LIST is at {small} s. The cluster has {count} nodes and {big}0 pods.

\`\`\`
W{mmdd} reflector.go:456] watch of *v1.Pod ended with: an error on the server ("unable to decode an event from the watch stream: http2: client connection lost") has prevented the request from succeeding
\`\`\``,
    files: ['log'],
    rounds: measurements,
    turns: [
      tells(
        `The audit log shows {big} unpaginated LIST requests an hour from one controller. With its new version, and the control plane scaled up by one size at {now}, p99 is at {ms2} ms.`,
      ),
      answers(`Confirmed from our side. It was our own operator. Case can be closed.`),
    ],
  },
];
