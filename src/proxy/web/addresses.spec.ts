import { describe, expect, test } from 'vitest';

import { addressesOf, portOf } from './addresses.ts';

describe('addressesOf', () => {
  test('without a public address it is this machine, by its own names', () => {
    const { publicUrl, hosts, origins, secure } = addressesOf('127.0.0.1', 8080, null);
    expect(publicUrl).toBe('http://127.0.0.1:8080');
    expect([...hosts]).toEqual(['127.0.0.1:8080', 'localhost:8080', '[::1]:8080']);
    expect([...origins]).toEqual(['http://127.0.0.1:8080', 'http://localhost:8080', 'http://[::1]:8080']);
    expect(secure).toBe(false);
  });

  test('a public address counts with and without its default port', () => {
    const { publicUrl, hosts, origins, secure } = addressesOf(
      '0.0.0.0',
      8080,
      'https://support.example.com/',
    );
    expect(publicUrl).toBe('https://support.example.com');
    expect(hosts).toContain('support.example.com');
    expect(hosts).toContain('support.example.com:443');
    expect(hosts).not.toContain('support.example.com:80');
    expect(origins).toContain('https://support.example.com');
    expect(origins).not.toContain('http://support.example.com');
    expect(secure).toBe(true);
  });

  test('an IPv6 address to listen on is written as URLs have it', () => {
    expect(addressesOf('::1', 9000, null).publicUrl).toBe('http://[::1]:9000');
  });

  test('that listens everywhere is shown under a name that can be opened', () => {
    expect(addressesOf('0.0.0.0', 9000, null).publicUrl).toBe('http://localhost:9000');
    expect(addressesOf('::', 9000, null).publicUrl).toBe('http://localhost:9000');
  });

  test('on the usual port is reached with and without it', () => {
    expect(portOf('http://127.0.0.1:80')).toBe(80);
    const { publicUrl, hosts, origins } = addressesOf('127.0.0.1', portOf('http://127.0.0.1'), null);
    expect(publicUrl).toBe('http://127.0.0.1');
    expect(hosts).toContain('127.0.0.1');
    expect(hosts).toContain('127.0.0.1:80');
    expect(origins).toContain('http://localhost');
  });
});
