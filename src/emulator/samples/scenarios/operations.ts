/** Sample stories: security, management, messaging, delivery. */
import { answers, asks, tells } from '../scenario.ts';
import type { Scenario } from '../scenario.ts';

export const operationsScenarios: readonly Scenario[] = [
  {
    serviceCode: 'key-management-service',
    categoryCode: 'key-deletion',
    severities: ['urgent', 'high'],
    subject: 'Key {kmskey} is pending deletion, volumes of {app} depend on it',
    opening: `A clean-up script has scheduled the deletion of arn:aws:kms:{region}:{account}:key/{kmskey}. At least {count} volumes of {app} are encrypted with it; instances that were restarted do not come up again:

  Client.InternalError: Client error on launch

Can the deletion be cancelled, and what becomes of the volumes that are attached at the moment?`,
    turns: [
      tells(
        `It can be cancelled until the waiting period is over: aws kms cancel-key-deletion --key-id {kmskey}, then aws kms enable-key. Attached volumes go on working as long as they stay attached, their data key is in memory. Please don't stop any instance until the key is enabled.`,
      ),
      asks(
        `Please tell us when the key is enabled again, and whether the instances start. I can also look up who scheduled the deletion, if you want.`,
      ),
      answers(
        `Enabled at {now}, everything starts. CloudTrail shows the script ran as {role}. We have taken kms:ScheduleKeyDeletion away from it.`,
      ),
      tells(
        `Good. A service control policy that denies kms:ScheduleKeyDeletion except for one role, and an EventBridge rule on that event, are what I would add.`,
      ),
    ],
  },
  {
    serviceCode: 'aws-identity-and-access-management',
    categoryCode: 'access-denied',
    severities: ['normal', 'low'],
    subject: 'AssumeRole of {role} denied although the trust policy names the account',
    opening: `Account {account2} assumes arn:aws:iam::{account}:role/{role}. The trust policy has "Principal": {"AWS": "arn:aws:iam::{account2}:root"}, and yet:

  An error occurred (AccessDenied) when calling the AssumeRole operation: User: arn:aws:sts::{account2}:assumed-role/deploy/ci is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::{account}:role/{role}`,
    turns: [
      asks(
        `Across accounts both sides have to allow. Does the role "deploy" in {account2} have a policy that allows sts:AssumeRole on {role}, and is there a permissions boundary or a service control policy on that account?`,
      ),
      answers(`The policy is there. There is a boundary on all CI roles that allows s3:* and ecr:* only.`),
      tells(
        `The boundary is it: what is not in it is denied, whatever the policy says. Adding sts:AssumeRole for exactly this role ARN to the boundary solves it.`,
      ),
      answers(`It does. Thanks.`),
    ],
  },
  {
    serviceCode: 'amazon-acm-service',
    categoryCode: 'renewal-failure',
    severities: ['high', 'urgent'],
    subject: 'Certificate for {domain} expires in {small} days, renewal status PENDING_VALIDATION',
    opening: `AWS Health tells us that the certificate for {domain} (arn:aws:acm:us-east-1:{account}:certificate/{kmskey}) can't be renewed automatically. It is validated by DNS and has renewed itself twice before. It expires in {small} days and serves our CloudFront distribution.`,
    turns: [
      asks(
        `The CNAME for the validation is not there any more; _x1.{domain} has no answer from the name servers of the domain. Was the zone moved?`,
      ),
      answers(
        `Yes, we moved DNS to another provider in spring and copied "all records we know". That one was not on the list.`,
      ),
      tells(
        `Please create it again; the console shows name and value under Domains. Validation follows within minutes, the renewal within a few hours, without a change of the ARN.`,
      ),
      answers(`Renewed, valid until next year.`),
    ],
  },
  {
    serviceCode: 'guardduty',
    categoryCode: 'finding-question',
    severities: ['high', 'urgent'],
    subject: 'Finding CryptoCurrency:EC2/BitcoinTool.B!DNS for {instance}: false positive?',
    opening: `GuardDuty in {region} reports CryptoCurrency:EC2/BitcoinTool.B!DNS, severity 8, for {instance} ({app}). The instance is a CI runner. We have isolated it with a security group without rules, and taken a snapshot of {volume}.

Is this a real infection, or could a build have resolved that name?`,
    files: ['json'],
    turns: [
      asks(
        `Isolating it and keeping the snapshot was right. A query alone can come from a build, a dependency's test suite for example. Which domain does the finding name, and how often was it asked for? Was there traffic to port 3333 or 4444 in the flow logs?`,
      ),
      answers(
        `The domain was asked for {big} times in {small} hours, and there are flows to {ip}:3333. A pull request from a fork ran a script. So it's real, I'm afraid.`,
        'csv',
      ),
      tells(
        `Yes, treat it as real. Terminate the instance after your analysis, rotate every credential that the runner could reach (its role's sessions can be revoked in IAM), look in CloudTrail for calls of {role} since {since}, and don't run builds of forks with credentials.`,
      ),
      answers(`All done; no unknown calls in CloudTrail. We have archived the finding.`),
    ],
  },
  {
    serviceCode: 'aws-cloudformation',
    categoryCode: 'rollback-failed',
    severities: ['normal', 'high'],
    subject: 'Stack {stack} in UPDATE_ROLLBACK_FAILED',
    opening: `The update of {stack} ({region}) failed, and so did its rollback:

  {now} UPDATE_ROLLBACK_FAILED AWS::CloudFormation::Stack {stack} The following resource(s) failed to update: [Service]
  {now} UPDATE_FAILED AWS::ECS::Service Service Resource handler returned message: "Error occurred during operation 'ECS Deployment Circuit Breaker was triggered'."

The old image had been deleted from ECR by a lifecycle policy, so it can't go back. We can't deploy anything any more.`,
    turns: [
      asks(
        `The stack can be brought back without the service: continue-update-rollback with --resources-to-skip Service. Afterwards the template and the service differ, so the next update has to set an image that exists. May we proceed so, is the service healthy at the moment?`,
      ),
      answers(`It runs with {small} old tasks, yes. We did it, the stack is in UPDATE_ROLLBACK_COMPLETE.`),
      tells(
        `Now update with an existing tag. And please let the lifecycle policy keep the last {count} images; a rollback needs the one before.`,
      ),
      answers(`Updated successfully. Policy changed.`),
    ],
  },
  {
    serviceCode: 'amazon-cloudwatch',
    categoryCode: 'alarms',
    severities: ['low', 'normal'],
    subject: 'Alarm on {lb} stays in INSUFFICIENT_DATA at night',
    opening: `The alarm "{app}-5xx" watches HTTPCode_Target_5XX_Count of {lb}. At night it goes to INSUFFICIENT_DATA, and our on-call tool takes that for an incident. How is it meant to be set up?`,
    turns: [
      tells(
        `The metric is only written when there is an error, so no data means no errors. "Treat missing data as: good" (notBreaching) is what this alarm wants. For a rate, metric math with FILL(m1, 0) / m2 does the same.`,
      ),
      answers(`Perfect, that is what we needed.`),
      asks(
        `Would you like me to look at other alarms of the account for the same setting? I'd need your confirmation for that.`,
      ),
      answers(`No need, we found {small} more and changed them.`),
    ],
  },
  {
    serviceCode: 'systems-manager',
    categoryCode: 'ssm-agent',
    severities: ['normal', 'low'],
    subject: '{count} instances lost their connection to Systems Manager',
    opening: `Since {date} {count} of our instances in {vpc} are shown as "Connection lost". amazon-ssm-agent.log:

\`\`\`
{now} ERROR [ssm-agent-worker] [HealthCheck] error when calling AWS APIs. error details - RequestError: send request failed
caused by: Post "https://ssm.{region}.amazonaws.com/": dial tcp 10.0.{small}.5:443: i/o timeout
\`\`\`

They have no internet access and use interface endpoints.`,
    turns: [
      asks(
        `Name resolution gives the address of your endpoint, so the endpoint does not answer these instances. Have their subnets been added recently, and does the endpoint's security group know them?`,
      ),
      answers(
        `The instances were moved to new subnets on that day. The endpoint's security group lists the old CIDR.`,
      ),
      tells(
        `Allow 443 from the new range on ssm, ssmmessages and ec2messages. The agents reconnect within 15 minutes, or at once after a restart.`,
      ),
      answers(`All {count} are online again.`),
    ],
  },
  {
    serviceCode: 'amazon-simple-queue-service',
    categoryCode: 'duplicate-messages',
    severities: ['normal', 'high'],
    subject: 'Orders processed twice from {queue}',
    opening: `Some messages of {queue} are processed twice, about {small} of 1,000. The consumer is {function} with a batch size of 10 and a timeout of 120 seconds; the visibility timeout of the queue is 60 seconds. Is that a problem of SQS?`,
    turns: [
      tells(
        `Standard queues deliver at least once, but here the numbers explain it: a batch that takes longer than 60 seconds becomes visible again while it is still being worked on. For Lambda we recommend six times the function's timeout, so 720 seconds.`,
      ),
      asks(
        `Could you set it, turn on ReportBatchItemFailures, and tell us whether duplicates remain after a day?`,
      ),
      answers(`None for {small} days. We also made the consumer idempotent by order id.`),
    ],
  },
  {
    serviceCode: 'amazon-simple-email-service',
    categoryCode: 'sending-paused',
    severities: ['urgent', 'high'],
    subject: 'Sending paused in {region}: bounce rate of {small}.{small}%',
    opening: `Our sending was paused at {since} because of the bounce rate. Order confirmations of {app} don't go out. The cause is known: a colleague imported an old list of {big}00 addresses for a newsletter and sent it through the same account.

We have deleted the list and turned on the account-level suppression list. Please lift the pause for the transactional mail.`,
    turns: [
      asks(`Thank you for telling the cause right away. Please also answer:

1. How do you make sure that only addresses with consent are written to from now on?
2. Will marketing and transactional mail be separated?
3. How are bounces and complaints handled?`),
      answers(
        `1. The import is limited to our double opt-in system, by permission. 2. Marketing moves to an account of its own with its own domain. 3. A configuration set sends both to SNS, and a function removes the address within a minute.`,
      ),
      tells(`Sending has been enabled again under review for 14 days. Please keep the bounce rate under 5%.`),
      answers(`Thank you. Bounce rate of the last week: 0.{small}%.`, 'csv'),
    ],
  },
  {
    serviceCode: 'aws-step-functions',
    categoryCode: 'execution-failure',
    severities: ['normal', 'low'],
    subject: 'States.DataLimitExceeded in the state machine of {app}',
    opening: `Executions fail with

  States.DataLimitExceeded: The state/task 'CollectResults' returned a result with a size exceeding the maximum number of bytes service limit.

The state is an inline Map over {count} items, each returns about 10 kB. What is the recommended way?`,
    turns: [
      tells(
        `Payloads between states are limited to 256 kB. Either each iteration writes its result to S3 and returns the key only (ResultSelector helps), or the Map becomes a Distributed Map with a ResultWriter, which puts everything into S3 for you.`,
      ),
      asks(`Does the next state need the results themselves, or would the location be enough?`),
      answers(`The location is enough. Distributed Map with ResultWriter works well, thanks.`),
    ],
  },
  {
    serviceCode: 'amazon-codebuild',
    categoryCode: 'build-failure',
    severities: ['normal', 'low'],
    subject: 'Builds of {app} fail with "toomanyrequests" when pulling from Docker Hub',
    opening: `Since we run more builds in parallel, about {small} in 10 fail in PRE_BUILD:

  ERROR: failed to solve: node:22-alpine: toomanyrequests: You have reached your pull rate limit.

The builds run in {vpc} behind one NAT gateway, so they share one address.`,
    turns: [
      asks(
        `The limit is Docker Hub's, by address for anonymous pulls. Is authentication with a paid account possible, or may the base images come from ECR?`,
      ),
      answers(`We prefer ECR.`),
      tells(
        `A pull through cache rule for registry-1.docker.io with your Docker Hub credentials in Secrets Manager keeps the images in {account}.dkr.ecr.{region}.amazonaws.com/docker-hub/. Only the FROM line changes. Official images are also on public.ecr.aws/docker/library/ without a limit of that kind.`,
      ),
      answers(`public.ecr.aws is the smallest change for us. Green since.`),
    ],
  },
  {
    serviceCode: 'sagemaker',
    categoryCode: 'endpoint-failure',
    severities: ['high', 'normal'],
    subject: 'Endpoint {app}-ranker fails its health check after the new model',
    opening: `The update of the endpoint {app}-ranker to model {version} fails:

  The primary container for production variant AllTraffic did not pass the ping health check. Please check CloudWatch logs for this endpoint.

\`\`\`
Traceback (most recent call last):
  File "/opt/ml/code/serve.py", line 41, in <module>
    model = torch.jit.load("/opt/ml/model/model.pt", map_location=device)
  File "/opt/conda/lib/python3.11/site-packages/torch/jit/_serialization.py", line 163, in load
    cpp_module = torch._C.import_ir_module(cu, os.fspath(f), map_location, _extra_files, _restore_shapes)
RuntimeError: PytorchStreamReader failed reading zip archive: failed finding central directory
\`\`\`

The same archive loads on a notebook.`,
    files: ['log'],
    turns: [
      asks(
        `"Failed finding central directory" is a truncated file. How large is model.pt on the notebook, and what volume size has the endpoint's production variant? An archive that does not fit when it is unpacked leads to exactly this.`,
      ),
      answers(`{big} GB unpacked, the variant has 30 GB.`),
      tells(
        `Please set VolumeSizeInGB to at least {big}, and ModelDataDownloadTimeoutInSeconds to 1,200 for an archive of that size.`,
      ),
      answers(`In service with the larger volume.`),
    ],
  },
  {
    serviceCode: 'support-api',
    categoryCode: 'throttling-and-limits',
    severities: ['low'],
    subject: 'ThrottlingException from DescribeCases when we export our cases',
    opening: `Our nightly export calls DescribeCases and DescribeCommunications for each case and gets "Rate exceeded" after a few seconds. What rate is allowed? The export covers {big} cases.`,
    turns: [
      tells(
        `Five calls a second for each account, over all operations of a case. Ask DescribeCases for pages of 100 with communications included: it brings the five newest of each case, so DescribeCommunications is only needed where there is a nextToken.`,
      ),
      asks(`Would that be enough for your export, or do you need every case each night?`),
      answers(
        `With pages of 100 it is {small} calls instead of {big}. And we ask for changes only, by afterTime. Thanks!`,
      ),
    ],
  },
];
