import { describe, expect, it } from 'vitest'
import { canonicalPath, PageAddresses, relativeAddress } from './page-addresses.ts'

describe('the file of a page', () => {
  it.each([
    ['/', 'zh/index.html'],
    ['/indicators', 'zh/indicators.html'],
    ['/regions/140700', 'zh/regions/140700.html'],
    ['/findings/completion-rate%3Ao-m276', 'zh/findings/completion-rate~3ao-m276.html'],
    ['/findings/计算', 'zh/findings/~e8aea1~e7ae97.html'],
    ['/sources/..%2F..%2Fx', 'zh/sources/..~2f..~2fx.html'],
    ['/findings?verdict=FAIL', 'zh/findings/verdict/FAIL.html'],
    ['/compare?region=140000&indicator=football-pitches', 'zh/compare/indicator/football-pitches/region/140000.html'],
  ])('%s is %s', (path, file) => {
    expect(new PageAddresses().file(path, 'zh')).toBe(file)
  })

  it('has the number of the page in its list, whatever its cursor and language', () => {
    const addresses = new PageAddresses()
    expect(addresses.file('/events?after=WzFd', 'zh', '/events')).toBe('zh/events/page/2.html')
    expect(addresses.file('/events?after=WzJd', 'zh', '/events?after=WzFd')).toBe('zh/events/page/3.html')
    expect(addresses.file('/events?after=WzFd', 'en')).toBe('en/events/page/2.html')
    expect(addresses.file('/events?sport=running&after=WzFd', 'en', '/events?sport=running')).toBe(
      'en/events/sport/running/page/2.html',
    )
  })
})

it.each([
  ['/findings/a:b', '/findings/a%3Ab'],
  ['/findings/a%3Ab', '/findings/a%3Ab'],
  ['/compare?region=1&indicator=x', '/compare?indicator=x&region=1'],
  ['/', '/'],
])('the canonical form of %s is %s', (path, canonical) => {
  expect(canonicalPath(path)).toBe(canonical)
})

it.each([
  ['zh/index.html', 'zh/events.html', 'events.html'],
  ['zh/events/x.html', 'en/events/x.html', '../../en/events/x.html'],
  ['index.html', 'style.css', 'style.css'],
  ['zh/compare/indicator/x/region/1.html', 'data/release.zip', '../../../../../data/release.zip'],
])('a link from %s to %s is %s', (from, to, address) => {
  expect(relativeAddress(from, to)).toBe(address)
})
