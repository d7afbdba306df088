import { BlockList, isIP } from 'node:net'

/**
 * Addresses that lie inside: whoever may enter a webhook must not be able to make the server speak to its own network
 * (IANA special-purpose address registries, RFC 6890).
 */
// Two lists: in one, the rule for IPv4 within IPv6 would match every IPv4 address.
const inside = { 4: new BlockList(), 6: new BlockList() }
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inside[4].addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inside[6].addSubnet(net, bits, 'ipv6')

/** True for an IP address that lies inside, in whatever spelling; true for what is no IP address. */
export function liesInside(ip: string): boolean {
  const bare = ip.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  const family = isIP(bare)
  if (family === 4) return inside[4].check(bare, 'ipv4')
  return family === 0 || inside[6].check(bare, 'ipv6')
}

/** Why a webhook may not have this address; null when it may. Names are judged again when they are resolved. */
export type BadAddress = 'not-an-address' | 'not-https' | 'inside'

export function faultOfAddress(address: string, privateAllowed: boolean): BadAddress | null {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    return 'not-an-address'
  if (privateAllowed) return null
  if (url.protocol !== 'https:') return 'not-https'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0) return liesInside(host) ? 'inside' : null
  return host === 'localhost' || host.endsWith('.localhost') || host.endsWith('.local') || !host.includes('.')
    ? 'inside'
    : null
}
