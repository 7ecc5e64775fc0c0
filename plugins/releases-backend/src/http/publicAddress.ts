import { lookup as dnsLookup, LookupAddress } from 'node:dns';
import { BlockList, isIP, LookupFunction } from 'node:net';
import { promisify } from 'node:util';

/** What is not on the public internet (IANA special-purpose registries), IPv4 written into IPv6 included. */
const NOT_PUBLIC: Array<[string, number, 'ipv4' | 'ipv6']> = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 4, 'ipv4'],
  ['240.0.0.0', 4, 'ipv4'],
  // All of the unspecified, loopback and IPv4-compatible addresses.
  ['::', 96, 'ipv6'],
  ['64:ff9b::', 96, 'ipv6'],
  ['64:ff9b:1::', 48, 'ipv6'],
  ['100::', 64, 'ipv6'],
  ['2001::', 23, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['3fff::', 20, 'ipv6'],
  ['5f00::', 16, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['fec0::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
];

const blocked = new BlockList();
for (const [network, prefix, family] of NOT_PUBLIC) {
  blocked.addSubnet(network, prefix, family);
}

/** Every address that a name stands for. */
export type Resolver = (hostname: string) => Promise<LookupAddress[]>;

const resolveByDns: Resolver = async hostname =>
  promisify(dnsLookup)(hostname, { all: true });

/** An address that requests must not be sent to. */
export class PrivateAddressError extends Error {
  constructor() {
    super('The address is private');
    this.name = 'PrivateAddressError';
  }
}

/** Whether an IP address is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 0) {
    return false;
  }
  // An IPv4 address written as IPv6 is judged by what it stands for.
  const mapped = version === 6 && /^::ffff:/i.test(address);
  return !mapped && !blocked.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

/**
 * Resolves a name for one connection and refuses it when any of its addresses
 * is private. The connection is made to the addresses that were judged: asking
 * a second time could give others.
 */
export function guardedLookup(options: {
  allowPrivate: boolean;
  resolve?: Resolver;
}): LookupFunction {
  const resolve = options.resolve ?? resolveByDns;
  return (hostname, { all }, callback) => {
    resolve(hostname).then(
      addresses => {
        if (
          addresses.length === 0 ||
          (!options.allowPrivate &&
            !addresses.every(({ address }) => isPublicAddress(address)))
        ) {
          callback(new PrivateAddressError(), []);
        } else if (all) {
          callback(null, addresses);
        } else {
          callback(null, addresses[0].address, addresses[0].family);
        }
      },
      error => callback(error, []),
    );
  };
}
