import type { Reporter, TestCase, TestModule } from 'vitest/node'

/** Set in continuous integration: a skipped test is then a failure. */
const requiresAllTests = process.env.REQUIRE_ALL_TESTS === '1'

function skipNote(test: TestCase): string | undefined {
  const result = test.result()
  return result.state === 'skipped' ? result.note : undefined
}

/** Returns the names of skipped tests; "name (reason)" where the test gives a reason. */
function describeSkipped(tests: readonly TestCase[]): string[] {
  return tests.map((test) => {
    const note = skipNote(test)
    return `skipped: ${test.module.relativeModuleId} > ${test.fullName}${note ? ` (${note})` : ''}`
  })
}

/** Ends the run with the skipped tests and one line that counts all: `N passed, M failed, K skipped`. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const inState = (state: string) => tests.filter((test) => test.result().state === state)
    // A file that fails to load has no tests.
    const broken = modules.filter(
      (module) => module.state() === 'failed' && [...module.children.allTests()].length === 0,
    )
    const skipped = inState('skipped')
    const refused = requiresAllTests ? skipped.length : 0
    if (refused > 0) process.exitCode = 1
    const passed = inState('passed').length
    const failed = inState('failed').length + broken.length + errors.length + refused
    // Printed last, after the summary of the default reporter.
    process.on('exit', () => {
      for (const line of describeSkipped(skipped)) console.log(line)
      if (refused > 0) console.log('Skipped tests count as failed because REQUIRE_ALL_TESTS is 1.')
      console.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`)
    })
  }
}
