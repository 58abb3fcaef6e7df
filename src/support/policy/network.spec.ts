import { describe, expect, test } from 'vitest';
import { isInNetwork, readNetwork } from './network.ts';

const isIn = (address: string, network: string) => {
  const [left, right] = [readNetwork(address), readNetwork(network)];
  return left !== null && right !== null && isInNetwork(left, right);
};

describe('networks', () => {
  test.each([
    ['10.255.0.1', '10.0.0.0/8', true],
    ['11.0.0.1', '10.0.0.0/8', false],
    ['1.2.3.4', '0.0.0.0/0', true],
    ['1.2.3.4', '1.2.3.4', true],
    ['1.2.3.5', '1.2.3.4/31', true],
    ['1.2.3.6', '1.2.3.4/31', false],
    ['::1', '::/0', true],
    ['1.2.3.4', '::/0', false],
    ['::ffff:1.2.3.4', '1.2.3.0/24', true],
    ['2001:db8::1', '2001:DB8:0:0::/64', true],
    ['2001:db8:0:1::1', '2001:db8::/64', false],
    ['64:ff9b::192.0.2.1', '64:ff9b::c000:201', true],
    ['10.0.0.0/8', '10.0.0.0/8', false],
  ])('%s in %s: %s', (address, network, expected) => {
    expect(isIn(address, network)).toBe(expected);
  });

  test.each([
    '',
    '1.2.3',
    '1.2.3.256',
    '01.2.3.4',
    '1.2.3.4/33',
    '1.2.3.4/',
    '1.2.3.4/08',
    '1.2.3.4/8/8',
    ':',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7::8:9',
    '::12345',
    '::g',
    '1.2.3.4::',
    '::/129',
    'example.com',
  ])('%j is none', (text) => {
    expect(readNetwork(text)).toBeNull();
  });
});
