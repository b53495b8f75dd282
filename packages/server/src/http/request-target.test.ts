import { expect, test } from 'vitest'
import { parseRequestTarget } from './request-target.ts'

test.each([
  ['/', '/', '', null],
  ['/graphql?query={a}&release=2020.1', '/graphql', 'query={a}&release=2020.1', '2020.1'],
  ['/graphql?release=', '/graphql', 'release=', ''],
  ['http://example.org/graphql?query={a}', '/graphql', 'query={a}', null],
  ['HTTPS://[::1]:8080/a//b/', '/a/b/', '', null],
  ['http://example.org', '/', '', null],
  ['http://example.org?release=1', '/', 'release=1', '1'],
  ['//example.org//graphql', '/example.org/graphql', '', null],
  ['/data//units.csv?a=b//c', '/data/units.csv', 'a=b//c', null],
  ['/data/%E8%AE%BE%E6%96%BD.csv', '/data/设施.csv', '', null],
  ['/data/%C9%E8.csv', '/data/%C9%E8.csv', '', null],
  ['/%2e%2e/data', '/../data', '', null],
  ['/?', '/', '', null],
  ['*', '*', '', null],
])('the target %s has the path %s', (target, path, search, version) => {
  expect(parseRequestTarget(target)).toEqual({ path, search, version })
})
