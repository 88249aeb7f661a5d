/** One line on stderr for whoever runs the server. No personal data in it. */
export function logProblem(error: unknown): void {
  const said = error instanceof Error ? error.message : String(error)
  const because = error instanceof Error && error.cause ? `: ${String(error.cause)}` : ""
  process.stderr.write(`${said}${because}\n`)
}
