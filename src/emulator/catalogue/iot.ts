/** Internet of Things, robotics, space. All categories are ours. */
import { service } from './catalogue-service.ts';
import type { CatalogueService } from './catalogue-service.ts';

export const iot: readonly CatalogueService[] = [
  service('aws-iot', 'IoT Core', {
    'device-connectivity': 'Device Connectivity',
    'certificates-and-policies': 'Certificates & Policies',
    'mqtt-messaging': 'MQTT Messaging',
    'rules-engine': 'Rules & Actions',
    'device-shadow': 'Device Shadow',
    'fleet-provisioning': 'Fleet Provisioning',
    'custom-authorizers': 'Custom Authorizers & Domains',
    'device-sdk': 'Device SDK',
    lorawan: 'LoRaWAN & Sidewalk',
    'throttling-and-limits': 'Throttling & Limits',
  }),
  service('iot-device-management', 'IoT Device Management', {
    jobs: 'Jobs',
    'fleet-indexing': 'Fleet Indexing',
    'secure-tunneling': 'Secure Tunneling',
    'thing-groups': 'Things & Thing Groups',
    'bulk-registration': 'Bulk Registration',
    'software-packages': 'Software Packages & Updates',
  }),
  service('service-iot-device-defender', 'IoT Device Defender', {
    audit: 'Audit',
    'detect-and-alarms': 'Detect & Alarms',
    'security-profiles': 'Security Profiles',
    'mitigation-actions': 'Mitigation Actions',
    'custom-metrics': 'Custom Metrics',
    'ml-detect': 'ML Detect',
  }),
  service('amazon-greengrass', 'IoT Greengrass', {
    'core-connectivity': 'Core Device Connectivity',
    'component-deployment': 'Component Deployment',
    'installation-and-provisioning': 'Installation & Provisioning',
    'local-messaging': 'Local Messaging & Bridges',
    'stream-manager': 'Stream Manager',
    'ml-inference': 'Machine Learning Inference',
    'version-1-migration': 'Migration from Version 1',
  }),
  service('aws-iot-analytics', 'IoT Analytics', {
    'channels-and-pipelines': 'Channels & Pipelines',
    'data-stores': 'Data Stores',
    'data-sets': 'Data Sets & Queries',
    'missing-data': 'Missing Data',
    notebooks: 'Notebooks & Containers',
    retention: 'Retention',
  }),
  service('service-iot-events', 'IoT Events', {
    'detector-models': 'Detector Models',
    inputs: 'Inputs',
    'actions-and-notifications': 'Actions & Notifications',
    alarms: 'Alarms',
  }),
  service('service-iot-things-graph', 'IoT Things Graph', {
    'flow-deployment': 'Flow Deployment',
    'device-models': 'Device Models',
  }),
  service('iot-1-click', 'IoT 1-Click', {
    'button-registration': 'Button Registration',
    projects: 'Projects & Placements',
    'device-offline': 'Device Offline',
  }),
  service('freertos', 'FreeRTOS', {
    'kernel-and-libraries': 'Kernel & Libraries',
    'over-the-air-updates': 'Over-the-air Updates',
    'connectivity-and-tls': 'Connectivity & TLS',
    'porting-and-qualification': 'Porting & Qualification',
    'memory-and-performance': 'Memory & Performance',
    security: 'Security',
  }),
  service('service-robomaker', 'RoboMaker', {
    'simulation-jobs': 'Simulation Jobs',
    'robot-applications': 'Robot Applications',
    'worlds-and-assets': 'Worlds & Assets',
    deployment: 'Fleet Deployment',
  }),
  service('service-roborunner', 'IoT RoboRunner', {
    'site-and-fleet-setup': 'Site & Fleet Setup',
    'task-manager': 'Task Manager',
  }),
  service('service-ground-station', 'Ground Station', {
    'contact-scheduling': 'Contact Scheduling',
    'contact-failure': 'Contact Failure',
    'mission-profiles': 'Mission Profiles & Dataflows',
    'satellite-onboarding': 'Satellite Onboarding',
  }),
  service('service-location-service', 'Location Service', {
    maps: 'Maps',
    'places-and-geocoding': 'Places & Geocoding',
    routes: 'Routes',
    'geofences-and-trackers': 'Geofences & Trackers',
    authentication: 'API Keys & Authentication',
    'pricing-plan': 'Pricing & Providers',
  }),
];
