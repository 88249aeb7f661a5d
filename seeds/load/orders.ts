import type {
  CreateOrderDTO,
  IOrderModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { addDays, localDate } from "../../src/lib/vietnam-time"
import { recordSaleWorkflow } from "../../src/workflows/statistics/record-sale"
import type { StandingStore } from "../../src/workflows/store/steps/read-store"
import { SHIPPING_OPTION } from "../../src/workflows/store/store-terms"
import { DEMO_ORDERS, type DemoOrder } from "../lib/demo-world"

/** Days after which a demo order counts as delivered. */
const DELIVERED_AFTER_DAYS = 10

type SoldProduct = {
  id: string
  title: string
  handle: string
  thumbnail: string | null
  seller: { id: string; is_demo: boolean }
  variants: {
    id: string
    title: string
    price_set?: { prices?: { amount: number }[] } | null
  }[]
}

const emailOf = ({ key }: DemoOrder): string => `don-hang-${key}@ocop.example`

/** Orders of the past months, of invented sellers alone, and their lines in the ledger. */
export async function seedOrders(
  container: MedusaContainer,
  store: StandingStore,
  now: Date,
): Promise<void> {
  const orders = container.resolve<IOrderModuleService>(Modules.ORDER)
  const products = await readSoldProducts(container)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: standing } = await query.graph({
    entity: "order",
    fields: ["id", "email"],
    filters: { email: DEMO_ORDERS.map(emailOf) },
  })
  const ids = new Map(standing.map(({ id, email }) => [email ?? "", id]))
  for (const order of DEMO_ORDERS) {
    const product = products.get(order.product)
    if (!product?.seller.is_demo) {
      throw new Error(`Demo order ${order.key} is not of an invented seller's product.`)
    }
    const id =
      ids.get(emailOf(order)) ?? (await orders.createOrders(orderOf(order, product, store, now))).id
    // Counted once however often it is recorded.
    await recordSaleWorkflow(container).run({ input: { order_id: id } })
  }
}

async function readSoldProducts(container: MedusaContainer): Promise<Map<string, SoldProduct>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: [
      "id",
      "title",
      "handle",
      "thumbnail",
      "seller.id",
      "seller.is_demo",
      "variants.id",
      "variants.title",
      "variants.price_set.prices.amount",
    ],
    filters: { title: [...new Set(DEMO_ORDERS.map(({ product }) => product))] },
  })
  return new Map((data as unknown as SoldProduct[]).map((product) => [product.title, product]))
}

function orderOf(
  order: DemoOrder,
  product: SoldProduct,
  store: StandingStore,
  now: Date,
): CreateOrderDTO & { created_at: Date } {
  const [variant] = product.variants
  const address = {
    first_name: "Người mua minh họa",
    phone: "0900000031",
    address_1: "Xóm Minh Họa",
    city: "Xã Mẫu Sơn",
    province: "Tỉnh Lạng Sơn",
    country_code: "vn",
    metadata: { province_code: "20", commune_code: "06541", unit_code_set: "vn-2025" },
  }
  return {
    // Ten in the morning in Vietnam.
    created_at: new Date(`${addDays(localDate(now), -order.days_ago)}T03:00:00Z`),
    email: emailOf(order),
    currency_code: "vnd",
    region_id: store.region_id ?? undefined,
    sales_channel_id: store.sales_channel_id,
    status: order.days_ago > DELIVERED_AFTER_DAYS ? "completed" : "pending",
    metadata: { seller_id: product.seller.id, is_demo: true },
    shipping_address: address,
    billing_address: address,
    items: [
      {
        title: product.title,
        subtitle: variant.title,
        thumbnail: product.thumbnail ?? undefined,
        quantity: order.quantity,
        unit_price: variant.price_set?.prices?.[0]?.amount ?? 0,
        is_tax_inclusive: true,
        product_id: product.id,
        product_title: product.title,
        product_handle: product.handle,
        variant_id: variant.id,
        variant_title: variant.title,
      },
    ],
    shipping_methods: [
      {
        name: SHIPPING_OPTION.name,
        amount: SHIPPING_OPTION.amount,
        is_tax_inclusive: true,
        shipping_option_id: store.shipping_option_id ?? undefined,
      },
    ],
  }
}
