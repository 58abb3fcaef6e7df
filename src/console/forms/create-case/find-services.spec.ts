import { describe, expect, test } from 'vitest';

import { findServices } from './find-services.ts';

const services = [
  { code: 'amazon-simple-email-service', name: 'Simple Email Service (SES)' },
  { code: 'service-ec2-image-builder-linux', name: 'EC2 Image Builder (Linux)' },
  { code: 'amazon-elastic-block-store', name: 'Elastic Block Store (EBS)' },
  { code: 'amazon-elastic-compute-cloud-linux', name: 'Elastic Compute Cloud (EC2 - Linux)' },
  { code: 'aws-identity-and-access-management', name: 'Identity and Access Management' },
  { code: 'single-sign-on', name: 'Single Sign-On' },
  { code: 'service-eks', name: 'Elastic Kubernetes Service' },
  { code: 'amazon-simple-storage-service', name: 'Simple Storage Service' },
];

const codes = (text: string) => findServices(services, text).map(({ code }) => code);

describe('findServices', () => {
  test.each([
    ['ec2', 'amazon-elastic-compute-cloud-linux'],
    ['S3', 'amazon-simple-storage-service'],
    ['k8s', 'service-eks'],
    ['iam', 'aws-identity-and-access-management'],
    ['sso', 'single-sign-on'],
    ['amazon-elastic-block-store', 'amazon-elastic-block-store'],
    ['stor simp', 'amazon-simple-storage-service'],
  ])('%s finds %s first', (text, code) => {
    expect(codes(text)[0]).toBe(code);
  });

  test.each([
    ['simpel storage', 'amazon-simple-storage-service'],
    ['kuberntes', 'service-eks'],
    ['kubernets clustr', 'service-eks'],
    ['identiy', 'aws-identity-and-access-management'],
    ['simplestorage', 'amazon-simple-storage-service'],
    ['amazon s3', 'amazon-simple-storage-service'],
    ['aws single sign-on', 'single-sign-on'],
  ])('%s finds %s although nothing is called so', (text, code) => {
    expect(codes(text)[0]).toBe(code);
  });

  test('what matches as typed is not mixed with what nearly does', () => {
    expect(codes('block')).toEqual(['amazon-elastic-block-store']);
    expect(codes('amazon')).not.toEqual([]);
  });

  test('a whole word comes before the start of one, and that before a part', () => {
    const found = findServices(
      [
        { code: 'c', name: 'Breads' },
        { code: 'b', name: 'Adsorb' },
        { code: 'a', name: 'Ads' },
      ],
      'ads',
    );
    expect(found.map(({ code }) => code)).toEqual(['a', 'b', 'c']);
  });

  test('every word has to match', () => {
    expect(codes('elastic bucket')).toEqual([]);
  });

  test('without words all services stay as they are', () => {
    expect(codes('  - ')).toEqual(services.map(({ code }) => code));
  });
});
