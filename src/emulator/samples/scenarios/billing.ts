/** Sample stories: account, billing, quotas. */
import { answers, asks, tells } from '../scenario.ts';
import type { Scenario } from '../scenario.ts';

export const billingScenarios: readonly Scenario[] = [
  {
    serviceCode: 'billing',
    categoryCode: 'unexpected-charge',
    severities: ['low', 'normal'],
    subject: 'NAT gateway charge of {amount2} in {month}',
    opening: `The bill of {month} has {amount2} for "NatGateway-Bytes" in {region}; the months before it was about {small2}. We did not add anything. Can you tell us where the traffic came from?`,
    files: ['png'],
    turns: [
      tells(
        `The charge comes from one NAT gateway in {vpc}: {big} GB were processed, most of it in the last ten days of the month. We don't see the content of traffic; flow logs or Cost Explorer by resource show which instances it belongs to.`,
      ),
      asks(
        `Could you look at the flow logs, or tell us whether an S3 gateway endpoint exists in this VPC? Backups to S3 through a NAT gateway are the most common reason.`,
      ),
      answers(
        `There is none, and yes: the backup job was moved to that VPC in the middle of the month. We have created the endpoint.`,
      ),
      tells(
        `As this was a first occurrence and has been corrected, a one-time credit of {small2} has been applied to your account. It shows on the next bill.`,
      ),
      answers(`That is very kind, thank you.`),
    ],
  },
  {
    serviceCode: 'billing',
    categoryCode: 'invoices-and-reporting',
    severities: ['low'],
    subject: 'Invoice {invoice} without our VAT number',
    opening: `Invoice {invoice} of {month} shows no VAT number, although it is in the tax settings. Our accounting can't book it. Please issue it again.`,
    turns: [
      asks(
        `The number was added to the tax settings on {date}, after the invoice had been issued. We can issue a corrected invoice. Please confirm the legal name and address exactly as they should stand on it.`,
      ),
      answers(
        `Example Retail GmbH, Musterstraße {small}, 10115 Berlin, Germany. The VAT number ends in {small}41.`,
      ),
      tells(
        `The corrected invoice is available in the billing console under Payments. Invoices from now on carry the number.`,
      ),
      answers(`Received, thanks.`),
    ],
  },
  {
    serviceCode: 'billing',
    categoryCode: 'savings-plans',
    severities: ['low'],
    subject: 'Savings Plan bought in the wrong account',
    opening: `By mistake a Compute Savings Plan of {amount2} an hour was bought in account {account} today instead of in the management account. Can it be moved or returned?`,
    turns: [
      tells(
        `A plan with an hourly commitment of up to $100 can be returned by yourself within seven days of the purchase, in the same calendar month: Savings Plans, Inventory, Return. Apart from that, a plan also applies to the other accounts of the organization as long as sharing is on.`,
      ),
      asks(
        `Is sharing turned on in the billing preferences of the management account? If so, nothing has to be done at all.`,
      ),
      answers(`It is on. Then we leave it where it is.`),
    ],
  },
  {
    serviceCode: 'billing',
    categoryCode: 'payment-method',
    severities: ['low', 'normal'],
    subject: 'Change from credit card to payment by invoice',
    opening: `We would like to pay by bank transfer instead of the credit card ending in {small}21. The console offers only cards. What do you need from us?`,
    turns: [
      asks(
        `Payment by invoice needs an application. Please give us the legal name of the company, the address, the expected spend a month and an e-mail address for invoices.`,
      ),
      answers(
        `Example Payments SE, Hauptstraße {small}, 60313 Frankfurt, about {amount} a month, invoices@example.com.`,
      ),
      tells(
        `Thank you. The application was approved; beginning with the invoice of next month you pay by transfer, 30 days net. The card stays as a backup.`,
      ),
    ],
  },
  {
    serviceCode: 'account-management',
    categoryCode: 'organizations-membership',
    severities: ['low'],
    subject: 'Remove account {account2} from the organization',
    opening: `We are selling a part of the business and have to release account {account2} from our organization. The console says that the account is missing information it needs to operate as a standalone account.`,
    turns: [
      tells(
        `Accounts made inside an organization have no payment method of their own. Sign in as root of {account2}, open the link in that message, and add contact information, a payment method and a support plan. It can leave then.`,
      ),
      asks(
        `Are there delegated administrators or shared resources (RAM, backups) in this account? They end with the membership.`,
      ),
      answers(`One shared subnet, which is not used any more. Account has left successfully.`),
    ],
  },
  {
    serviceCode: 'customer-account',
    categoryCode: 'mfa-issue',
    severities: ['normal', 'high'],
    subject: 'Lost the MFA device of the root user',
    opening: `The phone with the authenticator of our root user was lost. We can sign in as IAM administrators, but not as root. The e-mail address and the phone number of the account are up to date.`,
    turns: [
      asks(
        `On the sign-in page choose "Troubleshoot MFA" and then "Sign in using alternative factors": an e-mail and a call to the registered number verify you. Does the call reach you?`,
      ),
      answers(`It worked, we could remove the old device.`),
      tells(
        `Good. Please register two devices this time, root may have up to eight, and keep one of them in a safe.`,
      ),
      answers(`Two security keys registered.`),
    ],
  },
  {
    serviceCode: 'general-info',
    categoryCode: 'security-and-compliance',
    severities: ['low'],
    subject: 'SOC 2 report and data processing addendum for our auditor',
    opening: `Our auditor asks for the current SOC 2 Type II report and for a signed data processing addendum. Where do we get both?`,
    turns: [
      tells(
        `The SOC reports are in AWS Artifact; its terms have to be accepted once. The data processing addendum is part of the service terms and applies without a signature; Artifact has a copy under Agreements for your records.`,
      ),
      asks(`Does the auditor need a bridge letter as well, for the time after the period of the report?`),
      answers(`Found all three in Artifact. Thank you.`),
    ],
  },
  {
    serviceCode: 'service-free-tier',
    categoryCode: 'usage-and-limits',
    severities: ['low'],
    subject: 'Charged {small2} although we only use the Free Tier',
    opening: `I use one t3.micro for learning. In {month} I was charged {small2} for "EBS:SnapshotUsage" and "ElasticIP:IdleAddress". I thought this was free.`,
    turns: [
      tells(
        `The instance itself is covered. The snapshot usage beyond 1 GB and an Elastic IP address that is not associated with a running instance are not. The address is charged while it lies idle; release it if you don't need it.`,
      ),
      asks(
        `Would you like to get an alert when you come near a limit? It's one click under Billing preferences.`,
      ),
      answers(`I released the address and turned the alert on.`),
    ],
  },
  {
    serviceCode: 'general-info',
    categoryCode: 'using-aws',
    severities: ['low'],
    subject: 'Which Region should we choose for customers in {city}?',
    opening: `We are about to start with a small web shop ({app}) for customers in and around {city}. Which Region makes sense, and can we change it later?`,
    turns: [
      tells(
        `Choose by latency, by the services you need, by price and by law, in that order for most. {region} is close; CloudFront brings static content nearer still. Moving later is possible with snapshots and copies, and some work.`,
      ),
      asks(`Do you keep personal data that has to stay in a certain country? That would decide it.`),
      answers(`No such requirement. We go with {region}. Thanks!`),
    ],
  },
];

