import { expect, test } from 'vitest'
import { findForeignFormat } from './foreign-format.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')

test.each([
  ['PK\x03\x04\x14\x00', 'a workbook or an archive'],
  ['\xd0\xcf\x11\xe0\xa1\xb1', 'an old workbook'],
  ['\x1f\x8b\x08\x00', 'compressed twice'],
  ['%PDF-1.7\n', 'a PDF document'],
  ['<html xmlns:x="urn', 'a page of HTML or XML'],
  ['\r\n<?xml version=', 'a page of HTML or XML'],
  ['<!DOCTYPE html>', 'a page of HTML or XML'],
])('%j is %s', (start, name) => {
  const found = findForeignFormat(bytes(start))
  expect(found?.message.en).toContain(`The file is ${name}`)
  expect(found?.message.zh).toMatch(/文件是.+，不是 CSV。/)
})

test.each(['code,name\n', '<5,a\n', 'PK,name\n', '%,name', ''])('%j may be CSV', (start) => {
  expect(findForeignFormat(bytes(start))).toBeUndefined()
})
