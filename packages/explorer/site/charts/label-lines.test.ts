import { expect, test } from 'vitest'
import { labelLines } from './label-lines.ts'

test.each([
  ['Inner Mongolia Autonomous Region', 160, ['Inner Mongolia', 'Autonomous Region']],
  ['Inner Mongolia Autonomous Region', 80, ['Inner', 'Mongolia', 'Autonomous', 'Region']],
  ['Jinzhong', 160, ['Jinzhong']],
  ['内蒙古自治区', 160, ['内蒙古自治区']],
  ['', 160, ['']],
])('%s within %i is %j', (label, width, lines) => {
  expect(labelLines(label, width)).toEqual(lines)
})
