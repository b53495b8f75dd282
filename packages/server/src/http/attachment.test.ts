import { describe, expect, it } from 'vitest'
import { attachment } from './attachment.ts'

describe('the header of a download', () => {
  it.each([
    ['facilities 2020.1.csv', 'attachment; filename="facilities 2020.1.csv"'],
    ['设施.csv', `attachment; filename="f.csv"; filename*=UTF-8''%E8%AE%BE%E6%96%BD.csv`],
    ['a"b\\c\r\n.csv', `attachment; filename="f.csv"; filename*=UTF-8''a%22b%5Cc%0D%0A.csv`],
    ["设's(1)*.csv", `attachment; filename="f.csv"; filename*=UTF-8''%E8%AE%BE%27s%281%29%2A.csv`],
  ])('names %j', (name, expected) => {
    expect(attachment(name, 'f.csv')).toBe(expected)
  })
})
