/** Machine learning. The categories of Comprehend stand so in a real answer; all others are ours. */
import { exactly, service } from './catalogue-service.ts';
import type { CatalogueService, CategoryNames } from './catalogue-service.ts';

const trainedModel: CategoryNames = {
  'data-import': 'Data Import & Schema',
  'training-failure': 'Training Failure',
  'model-accuracy': 'Model Accuracy',
  'inference-and-predictions': 'Inference & Predictions',
  throttling: 'Throttling',
  permissions: 'Roles & Permissions',
};

const sensorModel: CategoryNames = {
  'sensor-setup': 'Sensor & Gateway Setup',
  'data-ingestion': 'Data Ingestion',
  'model-accuracy': 'Model Accuracy',
  alerts: 'Alerts & Abnormal Conditions',
};

export const machineLearning: readonly CatalogueService[] = [
  service('sagemaker', 'SageMaker', {
    'training-jobs': 'Training Jobs',
    'endpoint-failure': 'Endpoint Failure & Latency',
    'notebook-instances': 'Notebook Instances',
    'studio-and-domains': 'Studio & Domains',
    'processing-and-pipelines': 'Processing & Pipelines',
    'batch-transform': 'Batch Transform',
    'feature-store': 'Feature Store',
    'model-monitor': 'Model Monitor & Clarify',
    'ground-truth': 'Ground Truth',
    'capacity-and-quotas': 'Capacity & Instance Quotas',
    'roles-and-networking': 'Roles, KMS & Networking',
  }),
  service('amazon-machine-learning', 'Machine Learning', trainedModel),
  service('amazon-lex', 'Lex', {
    'bot-build': 'Bot Build Failure',
    'intents-and-slots': 'Intents & Slots',
    'lambda-code-hooks': 'Lambda Code Hooks',
    'channel-integration': 'Channel Integration',
    'speech-recognition': 'Speech Recognition',
    'conversation-logs': 'Conversation Logs & Analytics',
  }),
  service('amazon-polly', 'Polly', {
    'speech-synthesis': 'Speech Synthesis',
    'voices-and-languages': 'Voices & Languages',
    'ssml-and-lexicons': 'SSML & Lexicons',
    'asynchronous-tasks': 'Asynchronous Tasks',
    throttling: 'Throttling',
  }),
  service('amazon-rekognition', 'Rekognition', {
    'face-recognition': 'Face Detection & Collections',
    'label-detection': 'Labels & Moderation',
    'custom-labels': 'Custom Labels',
    'video-analysis': 'Video Analysis',
    'accuracy-issue': 'Accuracy',
    throttling: 'Throttling',
    'face-liveness': 'Face Liveness',
  }),
  exactly('comprehend', 'Comprehend', {
    other: 'Other',
    'feature-request': 'Feature Request',
    api: 'API',
    'general-guidance': 'General Guidance',
  }),
  service('transcribe', 'Transcribe', {
    'transcription-accuracy': 'Transcription Accuracy',
    'streaming-transcription': 'Streaming Transcription',
    'custom-vocabulary': 'Custom Vocabulary & Models',
    'job-failure': 'Job Failure',
    'medical-and-call-analytics': 'Medical & Call Analytics',
    'speaker-labels': 'Speaker Labels',
  }),
  service('translate', 'Translate', {
    'translation-quality': 'Translation Quality',
    'batch-translation': 'Batch Translation',
    'custom-terminology': 'Custom Terminology',
    'language-support': 'Language Support',
    throttling: 'Throttling',
  }),
  service('service-textract', 'Textract', {
    'text-detection': 'Text Detection Accuracy',
    'forms-and-tables': 'Forms & Tables',
    'asynchronous-jobs': 'Asynchronous Jobs',
    'document-format': 'Document Formats',
    throttling: 'Throttling',
    'queries-and-adapters': 'Queries & Adapters',
  }),
  service('service-personalize', 'Personalize', {
    ...trainedModel,
    'campaigns-and-recommenders': 'Campaigns & Recommenders',
    'event-tracker': 'Event Tracker',
  }),
  service('service-forecast', 'Forecast', { ...trainedModel, 'forecast-export': 'Forecast Export' }),
  service('service-fraud-detector', 'Fraud Detector', {
    ...trainedModel,
    'rules-and-outcomes': 'Rules & Outcomes',
  }),
  service('service-kendra', 'Kendra', {
    'index-creation': 'Index Creation',
    'data-source-sync': 'Data Source Sync',
    'search-relevance': 'Search Relevance',
    'access-control': 'Access Control & User Context',
    'faq-and-custom-documents': 'FAQs & Custom Documents',
    throttling: 'Throttling',
  }),
  service('service-lookout-for-equipment', 'Lookout for Equipment', trainedModel),
  service('service-lookout-for-metrics', 'Lookout for Metrics', {
    'detector-issue': 'Detectors',
    'data-sources': 'Data Sources',
    'anomaly-accuracy': 'Anomaly Accuracy',
    alerts: 'Alerts',
  }),
  service('service-lookout-for-vision', 'Lookout for Vision', trainedModel),
  service('service-monitron', 'Monitron', sensorModel),
  service('service-panorama', 'Panorama', {
    'appliance-setup': 'Appliance Setup',
    'application-deployment': 'Application Deployment',
    'camera-streams': 'Camera Streams',
    'models-and-inference': 'Models & Inference',
  }),
  service('service-deepcomposer', 'DeepComposer', {
    'keyboard-setup': 'Keyboard Setup',
    'music-studio': 'Music Studio',
  }),
  service('service-deeplens', 'DeepLens', {
    'device-registration': 'Device Registration',
    'project-deployment': 'Project Deployment',
    'video-stream': 'Video Stream',
  }),
  service('service-deepracer', 'DeepRacer', {
    'model-training': 'Model Training & Evaluation',
    'vehicle-setup': 'Vehicle Setup & Calibration',
    'races-and-leaderboards': 'Races & Leaderboards',
  }),
  service('service-deep-learning-containers', 'Deep Learning Containers', {
    'image-availability': 'Image Availability',
    'framework-versions': 'Framework Versions',
    'gpu-and-cuda': 'GPU & CUDA',
    'distributed-training': 'Distributed Training',
  }),
  service('service-augmented-ai', 'Augmented AI', {
    'human-review-workflows': 'Human Review Workflows',
    'worker-templates': 'Worker Task Templates',
    workforces: 'Workforces',
  }),
  service('service-healthlake', 'HealthLake', {
    'data-store': 'Data Stores',
    'import-and-export': 'Import & Export Jobs',
    'fhir-search': 'FHIR Search',
  }),
  service('service-braket', 'Braket', {
    'quantum-tasks': 'Quantum Tasks',
    'device-availability': 'Device Availability',
    'hybrid-jobs': 'Hybrid Jobs',
    simulators: 'Simulators',
    notebooks: 'Notebooks',
  }),
  service('amazon-mechanical-turk', 'Mechanical Turk', {
    'requester-account': 'Requester Account',
    'worker-account': 'Worker Account',
    'hit-creation': 'Creating HITs',
    payments: 'Payments',
    qualifications: 'Qualifications',
    sandbox: 'Sandbox',
  }),
];
