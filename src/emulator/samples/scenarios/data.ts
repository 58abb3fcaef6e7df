/** Sample stories: databases, storage, analytics. */
import { answers, asks, tells } from '../scenario.ts';
import type { Scenario } from '../scenario.ts';

export const dataScenarios: readonly Scenario[] = [
  {
    serviceCode: 'amazon-relational-database-service-postgresql',
    categoryCode: 'vacuum-and-bloat',
    severities: ['high', 'urgent'],
    subject: 'MaximumUsedTransactionIDs of {db} above 1.{small} billion',
    opening: `The alarm on MaximumUsedTransactionIDs for {db} ({region}, PostgreSQL 15) fired: 1.{small} billion and growing by about {count} million a day. Autovacuum runs on the table order_events for {big} minutes and never finishes.

\`\`\`
 relname      | age(relfrozenxid) | n_dead_tup | last_autovacuum
--------------+-------------------+------------+-----------------
 order_events |        1{big}00417 |  {big}02113 |
 audit_trail  |         {big}88120 |     120994 | {date}
\`\`\`

We are worried about the forced shutdown at two billion. How do we get out of this without downtime?`,
    files: ['csv', 'log'],
    turns: [
      asks(`You have time, but the growth has to be stopped first. Please look for what holds the oldest transaction:

\`\`\`
select pid, age(backend_xmin), state, query from pg_stat_activity where backend_xmin is not null order by 2 desc limit 5;
select slot_name, active, age(xmin), age(catalog_xmin) from pg_replication_slots;
\`\`\``),
      answers(
        `There is an inactive logical slot, "reporting_old", with a catalog_xmin age of 1.{small} billion. That consumer was switched off in spring.`,
      ),
      tells(
        `That slot is the reason: vacuum can't remove what it may still need. Drop it with pg_drop_replication_slot('reporting_old'), then run VACUUM (FREEZE, VERBOSE, INDEX_CLEANUP off) order_events in a session with maintenance_work_mem of 2 GB. It takes no lock that stops your writes.`,
      ),
      answers(
        `Slot dropped. The vacuum took {count} minutes, the age is down to {big} million. We have added an alarm on inactive slots.`,
      ),
      tells(
        `Very good. With the age below 200 million autovacuum will keep up by itself. I'll resolve the case then.`,
      ),
    ],
  },
  {
    serviceCode: 'amazon-relational-database-service-mysql',
    categoryCode: 'replication-lag',
    severities: ['normal', 'high'],
    subject: 'Replica {replica} is {big} seconds behind {db}',
    opening: `The read replica {replica} of {db} has been falling behind since {since} and is at {big} seconds now. CPU is at {small}%, so it does not look overloaded. Reports read from it and show yesterday's numbers.

SHOW REPLICA STATUS gives Replica_SQL_Running_State: "Applying batch of row changes (delete)".`,
    files: ['png'],
    turns: [
      asks(
        `A single DELETE of many rows on a table without a primary key makes the replica search the table once for each row, which takes one core and shows as low CPU. Does the table in question have a primary key, and was a clean-up job run at {since}?`,
      ),
      answers(`The job deletes old sessions, {big}000 rows. The table has no primary key, indeed.`),
      tells(
        `Please add one (an AUTO_INCREMENT column is enough) and delete in chunks of 5,000 rows. The present statement has to run to its end on the replica; if the reports can't wait, a new replica from a snapshot of the source is faster.`,
      ),
      answers(`We made a new replica and added the key. Lag is 0 seconds since this morning.`),
    ],
  },
  {
    serviceCode: 'amazon-relational-database-service-aurora-postgres',
    categoryCode: 'failover-and-availability',
    severities: ['urgent', 'high', 'critical'],
    subject: 'Unexpected failover of {db} at {since}, connections refused for {small} minutes',
    opening: `{app} could not write for {small} minutes. The events of the cluster {db} say:

  {since}  Started cross AZ failover to DB instance: {db}-2
  {since}  A new writer was promoted. Restarting database as a writer.
  {since}  The database process was killed by the OS due to excessive memory consumption.

Questions:
1. What consumed the memory?
2. Why did our connections take {small} minutes to come back, when failover is said to take less than one?

This affected checkout, we need a root cause for our own report.`,
    files: ['png', 'csv', 'log'],
    turns: [
      tells(
        `I'm sorry for the interruption. I have asked the Aurora team for the memory profile of the former writer and will report what they find. Meanwhile, please do not change the instance class, so that the evidence stays comparable.`,
      ),
      tells(
        `First findings: the writer had {big} connections at that moment, {count} of them with work_mem raised to 256 MB by the reporting role. Freeable memory fell below 200 MB within 90 seconds and the process was stopped.`,
      ),
      asks(
        `For the second question: does the application resolve the cluster endpoint again after a failure, and what is its DNS cache time? A JVM keeps addresses for ever by default when a security manager is set. The name itself pointed to the new writer after 28 seconds.`,
      ),
      answers(
        `It's a JVM and networkaddress.cache.ttl was not set. The pool kept handing out dead connections until we restarted the pods.`,
      ),
      tells(
        `So there are two measures: networkaddress.cache.ttl=1 with socketTimeout and tcpKeepAlive in the driver, or the AWS JDBC driver, which follows the topology without DNS; and a work_mem of 64 MB for the reporting role, on a reader. RDS Proxy would help with both.`,
      ),
      answers(
        `Both are in place. We ran a failover test at {now}: 11 seconds of errors. That is fine for us.`,
        'csv',
      ),
    ],
  },
  {
    serviceCode: 'amazon-dynamodb',
    categoryCode: 'throttling',
    severities: ['high', 'normal'],
    subject: 'ProvisionedThroughputExceededException on {table} in on-demand mode',
    opening: `{table} is in on-demand mode, and yet we see throttled writes since {since}, {big} a minute. ConsumedWriteCapacityUnits is at {count}00, far below the peaks of last month.

\`\`\`
software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException: Throughput exceeds the current capacity of your table or index.
    at software.amazon.awssdk.core.internal.http.CombinedResponseHandler.handleErrorResponse(CombinedResponseHandler.java:125)
    at software.amazon.awssdk.core.internal.http.CombinedResponseHandler.handle(CombinedResponseHandler.java:82)
    at com.example.{app}.OrderRepository.save(OrderRepository.java:88)
    at com.example.{app}.OrderService.place(OrderService.java:142)
\`\`\``,
    files: ['csv'],
    turns: [
      asks(
        `On-demand tables still have a bound for each partition: 1,000 writes a second. What is the partition key, and does one value of it get most of the writes? CloudWatch Contributor Insights on {table} shows that within minutes.`,
      ),
      answers(
        `The key is the shop id. Contributor Insights shows one shop with {percent}% of the writes: they started a flash sale.`,
        'png',
      ),
      tells(
        `That is a hot key. Adding a suffix from 0 to 9 to the shop id spreads its writes over ten partitions; reads then ask for all ten in parallel. For the sale of today, batching the counter updates in the application reduces the writes most quickly.`,
      ),
      answers(`Batching helped at once. The suffix goes into the next release. Thanks!`),
    ],
  },
  {
    serviceCode: 'amazon-elasticache',
    categoryCode: 'latency',
    severities: ['normal', 'high'],
    subject: 'Redis latency spikes of {ms} ms every few minutes on {cluster}',
    opening: `{cluster} (r6g.large, one shard, two replicas) answers in under 1 ms, except for spikes of {ms} ms every few minutes. EngineCPUUtilization touches 100% at these moments. The slow log contains

\`\`\`
1) (integer) 4021
2) (integer) 1718000{small}
3) (integer) {big}12
4) 1) "KEYS"
   2) "session:*"
\`\`\``,
    turns: [
      asks(
        `KEYS walks through all keys and blocks everything else while it does. Do you know which client sends it? CLIENT LIST shows the address and name next to the last command.`,
      ),
      answers(`A monitoring script of the platform team that counts sessions. We were not aware of it.`),
      tells(
        `SCAN with a COUNT of 1,000 gives the same without blocking, and a counter that is kept on login and logout is better still. With an ACL (-@dangerous) for that user the command can't come back.`,
      ),
      answers(`Script replaced, spikes are gone.`),
    ],
  },
  {
    serviceCode: 'amazon-simple-storage-service',
    categoryCode: 'access-denied',
    severities: ['normal', 'high'],
    subject: '403 Access Denied on s3://{bucket} for {role} although the policy allows it',
    opening: `{role} may s3:GetObject on arn:aws:s3:::{bucket}/* by its own policy, the bucket policy allows the role as well, and still:

\`\`\`
$ aws s3 cp s3://{bucket}/exports/{date}.csv .
fatal error: An error occurred (403) when calling the HeadObject operation: Forbidden
\`\`\`

Other objects in the bucket can be read. x-amz-request-id: {request}`,
    turns: [
      asks(`Since only some objects are refused: are these objects encrypted with a KMS key of another account, or were they uploaded by one? Please send the output of

\`\`\`
aws s3api head-object --bucket {bucket} --key exports/{date}.csv --profile owner
\`\`\``),
      answers(
        `ServerSideEncryption: aws:kms, SSEKMSKeyId: arn:aws:kms:{region}:{account}:key/{kmskey}. The ones that work use SSE-S3.`,
      ),
      tells(
        `Then the role also needs kms:Decrypt on that key, in its own policy and in the key policy. S3 tells both refusals as 403, so it looks like a matter of the bucket.`,
      ),
      answers(`That was missing in the key policy. Works now.`),
    ],
  },
  {
    serviceCode: 'amazon-simple-storage-service',
    categoryCode: 'performance-and-503',
    severities: ['normal', 'high'],
    subject: '503 Slow Down during the nightly import into {bucket}',
    opening: `The nightly import writes {big}00 small files to {bucket} under one prefix (imports/{date}/). Since we raised the workers to {count} about {small}% of the requests end in 503 SlowDown and the run takes an hour longer. Is there a limit that we can have raised?`,
    files: ['csv'],
    turns: [
      tells(
        `There is nothing to raise: S3 gives each prefix at least 3,500 writes a second and splits further when the load lasts. A load that starts at full speed on a new prefix each night meets an index that has not been split yet.`,
      ),
      asks(
        `Could the prefix begin with something that varies, such as two hexadecimal digits of a hash in front of the date? And do the workers back off exponentially?`,
      ),
      answers(
        `We put a hash in front, and turned on adaptive retries in the SDK. {small} errors last night instead of {big}.`,
      ),
    ],
  },
  {
    serviceCode: 'amazon-elastic-block-store',
    categoryCode: 'volume-performance',
    severities: ['normal', 'high'],
    subject: '{volume} reaches {count} MB/s only, gp3 with 500 MB/s provisioned',
    opening: `{volume} (gp3, 6,000 IOPS, 500 MB/s) is attached to {instance} (m5.large). A sequential read with fio gives {count} MB/s, whatever we try:

  fio --name=seq --rw=read --bs=1M --iodepth=32 --ioengine=libaio --direct=1 --size=10G

We pay for 500 MB/s. VolumeQueueLength is high, so the load is there.`,
    files: ['text'],
    turns: [
      asks(
        `The volume delivers what the instance can take: m5.large has an EBS baseline of about 81 MB/s and bursts to 593 MB/s for 30 minutes a day. Does the test start fast and become slow? EBSByteBalance% of the instance would show an empty bucket.`,
      ),
      answers(`Yes, fast for half an hour. EBSByteBalance% is at 0.`, 'png'),
      tells(
        `m5.4xlarge and larger have 593 MB/s as their baseline; m6i.2xlarge would do for 312 MB/s. Otherwise the throughput of the volume can be lowered to what the instance carries, which saves money.`,
      ),
      answers(`We move to m6i.4xlarge. Clear answer, thanks.`),
    ],
  },
  {
    serviceCode: 'amazon-redshift',
    categoryCode: 'query-performance',
    severities: ['normal', 'low'],
    subject: 'Daily report on {cluster} takes {big} minutes instead of {small}',
    opening: `Since the load of {date} our daily report takes {big} minutes. Nothing in the SQL has changed. svl_query_summary shows that step 7 (hash join) is disk-based with {big} GB of temporary space.

\`\`\`
 query  | stm | seg | step | label          | is_diskbased | workmem
--------+-----+-----+------+----------------+--------------+-----------
 {big}21 |   2 |   3 |    7 | hash tbl=312   | t            | 1073741824
\`\`\``,
    turns: [
      asks(
        `Please look at svv_table_info for the tables of the join: what are stats_off, unsorted and skew_rows? A load without ANALYZE often leads to the wrong side being hashed.`,
      ),
      answers(`stats_off is 100 for fact_orders, unsorted is 34.`),
      tells(
        `Then ANALYZE fact_orders first, VACUUM SORT ONLY in the quiet hours, and let the load end with ANALYZE PREDICATE COLUMNS. If the join is always on order_id, DISTKEY(order_id) on both tables avoids the redistribution altogether.`,
      ),
      answers(`{small} minutes again after ANALYZE alone. We plan the DISTKEY for the weekend.`),
    ],
  },
  {
    serviceCode: 'service-opensearch-successor-to-amazon-elasticsearch',
    categoryCode: 'cluster-status-red',
    severities: ['urgent', 'high'],
    subject: 'Domain {cluster} is red, {small} primary shards unassigned',
    opening: `{cluster} turned red at {since}. Search in the shop returns partial results only.

\`\`\`
GET _cluster/allocation/explain
{
  "index": "products-{date}",
  "shard": {small},
  "primary": true,
  "current_state": "unassigned",
  "unassigned_info": { "reason": "ALLOCATION_FAILED", "details": "failed shard on node: shard failure, reason [lucene commit failed], No space left on device" },
  "can_allocate": "no"
}
\`\`\`

FreeStorageSpace of the smallest node is at 0.`,
    files: ['png'],
    turns: [
      asks(
        `The node that held these shards ran out of disk. Please delete or shrink an index that you can rebuild (logs, old product indexes) so that at least 20% are free, and tell us the names; then we can retry the allocation. Please don't resize the domain now, a blue/green deployment would have to copy the red index.`,
      ),
      answers(`We deleted {small} old indexes, {big} GB are free.`),
      tells(
        `Thank you. POST _cluster/reroute?retry_failed=true was accepted, the shards are recovering; status is yellow now and turns green when the replicas are built, in about {count} minutes.`,
      ),
      answers(`Green since {now}. What do we do so that this doesn't happen again?`),
      tells(
        `An alarm on FreeStorageSpace at 25% of a node's size, an index state policy that deletes products-* after 14 days, and {count} GB more on each node as headroom for merges.`,
      ),
      answers(`All three are set up. Thank you for the quick help.`),
    ],
  },
];
