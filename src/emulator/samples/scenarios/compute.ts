/** Sample stories: compute and containers. */
import { answers, asks, tells } from '../scenario.ts';
import type { Scenario } from '../scenario.ts';

export const computeScenarios: readonly Scenario[] = [
  {
    serviceCode: 'amazon-elastic-compute-cloud-linux',
    categoryCode: 'status-check-failure',
    severities: ['high', 'urgent', 'normal'],
    subject: 'Instance {instance} fails its instance status check after a kernel update',
    opening: `We patched {app} in {region} last night. Since {since} the instance {instance} fails the instance status check (1/2 checks passed) and does not answer on SSH. The system status check is fine.

The console screenshot shows a kernel panic:

\`\`\`
[    1.842213] Kernel panic - not syncing: VFS: Unable to mount root fs on unknown-block(0,0)
[    1.842990] CPU: 1 PID: 1 Comm: swapper/0 Not tainted {version}-amzn2023.x86_64 #1
[    1.843768] Hardware name: Amazon EC2 m5.xlarge/, BIOS 1.0 10/16/2017
[    1.844530] Call Trace:
[    1.845088]  dump_stack_lvl+0x34/0x48
[    1.845702]  panic+0x107/0x2f0
[    1.846255]  mount_block_root+0x1d1/0x1f0
[    1.846881]  prepare_namespace+0x136/0x165
\`\`\`

Stop and start did not help. The root volume is {volume}. We have a snapshot from before the update, but {count} orders were written to the disk since then and we would rather not lose them.`,
    files: ['log'],
    turns: [
      asks(`From the panic the initramfs of the new kernel is missing or incomplete, so the root file system cannot be mounted. Your data on {volume} is not affected by this.

Could you tell us

1. whether the package manager reported an error while it wrote /boot, and
2. whether /boot is on a separate, possibly full, partition?`),
      answers(
        `Yes, /boot was at 100%. The log of dnf says "error writing output file: No space left on device" while it built initramfs-{version}.img. I attach it.`,
        'log',
      ),
      tells(`Thank you, that explains it. Please recover the instance like this:

1. Stop {instance} and detach {volume}.
2. Attach it to a helper instance in {zone} as /dev/sdf and mount it under /mnt.
3. Remove the oldest kernel from /mnt/boot, then rebuild the image: chroot /mnt dracut -f /boot/initramfs-{version}.img {version}
4. Unmount, attach the volume to {instance} as its root device again and start it.

Nothing is written outside /boot on the way.`),
      answers(
        `That worked, {instance} is up again and no order is missing. We will clean up old kernels from now on.`,
      ),
      tells(
        `Glad to hear it. To avoid a repetition, installonly_limit=2 in /etc/dnf/dnf.conf keeps two kernels only. I'm resolving the case; a reply reopens it within 14 days.`,
      ),
    ],
  },
  {
    serviceCode: 'amazon-elastic-compute-cloud-linux',
    categoryCode: 'insufficient-capacity',
    severities: ['high', 'urgent'],
    subject: 'InsufficientInstanceCapacity for c6i.4xlarge in {zone}, {app} cannot scale out',
    opening: `Impact: {app} runs at {percent}% CPU and the Auto Scaling group {asg} has not been able to add capacity since {since}.

Every attempt ends with

  Launching a new EC2 instance. Status Reason: We currently do not have sufficient c6i.4xlarge capacity in the Availability Zone you requested ({zone}). Launching EC2 instance failed.

Desired {count}, in service {small}. The group is limited to {zone} because the data is there. Please advise how to get capacity before the evening peak.`,
    turns: [
      asks(`I understand that {app} is short of capacity before a peak. On-demand capacity for one size in one zone can run short for a while; the request itself is valid.

The quickest way is to be flexible. Could {app} also run on c6a.4xlarge, c5.4xlarge or m6i.4xlarge, and may it launch in a second zone for the peak?`),
      answers(
        `c6a and c5 are fine. A second zone costs us cross-zone traffic, but for tonight we accept it.`,
      ),
      tells(
        `Then please change {asg} to a mixed instances policy with c6i.4xlarge, c6a.4xlarge, c5.4xlarge and add the subnet of a second zone. For what you need every evening, an On-Demand Capacity Reservation keeps the capacity for you; it can be cancelled at any time.`,
      ),
      answers(
        `Changed at {since}. The group reached {count} instances within minutes. We have also made a reservation for {small} instances.`,
      ),
    ],
  },
  {
    serviceCode: 'amazon-elastic-compute-cloud-windows',
    categoryCode: 'rdp-and-password',
    severities: ['normal', 'high'],
    subject: 'RDP to {instance} rejected: "An authentication error has occurred"',
    opening: `Since the updates of this month nobody can sign in to {instance} ({host}) by Remote Desktop. The client says "An authentication error has occurred. The function requested is not supported. This could be due to CredSSP encryption oracle remediation."

The security group allows 3389 from our office ({ip}/32), and telnet to the port connects. Session Manager works, so we have a way in, but the finance team needs RDP.`,
    files: ['png'],
    turns: [
      asks(`The message says that one side has the CredSSP update and the other has not. Please send the output of the following from Session Manager, and the Windows version of a client that fails:

\`\`\`
Get-HotFix | Sort-Object InstalledOn -Descending | Select-Object -First 5
Get-ItemProperty HKLM:\\Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\CredSSP\\Parameters
\`\`\``),
      answers(
        `Clients are on Windows 11 with all updates. The server's newest hotfix is {months} months old, it seems that its maintenance window was never run.`,
        'text',
      ),
      tells(
        `So the server is the outdated side. Run the patch baseline once by Patch Manager (AWS-RunPatchBaseline, Operation=Install) and let the instance restart. Lowering the policy on the clients would work as well, but it would weaken all of them.`,
      ),
      answers(
        `Patched and restarted; RDP works for everybody. The maintenance window pointed to a tag that this server did not have.`,
      ),
    ],
  },
  {
    serviceCode: 'aws-lambda',
    categoryCode: 'timeout',
    severities: ['normal', 'high'],
    subject: '{function} times out after it was connected to {vpc}',
    opening: `We moved {function} into {vpc} to reach the database. Since then every invocation that calls the payment provider's public API ends in a timeout:

\`\`\`
START RequestId: {request} Version: $LATEST
{now} {request} INFO charging order
{now} {request} Task timed out after 30.03 seconds
END RequestId: {request}
REPORT RequestId: {request} Duration: 30030.21 ms Billed Duration: 30000 ms Memory Size: 512 MB Max Memory Used: 143 MB
\`\`\`

Calls to the database succeed. The function is in {subnet}, which has a route 0.0.0.0/0 to an internet gateway, so it should have access. What are we missing?`,
    files: ['log'],
    turns: [
      asks(`A function in a VPC has private addresses only, so an internet gateway cannot serve it, even in a subnet that routes to one. It needs a NAT gateway.

Do you have private subnets with a NAT gateway in {vpc}? And does the function call any AWS service as well, which a VPC endpoint could serve?`),
      answers(
        `There are two private subnets with a NAT gateway. Besides the provider it only reads a secret.`,
      ),
      tells(
        `Then move the function to the private subnets, and add an interface endpoint for Secrets Manager if you want to keep that traffic off the NAT gateway. No change of code is needed.`,
      ),
      answers(`Done. Duration is back to {ms} ms on average. Thank you for the quick explanation.`),
    ],
  },
  {
    serviceCode: 'aws-lambda',
    categoryCode: 'throttling-and-concurrency',
    severities: ['high', 'normal'],
    subject: 'Throttles on {function} although the account limit is not reached',
    opening: `CloudWatch shows up to {count} throttles a minute for {function} in {region}, while ConcurrentExecutions of the account peaks at {big} of 3,000. Reserved concurrency is not set on this function.

Clients get 429 TooManyRequestsException with Reason: ConcurrentInvocationLimitExceeded. It happens at the full hour, when a schedule starts {big} invocations at once.`,
    files: ['csv', 'png'],
    turns: [
      tells(
        `The peak in CloudWatch is a maximum over one minute, so a burst of a few seconds can exceed the limit without showing. Each function scales by up to 1,000 executions every 10 seconds; {big} at once exceed that. I am checking the burst of the last hours on our side.`,
      ),
      asks(
        `Our metrics confirm bursts above that rate at every full hour. Could you spread the schedule over five minutes, for example by a flexible time window, or put a queue between the schedule and the function?`,
      ),
      answers(
        `A flexible time window of 5 minutes is easy. We enabled it; no throttles at the last two full hours.`,
      ),
    ],
  },
  {
    serviceCode: 'service-eks',
    categoryCode: 'nodes-not-joining',
    severities: ['high', 'normal', 'urgent'],
    subject: 'New nodes of {cluster} stay NotReady after the upgrade to 1.{minor}',
    opening: `We upgraded the control plane of {cluster} ({region}) to 1.{minor}. Nodes of the new managed node group launch, run for 15 minutes and are then replaced: NodeCreationFailure, "Instances failed to join the kubernetes cluster".

kubelet on one of them ({instance}) says:

\`\`\`
E{mmdd} kubelet_node_status.go:92] "Unable to register node with API server" err="Unauthorized"
E{mmdd} reflector.go:138] k8s.io/client-go/informers/factory.go:134: Failed to watch *v1.Node: Unauthorized
\`\`\`

The old node group still works, so production is up, but we cannot roll.`,
    files: ['log'],
    turns: [
      asks(`"Unauthorized" at registration means that the cluster does not map the role of the new nodes. Please send the output of

\`\`\`
aws eks list-access-entries --cluster-name {cluster}
kubectl -n kube-system get configmap aws-auth -o yaml
\`\`\`

and the ARN of the role that the new node group uses.`),
      answers(
        `The new group uses arn:aws:iam::{account}:role/{role}. It is not in aws-auth, only the old role is. The access entries list is empty.`,
        'json',
      ),
      tells(
        `That is the cause: with a role of its own a node group needs an entry. For a cluster in API_AND_CONFIG_MAP mode the better way is an access entry of type EC2_LINUX for {role}; then nothing in aws-auth has to be maintained by hand. Instances that run already join within a minute.`,
      ),
      answers(
        `Added the access entry, {small} nodes joined at once. We have put it into Terraform. You can close this.`,
      ),
    ],
  },
  {
    serviceCode: 'service-eks',
    categoryCode: 'pod-networking',
    severities: ['high', 'normal'],
    subject: 'Pods stuck in ContainerCreating in {cluster}: failed to assign an IP address',
    opening: `{count} pods of {app} have been stuck since {since}. Events:

  Warning  FailedCreatePodSandBox  kubelet  Failed to create pod sandbox: plugin type="aws-cni" name="aws-cni" failed (add): add cmd: failed to assign an IP address to container

{subnet} shows 3 free addresses of 251. We did not expect {big} pods to need that many, since the nodes are m5.xlarge.`,
    turns: [
      asks(
        `Each pod has an address of the subnet, and the CNI keeps a warm pool on every node on top. Please tell us WARM_ENI_TARGET, WARM_IP_TARGET and MINIMUM_IP_TARGET of the aws-node daemon set, and whether the VPC may get a secondary CIDR.`,
      ),
      answers(`All three are at their defaults. A secondary range from 100.64.0.0/10 is possible.`),
      tells(
        `In that case: set WARM_IP_TARGET=2 and MINIMUM_IP_TARGET=12 now, which returns roughly {count} addresses at once, and plan custom networking with 100.64.0.0/16 so that pods leave the node subnets. Prefix delegation is worth a look too, it needs contiguous space, which the new range has.`,
      ),
      answers(
        `Setting the targets freed 61 addresses and all pods run. Custom networking goes live next week, please keep the case open until then.`,
      ),
      tells(`Of course. I'm keeping it open and look forward to your update.`),
      answers(`Custom networking is live on both node groups since this morning, no problem so far.`),
    ],
  },
  {
    serviceCode: 'ec2-container-service',
    categoryCode: 'task-failure',
    severities: ['high', 'normal'],
    subject: 'CannotPullContainerError for {app} on Fargate since {date}',
    opening: `New tasks of the service {app} stop before they start:

  CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to resolve ref {account}.dkr.ecr.{region}.amazonaws.com/{app}:{image}: failed to do request: Head: dial tcp 10.0.{small}.17:443: i/o timeout

Running tasks are healthy. The only change we know of is a new security group on the VPC endpoints, made by another team.`,
    turns: [
      asks(
        `The address in the message is that of your interface endpoint for ECR, so the name resolves and the connection is what fails. Does the new security group of the endpoint allow 443 from the security group of the tasks? A pull also needs the S3 gateway endpoint, for the layers.`,
      ),
      answers(`It allows 443 from 10.1.0.0/16 only, the tasks are in 10.0.0.0/16. Copy and paste, it seems.`),
      tells(
        `That is it. Allow 443 from the tasks' security group rather than from a range, then such a mistake cannot happen again. The service retries by itself.`,
      ),
      answers(`Fixed, {count} of {count} tasks are running.`),
    ],
  },
  {
    serviceCode: 'auto-scaling',
    categoryCode: 'instance-refresh',
    severities: ['normal', 'low'],
    subject: 'Instance refresh of {asg} hangs at {percent}%',
    opening: `We started an instance refresh of {asg} with a minimum healthy percentage of 90. It has stood at {percent}% since {since}: "Waiting for instances to warm up before continuing." The warm-up is 300 seconds, so it should have gone on long ago.`,
    turns: [
      asks(
        `The group has a lifecycle hook of type LAUNCHING with a heartbeat of 3,600 seconds. An instance counts as in service only when the hook is completed. Does the bootstrap script still call complete-lifecycle-action?`,
      ),
      answers(`We moved the bootstrap to a new AMI and forgot that call. Understood.`),
      tells(
        `You can complete the action by hand for the instances that wait now, and the refresh goes on. For the future, a default result of CONTINUE with a heartbeat of 10 minutes makes a forgotten call harmless.`,
      ),
      answers(`The refresh went through. Thank you.`),
    ],
  },
];
