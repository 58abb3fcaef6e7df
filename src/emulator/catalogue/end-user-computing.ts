/** End-user computing, business applications, training and what stands alone. All categories are ours. */
import { service } from './catalogue-service.ts';
import type { CatalogueService, CategoryNames } from './catalogue-service.ts';

const desktops: CategoryNames = {
  'sign-in-failure': 'Sign-in Failure',
  'desktop-unhealthy': 'WorkSpace Unhealthy',
  'session-performance': 'Session Performance',
  'client-application': 'Client Application',
  'images-and-bundles': 'Images & Bundles',
  'rebuild-and-restore': 'Rebuild & Restore',
  'directory-registration': 'Directory Registration',
  'network-connectivity': 'Network Connectivity',
};

const appStreaming: CategoryNames = {
  'fleet-issue': 'Fleets',
  'image-builder': 'Image Builder & Applications',
  'session-failure': 'Session Failure',
  'session-performance': 'Session Performance',
  'domain-join': 'Domain Join',
  'user-pool-and-saml': 'User Pool & SAML',
  'home-folders': 'Home Folders & Persistence',
};

export const endUserComputing: readonly CatalogueService[] = [
  service('amazon-workspaces', 'WorkSpaces (Windows)', {
    ...desktops,
    'office-and-licensing': 'Office & Licensing',
  }),
  service('service-workspaces-linux', 'WorkSpaces (Linux)', desktops),
  service('service-workspaces-web', 'WorkSpaces Web', {
    'portal-access': 'Portal Access',
    'browser-policy': 'Browser Policy',
    'identity-provider': 'Identity Provider',
    'network-settings': 'Network Settings',
    'user-settings': 'User Settings',
  }),
  service('workspaces-application-manager', 'WorkSpaces Application Manager', {
    'application-packaging': 'Application Packaging',
    'application-assignment': 'Application Assignment',
    'client-issue': 'Client Issue',
  }),
  service('amazon-appstream', 'AppStream', appStreaming),
  service('amazon-appstream2', 'AppStream 2.0', appStreaming),
  service('dcv-desktop-cloud-visualization', 'NICE DCV', {
    'session-connection': 'Session Connection',
    'display-performance': 'Display Performance',
    'gpu-sharing': 'GPU Sharing',
    licensing: 'Licensing',
    'session-manager': 'Session Manager',
    'server-installation': 'Server Installation',
  }),
  service('service-worklink', 'WorkLink', {
    'fleet-configuration': 'Fleet Configuration',
    'website-access': 'Website Access',
    'device-enrollment': 'Device Enrollment',
  }),
  service('workmail', 'WorkMail', {
    'mail-delivery': 'Mail Delivery',
    'domain-setup': 'Domain Setup',
    'mailbox-access': 'Mailbox Access',
    'mobile-devices': 'Mobile Devices',
    'outlook-clients': 'Outlook & Desktop Clients',
    'migration-and-export': 'Migration & Mailbox Export',
    'calendar-and-resources': 'Calendar & Resources',
    'mail-flow-rules': 'Mail Flow Rules',
  }),
  service('zocalo', 'WorkDocs', {
    'file-access': 'File Access & Sharing',
    'sync-client': 'Drive & Sync Client',
    'site-administration': 'Site Administration',
    'user-management': 'User Management',
    'data-recovery': 'Data Recovery',
    'active-directory': 'Active Directory',
  }),
  service('chime', 'Chime', {
    'audio-and-video': 'Audio & Video Quality',
    'meeting-access': 'Meeting Access',
    'voice-connector': 'Voice Connector & SIP',
    'phone-numbers': 'Phone Numbers & Porting',
    'chime-sdk': 'Chime SDK',
    'account-administration': 'Account Administration',
    'desktop-client': 'Desktop & Mobile Clients',
  }),
  service('connect', 'Connect', {
    'call-quality': 'Call Quality',
    'calls-dropped': 'Calls Dropped or not Connecting',
    'contact-flows': 'Contact Flows',
    'phone-numbers': 'Phone Numbers & Porting',
    'agent-workspace': 'Agent Workspace (CCP)',
    'metrics-and-reports': 'Metrics & Reports',
    'contact-lens': 'Contact Lens',
    'instance-and-users': 'Instance & User Management',
    'chat-and-tasks': 'Chat & Tasks',
    'outbound-campaigns': 'Outbound Calls & Campaigns',
  }),
  service('service-honeycode', 'Honeycode', {
    'workbooks-and-tables': 'Workbooks & Tables',
    'app-builder': 'App Builder',
    'team-members': 'Team Members',
  }),
  service('alexa-for-business', 'Alexa for Business', {
    'device-setup': 'Device Setup',
    'rooms-and-profiles': 'Rooms & Profiles',
    'conferencing-providers': 'Conferencing Providers',
    'private-skills': 'Private Skills',
    'users-and-enrollment': 'Users & Enrollment',
  }),
  service('alexa-services', 'Alexa Services', {
    'skill-development': 'Skill Development',
    'skill-certification': 'Skill Certification',
    'account-linking': 'Account Linking',
    'voice-service': 'Alexa Voice Service',
  }),
  service('service-managed-blockchain', 'Managed Blockchain', {
    'hyperledger-fabric': 'Hyperledger Fabric Networks',
    'ethereum-nodes': 'Ethereum Nodes',
    'peer-node-issue': 'Peer Nodes',
    'membership-and-invitations': 'Members & Invitations',
    'chaincode-and-channels': 'Chaincode & Channels',
    'node-access': 'Access & Tokens',
  }),
  service('service-santos', 'Santos', {}),
  service('training-service', 'Training & Certification', {
    'exam-scheduling': 'Exam Scheduling',
    'exam-result': 'Exam Results & Score Report',
    'digital-badge': 'Certificates & Digital Badges',
    'classroom-training': 'Classroom Training',
    'digital-training': 'Digital Training',
    'voucher-and-payment': 'Vouchers & Payment',
  }),
];