export const quotaScenarios: readonly Scenario[] = [
  {
    serviceCode: 'service-limit-increase',
    categoryCode: 'ec2-instances',
    severities: ['low', 'normal'],
    subject: 'Limit Increase: EC2 Instances, {region}, Running On-Demand Standard instances to {big} vCPUs',
    opening: `Limit increase request 1
Service: EC2 Instances
Region: {region}
Limit name: Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances
New limit value: {big} vCPUs
------------
Use case: {app} moves from another provider on {date}. We need {count} c6i.4xlarge at the peak, twice that while both versions run during a deployment.`,
    turns: [
      asks(
        `Thank you for the request. Will the instances run all the time or at the peak only, and may they be spread over several Availability Zones?`,
      ),
      answers(`About a third runs all the time. Yes, over three zones.`),
      tells(
        `The limit in {region} has been raised to {big} vCPUs. It can take up to 30 minutes until all parts of EC2 know it.`,
      ),
    ],
  },
  {
    serviceCode: 'service-limit-increase',
    categoryCode: 'elastic-ips',
    severities: ['low'],
    subject: 'Limit Increase: Elastic IPs, {region}, to {count}',
    opening: `Limit increase request 1
Service: Elastic IPs
Region: {region}
Limit name: New VPC Elastic IP Address Limit
New limit value: {count}
------------
Use case: each of our partners has allow-listed fixed addresses. We run a NAT gateway in three zones for each of {small} environments.`,
    turns: [
      asks(
        `Could some environments share their NAT gateways, or would addresses of your own (BYOIP) be an option? We are asked to be sparing with public IPv4.`,
      ),
      answers(`Test environments share already. BYOIP is planned for next year.`),
      tells(`Approved: {count} Elastic IP addresses in {region}.`),
    ],
  },
  {
    serviceCode: 'service-limit-increase',
    categoryCode: 'lambda',
    severities: ['low', 'normal'],
    subject: 'Limit Increase: Lambda, {region}, concurrent executions to {big}0',
    opening: `Limit increase request 1
Service: Lambda
Region: {region}
Limit name: Concurrent executions
New limit value: {big}0
------------
Use case: {function} handles checkout. Measured peak last week: {big} concurrent executions at {ms} ms on average; a campaign on {date} is expected to bring four times that.`,
    files: ['csv'],
    turns: [
      asks(
        `Does everything behind the function carry four times the load as well, the database in particular? Reserved concurrency for {function} would keep it from starving others.`,
      ),
      answers(`Load test passed, result attached. Reserved concurrency is set.`, 'csv'),
      tells(`The limit is {big}0 now. We wish you a successful campaign.`),
    ],
  },
  {
    serviceCode: 'service-limit-increase',
    categoryCode: 'ses-sending',
    severities: ['low'],
    subject: 'Limit Increase: SES Sending Limits, {region}, production access',
    opening: `Limit increase request 1
Service: SES Sending Limits
Region: {region}
Limit name: Desired Daily Sending Quota
New limit value: {big}00
------------
Mail type: Transactional
Website: https://{domain}
Use case: order confirmations and password mails of {app}. Recipients are customers who have just ordered or asked for the mail. Bounces and complaints go to SNS and remove the address at once.`,
    turns: [
      asks(`Please show us an example of such a mail, and tell us how a recipient stops them.`),
      answers(
        `The confirmation is attached as text. Customers choose in their profile; password mails are sent on request only.`,
        'text',
      ),
      tells(`Your account is out of the sandbox in {region}, with {big}00 mails a day and {count} a second.`),
    ],
  },
];
