import type { Socket } from 'node:net'
import { describe, expect, test, vi } from 'vitest'
import { ClientAddresses } from './client-address.ts'
import { parseSubnets, type Subnets } from './subnets.ts'

const subnets = (text: string) => parseSubnets(text) as Subnets

/** Returns what a request from a peer is counted for. */
function networkOf(peer: string, headers: Record<string, string> = {}, trusted = 'loopback') {
  return new ClientAddresses(subnets(trusted)).networkOf({ socket: { remoteAddress: peer } as Socket, headers })
}

const forwardedFor = (value: string) => ({ 'x-forwarded-for': value })

describe('without a proxy, a client is counted by', () => {
  test.each([
    ['its IPv4 address', '203.0.113.7', '203.0.113.7'],
    ['the IPv4 address that IPv6 maps', '::ffff:203.0.113.7', '203.0.113.7'],
    ['its /64 prefix', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['the prefix of a shortened address', '2001:db8::6', '2001:db8:0:0::/64'],
    ['the prefix of an address with zone', 'fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['the prefix of an address that ends in IPv4', '64:ff9b::192.0.2.33', '64:ff9b:0:0::/64'],
  ])('%s', (_, peer, expected) => {
    expect(networkOf(peer)).toBe(expected)
  })

  test.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])('nothing if it runs here: %s', (peer) => {
    expect(networkOf(peer)).toBeUndefined()
  })
})

describe('behind a trusted proxy, a client is counted by', () => {
  test.each([
    ['the only address', '203.0.113.7', '203.0.113.7'],
    ['the last address, which the proxy added', '198.51.100.1, 203.0.113.7', '203.0.113.7'],
    ['an address with port', '203.0.113.7:4711', '203.0.113.7'],
    ['an IPv6 address in brackets', '[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
    ['the proxy, if the last address is none', '203.0.113.7, unknown', '127.0.0.1'],
    ['the proxy, if the header is empty', '', '127.0.0.1'],
    ['the proxy, if the last address is malformed', '203.0.113.7, 999.1.1.1', '127.0.0.1'],
    ['the last address, if what is before it is malformed', '<script>, 203.0.113.7', '203.0.113.7'],
  ])('%s', (_, header, expected) => {
    expect(networkOf('127.0.0.1', forwardedFor(header))).toBe(expected)
  })

  test('the last address that is no trusted proxy', () => {
    const header = '198.51.100.1, 203.0.113.7, 10.0.0.9, 10.1.0.1'
    expect(networkOf('127.0.0.1', forwardedFor(header), 'loopback, 10.0.0.0/8')).toBe('203.0.113.7')
    expect(networkOf('10.0.0.1', forwardedFor('10.0.0.2'), 'private')).toBe('10.0.0.2')
  })

  test.each([
    ['for=203.0.113.7', '203.0.113.7'],
    ['For="203.0.113.7:80";proto=http;by=10.0.0.1', '203.0.113.7'],
    ['for=198.51.100.1, for="[2001:db8:1:2::9]:4711"', '2001:db8:1:2::/64'],
    ['for="a, for=198.51.100.1", for=203.0.113.7', '203.0.113.7'],
    ['for=_hidden', '127.0.0.1'],
    ['by=203.0.113.7', '127.0.0.1'],
    ['for="203.0.113.7', '127.0.0.1'],
  ])('Forwarded: %s', (forwarded, expected) => {
    expect(networkOf('127.0.0.1', { forwarded })).toBe(expected)
  })

  test('the proxy, if the client sent one of two headers that disagree', () => {
    const both = { ...forwardedFor('203.0.113.7'), forwarded: 'for=198.51.100.1' }
    expect(networkOf('127.0.0.1', both)).toBe('127.0.0.1')
    expect(networkOf('127.0.0.1', { ...both, forwarded: 'for=203.0.113.7' })).toBe('203.0.113.7')
  })
})

test('an address that is not trusted speaks for itself only, and is reported', () => {
  const onUntrusted = vi.fn()
  const addresses = new ClientAddresses(subnets('loopback'), onUntrusted)
  const socket = { remoteAddress: '10.0.0.9' } as Socket
  expect(addresses.networkOf({ socket, headers: forwardedFor('203.0.113.7') })).toBe('10.0.0.9')
  expect(onUntrusted).toHaveBeenCalledWith('10.0.0.9')
  expect(networkOf('127.0.0.1', forwardedFor('203.0.113.7'), 'none')).toBe('127.0.0.1')
})

test.each(['10.0.0.0/33', '10.0.0', 'localhost', '::1/129', '10.0.0.0/8/8', '1.2.3.4/-1', ',', 'a'])(
  'no subnets: %j',
  (text) => {
    expect(parseSubnets(text)).toBeUndefined()
  },
)
