import type { Context, IEventBusModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

const EVENT_GROUP = "seed-demo"

/**
 * Runs workflows without telling anybody: what follows from events (search, figures) is brought up once at the end of the
 * seed instead of once a product. Give the context to each workflow's `run`.
 */
export async function quietly<T>(
  container: MedusaContainer,
  work: (context: Context) => Promise<T>,
): Promise<T> {
  const events = container.resolve<IEventBusModuleService>(Modules.EVENT_BUS)
  try {
    return await work({ eventGroupId: EVENT_GROUP, preventReleaseEvents: true })
  } finally {
    await events.clearGroupedEvents(EVENT_GROUP)
  }
}
