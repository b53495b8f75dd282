import type { Reporter, TestModule } from 'vitest/node'

/** Ends the run with one line that counts tests. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const results = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state))
    const passed = results.filter((state) => state === 'passed').length
    const broken = modules.filter(
      (module) => module.state() === 'failed' && [...module.children.allTests()].length === 0,
    )
    const failed = results.filter((state) => state === 'failed').length + broken.length + errors.length
    // Printed last, after the summary of the default reporter.
    process.on('exit', () => console.log(`${passed} passed, ${failed} failed`))
  }
}
