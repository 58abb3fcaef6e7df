/**
 * Account and billing cases. `general-info` stands as AWS answered it; the categories of the others
 * are ours.
 */
import { exactly } from './catalogue-service.ts';
import type { CatalogueService, CategoryNames } from './catalogue-service.ts';

const programCategories: CategoryNames = {
  enrollment: 'Enrollment',
  'account-access': 'Account Access',
  'credits-and-benefits': 'Credits & Benefits',
  'billing-question': 'Billing Question',
  'general-guidance': 'General Guidance',
  other: 'Other',
};

export const accountAndBilling: readonly CatalogueService[] = [
  exactly('general-info', 'General Info and Getting Started', {
    charges: 'How Will I Be Charged?',
    'gdpr-queries': 'Data Privacy Query',
    'reserved-instances': 'Reserved Instances',
    resource: 'Where is my Resource?',
    'using-aws': 'Using AWS & Services',
    'free-tier': 'Free Tier',
    'security-and-compliance': 'Security & Compliance',
    'account-structure': 'Account Structure',
  }),
  exactly('billing', 'Billing', {
    'charge-inquiry': 'Charge Inquiry',
    'unexpected-charge': 'Dispute a Charge',
    'payment-issue': 'Payment Issue',
    'payment-method': 'Update Payment Method',
    'invoices-and-reporting': 'Invoices & Reporting',
    'tax-inquiry': 'Tax Inquiry',
    'consolidated-billing': 'Consolidated Billing',
    'credits-and-promotions': 'Credits & Promotions',
    'reserved-instances': 'Reserved Instances',
    'savings-plans': 'Savings Plans',
    'spend-limit-and-budgets': 'Budgets & Cost Alerts',
    refund: 'Refund Request',
    other: 'Other Billing Questions',
  }),
  exactly('account-management', 'Account Management', {
    'close-account': 'Close an Account',
    'reactivate-account': 'Reactivate a Suspended Account',
    'change-of-ownership': 'Change of Ownership',
    'contact-information': 'Contact Information',
    'root-email-change': 'Root User E-mail Change',
    'support-plan': 'Change of Support Plan',
    'organizations-membership': 'Organizations Membership',
    other: 'Other Account Questions',
  }),
  exactly('customer-account', 'Account', {
    activation: 'Account Activation',
    'sign-in': 'Sign-in Issue',
    'mfa-issue': 'Multi-factor Authentication',
    'password-reset': 'Password Reset',
    'phone-verification': 'Phone Verification',
    security: 'Account Security',
    'compromised-account': 'Suspicious Activity',
    other: 'Other Account Issues',
  }),
  exactly('amazon-marketplace', 'Marketplace', {
    subscription: 'Software Subscription',
    'private-offer': 'Private Offers',
    'charges-and-invoices': 'Charges & Invoices',
    'seller-registration': 'Seller Registration',
    'product-listing': 'Product Listing',
    refund: 'Refund Request',
    other: 'Other',
  }),
  exactly('service-academy', 'Academy', programCategories),
  exactly('service-educate', 'Educate', programCategories),
  exactly('service-iq', 'IQ', {
    'expert-profile': 'Expert Profile',
    'project-request': 'Project Request',
    'payments-and-invoices': 'Payments & Invoices',
    'project-dispute': 'Project Dispute',
    other: 'Other',
  }),
  exactly('service-data-exchange', 'Data Exchange', {
    'subscribe-to-data': 'Subscribing to Data',
    'publish-data': 'Publishing Data',
    'provider-registration': 'Provider Registration',
    entitlement: 'Entitled Data Access',
    'charges-and-invoices': 'Charges & Invoices',
    other: 'Other',
  }),
  exactly('service-free-tier', 'Free Tier', {
    eligibility: 'Eligibility',
    'usage-and-limits': 'Usage & Limits',
    'unexpected-charge': 'Charge while on Free Tier',
    alerts: 'Usage Alerts',
    other: 'Other',
  }),
  exactly('service-international-expansion', 'International Expansion', {
    'seller-of-record': 'Seller of Record',
    'local-currency': 'Paying in Local Currency',
    'tax-registration': 'Tax Registration',
    'data-residency': 'Data Residency',
    other: 'Other',
  }),
];
