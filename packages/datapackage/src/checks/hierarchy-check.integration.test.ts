import { expect, test } from 'vitest'
import { PackageCopy } from '../testing/package-copy.ts'

test('reports a cycle once, with all its codes', async () => {
  await using copy = await PackageCopy.published()
  const first = await copy.append('sports', { code: 'one', name: '一', nameEn: 'One', parentCode: 'two' })
  await copy.append('sports', { code: 'two', name: '二', nameEn: 'Two', parentCode: 'three' })
  const last = await copy.append('sports', { code: 'three', name: '三', nameEn: 'Three', parentCode: 'one' })
  expect(last).toBe(first + 2)
  const [problem, ...others] = await copy.problems()
  expect(others).toEqual([])
  expect(problem).toMatchObject({ file: 'sports.csv', line: last, field: 'parentCode' })
  expect(problem?.message.en).toContain('one → two → three → one')
})

test('reports a row that is its own parent', async () => {
  await using copy = await PackageCopy.published()
  const line = await copy.append('sports', { code: 'alone', name: '独', nameEn: 'Alone', parentCode: 'alone' })
  expect(await copy.positions()).toEqual([`sports.csv:${line}:4 (parentCode)`])
})

test('reports a division in one of a lower level', async () => {
  await using copy = await PackageCopy.published()
  const line = await copy.append('regions', {
    code: 'XX-A',
    name: '某省',
    nameEn: 'Some Province',
    level: 'PROVINCE',
    parentCode: '140702',
  })
  const [problem, ...others] = await copy.problems()
  expect(others).toEqual([])
  expect(problem).toMatchObject({ file: 'regions.csv', line, field: 'parentCode' })
  expect(problem?.message.en).toBe('XX-A is a PROVINCE, and lies in 140702, which is a COUNTY.')
})
