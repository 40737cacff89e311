import { isIPv4, isIPv6 } from 'node:net';

/**
 * What an address of a visitor is limited by: what one household or machine has, and what lies around it. An IPv4
 * address may be a whole school's; of IPv6 one line has a /64 at least, and whoever has many of those has a /48.
 */
export function networksOf(address: string): { own: string; around?: string } {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const v4 = mapped ?? address;
  if (isIPv4(v4)) return { own: v4, around: `${v4.split('.').slice(0, 3).join('.')}.0/24` };
  if (!isIPv6(address)) return { own: address };
  const groups = groupsOf(address);
  return { own: `${groups.slice(0, 4).join(':')}::/64`, around: `${groups.slice(0, 3).join(':')}::/48` };
}

/** The first groups of an IPv6 address, as far as limits look, without leading zeros (RFC 5952). */
function groupsOf(address: string): string[] {
  const [before = '', after] = address.split('%')[0]?.split('::') ?? [];
  const groups = (part: string) => (part === '' ? [] : part.split(':'));
  const [first, last] = [groups(before), groups(after ?? '')];
  const gap = after === undefined ? 0 : 8 - first.length - last.length - (last.at(-1)?.includes('.') ? 1 : 0);
  const all = [...first, ...Array.from({ length: Math.max(0, gap) }, () => '0'), ...last];
  return all.map(group => (Number.parseInt(group, 16) || 0).toString(16));
}
