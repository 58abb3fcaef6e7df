/** Sample stories: networking, content delivery, APIs. */
import { answers, asks, tells } from '../scenario.ts';
import type { Scenario } from '../scenario.ts';

export const networkingScenarios: readonly Scenario[] = [
  {
    serviceCode: 'amazon-virtual-private-cloud',
    categoryCode: 'connection-issue',
    severities: ['normal', 'high'],
    subject: 'No connection from {vpc} to {vpc2} over the new peering',
    opening: `We peered {vpc} (10.20.0.0/16) with {vpc2} (10.30.0.0/16), both in {region}; the peering is active. {host} in {vpc} can't reach 10.30.4.17:5432. Routes exist on both sides, as far as we can see, and the security group allows 10.20.0.0/16.

Reachability Analyzer says "not reachable", with the component {subnet}.`,
    turns: [
      asks(
        `Reachability Analyzer names the subnet, so it is the network ACL or the route table of that very subnet. Is {subnet} associated with the route table that has the route, or with the main one?`,
      ),
      answers(`It is associated with the main route table. We added the route to the private one only.`),
      tells(
        `That explains it: the answer has no way back. Associate {subnet} with the private route table, or add 10.20.0.0/16 to the main one.`,
      ),
      answers(`Associated, works. Embarrassing, but thank you.`),
    ],
  },
  {
    serviceCode: 'amazon-virtual-private-network',
    categoryCode: 'tunnel-down',
    severities: ['high', 'urgent'],
    subject: 'Both tunnels of {vpn} down since {since}',
    opening: `Our site in {city} has lost its connection to {region}. Both tunnels of {vpn} have been down since {since}. Customer gateway: {ip}, a pair of firewalls, IKEv2.

Log of the firewall:

\`\`\`
{now} ike 0:aws-{small}: initiator: selecting phase 1 proposal failed
{now} ike 0:aws-{small}: notify msg received: NO-PROPOSAL-CHOSEN
{now} ike 0:aws-{small}: connection expiring due to phase1 down
\`\`\`

Nothing has changed on our side except for a firmware update in the night. {count} people can't work.`,
    files: ['log'],
    turns: [
      tells(
        `I see the proposals of your gateway arriving at our endpoints: AES-128, SHA-1, DH group 2. The tunnel options of {vpn} allow AES-256, SHA2-256 and the groups 14, 19 and 20 only, so there is nothing in common. The firmware update has probably reset the profile.`,
      ),
      asks(
        `Please set phase 1 and phase 2 to AES-256, SHA2-256, DH 14 and start the negotiation again. Does a tunnel come up?`,
      ),
      answers(
        `Tunnel 1 is up since {now}, tunnel 2 a minute later. The update had restored the vendor's default profile.`,
      ),
      tells(
        `Both tunnels are up on our side too, BGP has {small} prefixes. An alarm on TunnelState would tell you before your users do. I'm resolving the case.`,
      ),
    ],
  },
  {
    serviceCode: 'aws-direct-connect',
    categoryCode: 'bgp-issue',
    severities: ['high', 'normal'],
    subject: 'BGP session of {dx} flaps every {small} minutes',
    opening: `The BGP session of the private virtual interface {dx} flaps every {small} minutes since {since}. The optical levels are fine (Rx -{small}.2 dBm), no errors on the port. The router logs

  %BGP-5-ADJCHANGE: neighbor {ip} Down BGP Notification sent
  %BGP-3-NOTIFICATION: sent to neighbor {ip} 4/0 (hold time expired)

Traffic fails over to the VPN each time, with {ms} ms more latency for {app}.`,
    files: ['log'],
    turns: [
      asks(
        `"Hold time expired" on your side means that our keepalives did not arrive in time. Is BFD enabled, and with which timers? And does the flapping fall together with peaks of the traffic?`,
      ),
      answers(
        `BFD is on with 100 ms × 3. Yes, it happens when backups run and the link is at {percent}%.`,
        'png',
      ),
      tells(
        `Under full load packets of BFD and BGP are dropped in your egress queue. Please mark them CS6 and give the class a guaranteed share, and use the recommended 300 ms × 3 for BFD.`,
      ),
      answers(`With a queue for control traffic the session is stable for {small} days now.`),
    ],
  },
  {
    serviceCode: 'elastic-load-balancing',
    categoryCode: 'http-5xx',
    severities: ['high', 'urgent', 'normal'],
    subject: 'Sporadic 502 from {lb}, targets are healthy',
    opening: `{lb} answers about {small} of 10,000 requests with 502. All targets are healthy, and the application logs show no error for these requests. From the access log:

\`\`\`
https {now} app/{lb}/50dc6c495c0c9188 {ip}:49812 10.0.3.21:8080 0.001 0.002 -1 502 - 812 277 "POST https://{domain}:443/orders HTTP/2.0" "okhttp/4.12.0" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 arn:aws:elasticloadbalancing:{region}:{account}:targetgroup/{app}/73e2d6bc24d8a067 "Root=1-{request}" "{domain}" "arn:aws:acm:{region}:{account}:certificate/{kmskey}" 0 {now} "forward" "-" "-" "10.0.3.21:8080" "-" "-" "-"
\`\`\`

What do we look for?`,
    files: ['log'],
    turns: [
      asks(
        `response_processing_time of -1 with an empty target status says that the target closed the connection while the load balancer sent the request. What is the keep-alive timeout of the application's server? The idle timeout of {lb} is 60 seconds.`,
      ),
      answers(`Node.js with its default: server.keepAliveTimeout is 5 seconds.`),
      tells(
        `That is the cause. The target has to keep connections longer than the load balancer does: keepAliveTimeout = 65_000 and headersTimeout = 66_000.`,
      ),
      answers(`Deployed at {now}. Not a single 502 since.`, 'csv'),
    ],
  },
  {
    serviceCode: 'amazon-cloudfront',
    categoryCode: 'cache-behavior',
    severities: ['normal', 'low'],
    subject: 'Cache hit ratio of {domain} dropped to {small}%',
    opening: `The cache hit ratio of the distribution behind {domain} fell from {percent}% to {small}% on {date}. Our origin sees five times the requests. We changed nothing but the origin request policy, to pass the CloudFront-Viewer-Country header on.`,
    files: ['png'],
    turns: [
      asks(
        `An origin request policy does not change the cache key. Could the header have been added to the cache policy as well? Please send the id of the cache policy of the default behaviour.`,
      ),
      answers(
        `You are right: the template changed the cache policy too, and it has all query strings in it.`,
      ),
      tells(
        `Each campaign parameter makes an object of its own then. List only the query strings that the origin looks at, and keep the country out of the key unless the page differs by country.`,
      ),
      answers(`Hit ratio is at {percent}% again.`),
    ],
  },
  {
    serviceCode: 'amazon-route53',
    categoryCode: 'dns-resolution',
    severities: ['high', 'normal'],
    subject: 'SERVFAIL for {domain} from some resolvers after we enabled DNSSEC',
    opening: `Some customers can't resolve {domain} since we enabled DNSSEC signing on {date}. 8.8.8.8 answers SERVFAIL, our own resolver (no validation) works.

\`\`\`
$ dig {domain} @8.8.8.8 +dnssec
;; ->>HEADER<<- opcode: QUERY, status: SERVFAIL, id: {big}12
;; OPT PSEUDOSECTION:
; EDE: 9 (DNSKEY Missing): (No DNSKEY matches DS RRs of {domain})
\`\`\``,
    turns: [
      asks(
        `The parent zone has a DS record that matches none of your keys. Was the domain signed elsewhere before, or was the DS record entered by hand at the registrar?`,
      ),
      answers(`By hand. Comparing it now: the digest is of the wrong key, we copied it from our test zone.`),
      tells(
        `Please replace the DS record with the one that the console shows under "View information to create DS record". The old one lives in caches for its TTL, one day at most; removing it first would end the failures a little sooner.`,
      ),
      answers(`Replaced. All resolvers answer with the ad flag now.`),
    ],
  },
  {
    serviceCode: 'api-gateway',
    categoryCode: 'latency-and-timeout',
    severities: ['normal', 'high'],
    subject: '504 Endpoint request timed out on {api} after 29 seconds',
    opening: `POST /reports of {api} ends in 504 {"message": "Endpoint request timed out"} when a report is large. The Lambda behind it needs {small}5 seconds and finishes successfully. Can the 29 seconds be raised?`,
    turns: [
      tells(
        `For Regional REST APIs the integration timeout can be raised by a quota request, at the price of a lower throttle quota. For what runs longer than half a minute I would rather suggest answering at once and doing the work afterwards.`,
      ),
      asks(
        `Could the client take a 202 with a Location that it polls, or get the report by a link? Then Step Functions or a queue does the work, without any limit of the gateway.`,
      ),
      answers(`The client can poll. We will do 202 with a job id.`),
      tells(
        `Good. For a start, "InvocationType: Event" in the integration request makes the same Lambda asynchronous without new parts.`,
      ),
      answers(`It runs in the test environment. Please resolve the case.`),
    ],
  },
];
