import { isIPv6 } from 'node:net';

/**
 * Кого считать одним адресом: IPv4 — сам адрес, IPv6 — сеть /64, которую провайдер даёт одному дому.
 */
export function networkOf(ip: string | undefined): string {
  const address = ip?.replace(/^::ffff:(?=\d+\.)/i, '') ?? 'unknown';
  return isIPv6(address) ? firstGroups(address, 4) : address;
}

function firstGroups(address: string, count: number): string {
  const [head = '', tail = ''] = address.split('%')[0]?.split('::') ?? [];
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const zeros = address.includes('::')
    ? Array<string>(8 - left.length - right.length).fill('0')
    : [];
  return [...left, ...zeros, ...right]
    .slice(0, count)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
