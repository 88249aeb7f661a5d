export const ChangeFeedEvents = {
  /**
   * A bell, without data: some reader has something to do. It may ring for nothing and may be lost; it rings again as long
   * as there is something to do. What changed stands in the feed alone.
   */
  NEWS: "change-feed.news",
} as const
