import type { Claim, Measured } from "./verdict"

/** What the dispatcher gives a bench while it runs. */
export type BenchRun = {
  /** An empty folder, removed afterwards. */
  work: string
  /** Called when the bench has ended, was interrupted or took too long; the last one first. */
  afterwards(stop: () => Promise<void>): void
  /** Tells people how it stands. */
  say(line: string): void
}

/** One claim, one file in bench/ that exports it as `bench`; its name is the file's. */
export type Bench = Claim & { measure(run: BenchRun): Promise<Measured> }
