/** Whether an IP address belongs to the public internet: nothing else is ever connected to on a name server's word. */
import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** IANA's special-purpose IPv4 blocks, and Azure's address for its own machines. */
const notPublic4: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];
/** Of IPv6 only global unicast counts, without what tunnels to IPv4 or is set aside. Mapped IPv4 is outside of it. */
const global6: [string, number][] = [['2000::', 3]];
const notPublic6: [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
];

const refused4 = listOf(notPublic4, 'ipv4');
const admitted6 = listOf(global6, 'ipv6');
const refused6 = listOf(notPublic6, 'ipv6');

/** False also for what is no address at all, and for one with a zone ("fe80::1%eth0"). */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !refused4.check(address, 'ipv4');
  if (!isIPv6(address) || address.includes('%')) return false;
  return admitted6.check(address, 'ipv6') && !refused6.check(address, 'ipv6');
}

function listOf(blocks: readonly [string, number][], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of blocks) list.addSubnet(network, prefix, family);
  return list;
}
