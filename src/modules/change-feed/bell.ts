/** How often the feed is looked at: a change shows in the shop about this much later, at most. */
const LOOK_EVERY_MS = 300

/** How long the same news are not rung for again: a reader may be at work on them, or be failing. */
const RING_AGAIN_AFTER_MS = 5_000

type BellParts = {
  /** What there is to do, in words that change when something gets done; empty when nothing is. */
  listen: () => Promise<string>
  ring: () => Promise<void>
  complain: (message: string) => void
}

/**
 * Looks at the feed again and again and rings when some reader has something to do. It looks, instead of LISTENing, because
 * a NOTIFY makes all committing transactions of a server queue behind one lock, and because looking survives a lost
 * connection and a pooler between. A look is one read of an index.
 */
export class Bell {
  protected timer_: NodeJS.Timeout | undefined
  protected look_: Promise<void> = Promise.resolve()
  protected isOn_ = false
  protected isFailing_ = false
  protected rung_ = { news: "", at: 0 }

  constructor(protected readonly parts_: BellParts) {}

  start(): void {
    if (!this.isOn_) {
      this.isOn_ = true
      this.wait_()
    }
  }

  /** Resolves when nothing of the bell runs any more. */
  async stop(): Promise<void> {
    this.isOn_ = false
    clearTimeout(this.timer_)
    await this.look_
  }

  protected wait_(): void {
    this.timer_ = setTimeout(() => {
      this.look_ = this.lookOnce_().finally(() => this.isOn_ && this.wait_())
    }, LOOK_EVERY_MS)
    this.timer_.unref()
  }

  /** Says once that the database is away, and once that it is back. */
  protected async lookOnce_(): Promise<void> {
    try {
      const news = await this.parts_.listen()
      const isOld = news === this.rung_.news && Date.now() - this.rung_.at < RING_AGAIN_AFTER_MS
      if (news && !isOld) {
        await this.parts_.ring()
      }
      if (!isOld) {
        this.rung_ = { news, at: Date.now() }
      }
      if (this.isFailing_) {
        this.isFailing_ = false
        this.parts_.complain("Change feed: it can be read again")
      }
    } catch (error) {
      this.rung_ = { news: "", at: 0 }
      if (!this.isFailing_) {
        this.isFailing_ = true
        this.parts_.complain(`Change feed: it cannot be read now: ${String(error)}`)
      }
    }
  }
}
