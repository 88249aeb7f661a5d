// Writes what a jest run counted to OCOP_TEST_REPORT. (--json fails on errors that hold circular objects, as axios's do.)
const { writeFileSync } = require("node:fs")

module.exports = class CountReporter {
  onRunComplete(_contexts, results) {
    const counts = {
      passed: results.numPassedTests,
      // A file that could not be run at all has no failed test to show for it.
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
    }
    writeFileSync(process.env.OCOP_TEST_REPORT, JSON.stringify(counts))
  }
}
