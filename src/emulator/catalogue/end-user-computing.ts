/** End-user computing, business applications, training and what stands alone. All categories are ours. */
import { technical } from './catalogue-service.ts';
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
  technical('amazon-workspaces', 'WorkSpaces (Windows)', {
    ...desktops,
    'office-and-licensing': 'Office & Licensing',
  }),
  technical('service-workspaces-linux', 'WorkSpaces (Linux)', desktops),
  technical('service-workspaces-web', 'WorkSpaces Web', {
    'portal-access': 'Portal Access',
    'browser-policy': 'Browser Policy',
    'identity-provider': 'Identity Provider',
    'network-settings': 'Network Settings',
    'user-settings': 'User Settings',
  }),
  technical('workspaces-application-manager', 'WorkSpaces Application Manager', {
    'application-packaging': 'Application Packaging',
    'application-assignment': 'Application Assignment',
    'client-issue': 'Client Issue',
  }),
  technical('amazon-appstream', 'AppStream', appStreaming),
  technical('amazon-appstream2', 'AppStream 2.0', appStreaming),
  technical('dcv-desktop-cloud-visualization', 'NICE DCV', {
    'session-connection': 'Session Connection',
    'display-performance': 'Display Performance',
    'gpu-sharing': 'GPU Sharing',
    licensing: 'Licensing',
    'session-manager': 'Session Manager',
    'server-installation': 'Server Installation',
  }),
  technical('service-worklink', 'WorkLink', {
    'fleet-configuration': 'Fleet Configuration',
    'website-access': 'Website Access',
    'device-enrollment': 'Device Enrollment',
  }),
  technical('workmail', 'WorkMail', {
    'mail-delivery': 'Mail Delivery',
    'domain-setup': 'Domain Setup',
    'mailbox-access': 'Mailbox Access',
    'mobile-devices': 'Mobile Devices',
    'outlook-clients': 'Outlook & Desktop Clients',
    'migration-and-export': 'Migration & Mailbox Export',
    'calendar-and-resources': 'Calendar & Resources',
    'mail-flow-rules': 'Mail Flow Rules',
  }),
  technical('zocalo', 'WorkDocs', {
    'file-access': 'File Access & Sharing',
    'sync-client': 'Drive & Sync Client',
    'site-administration': 'Site Administration',
    'user-management': 'User Management',
    'data-recovery': 'Data Recovery',
    'active-directory': 'Active Directory',
  }),
  technical('chime', 'Chime', {
    'audio-and-video': 'Audio & Video Quality',
    'meeting-access': 'Meeting Access',
    'voice-connector': 'Voice Connector & SIP',
    'phone-numbers': 'Phone Numbers & Porting',
    'chime-sdk': 'Chime SDK',
    'account-administration': 'Account Administration',
    'desktop-client': 'Desktop & Mobile Clients',
  }),
  technical('connect', 'Connect', {
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
  technical('service-honeycode', 'Honeycode', {
    'workbooks-and-tables': 'Workbooks & Tables',
    'app-builder': 'App Builder',
    'team-members': 'Team Members',
  }),
  technical('alexa-for-business', 'Alexa for Business', {
    'device-setup': 'Device Setup',
    'rooms-and-profiles': 'Rooms & Profiles',
    'conferencing-providers': 'Conferencing Providers',
    'private-skills': 'Private Skills',
    'users-and-enrollment': 'Users & Enrollment',
  }),
  technical('alexa-services', 'Alexa Services', {
    'skill-development': 'Skill Development',
    'skill-certification': 'Skill Certification',
    'account-linking': 'Account Linking',
    'voice-service': 'Alexa Voice Service',
  }),
  technical('service-managed-blockchain', 'Managed Blockchain', {
    'hyperledger-fabric': 'Hyperledger Fabric Networks',
    'ethereum-nodes': 'Ethereum Nodes',
    'peer-node-issue': 'Peer Nodes',
    'membership-and-invitations': 'Members & Invitations',
    'chaincode-and-channels': 'Chaincode & Channels',
    'node-access': 'Access & Tokens',
  }),
  technical('service-santos', 'Santos', {}),
  technical('training-service', 'Training & Certification', {
    'exam-scheduling': 'Exam Scheduling',
    'exam-result': 'Exam Results & Score Report',
    'digital-badge': 'Certificates & Digital Badges',
    'classroom-training': 'Classroom Training',
    'digital-training': 'Digital Training',
    'voucher-and-payment': 'Vouchers & Payment',
  }),
];
