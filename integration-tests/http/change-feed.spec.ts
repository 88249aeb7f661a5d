import type {
  IInventoryService,
  IPricingModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { CHANGE_FEED_MODULE } from "../../src/modules/change-feed"
import type ChangeFeedModuleService from "../../src/modules/change-feed/service"
import { WATCHED_TABLES } from "../../src/modules/change-feed/watched-tables"
import { LISTING_INDEX_READER } from "../../src/workflows/change-feed/steps/index-changes"
import type { ListingCard, ListingDetail } from "../../src/workflows/listing/present-listing"
import type { ListingAnswer } from "../../src/workflows/listing/search-listings"
import { eventually } from "../support/eventually"
import { makeWorld, sellableListing, TAX_CODES, type Api, type World } from "../support/world"

type Sold = Awaited<ReturnType<typeof sellableListing>>

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }: { api: Api; getContainer: () => MedusaContainer }) => {
    let world: World
    let honey: Sold
    let coffee: Sold
    let product_id: string

    const sql = <Row>(statement: string, values: string[] = []) =>
      getContainer()
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw<{ rows: Row[] }>(statement, values)
        .then(({ rows }) => rows)
    const cards = async () => (await api.get<ListingAnswer>("/listings")).data.listings
    const card = async ({ listing }: Sold): Promise<ListingCard | undefined> =>
      (await cards()).find(({ handle }) => handle === listing.handle)
    const detail = async ({ listing }: Sold) =>
      (await api.get<{ listing: ListingDetail }>(`/listings/${listing.handle}`)).data.listing

    beforeAll(async () => {
      world = await makeWorld(api, getContainer())
      honey = await sellableListing(api, world, "langSon", { listing: { stock: 5 } })
      coffee = await sellableListing(api, world, "lamDong", {
        seller: { name: "HTX Cà phê thử", identity_number: TAX_CODES[1] },
        listing: { title: "Cà phê đặc sản", product_set_no: 10 },
      })
      await api.post(
        "/officer/certificates",
        {
          listing_id: honey.listing.id,
          star: 4,
          score: 75,
          issued_on: "2026-01-15",
          decision: { number: "12/QĐ-UBND", issuer: "UBND tỉnh thử", issued_on: "2026-01-15" },
        },
        world.langSon.officer,
      )
      await eventually(async () => {
        expect(await card(honey)).toMatchObject({ star: 4, in_stock: true })
        expect(await card(coffee)).toBeDefined()
      })
      product_id = (await detail(honey)).product_id
    })

    /** The price set and the inventory item of the honey's only variant. */
    async function partsOfHoney() {
      const { data } = await getContainer()
        .resolve(ContainerRegistrationKeys.QUERY)
        .graph({
          entity: "product_variant",
          fields: ["price_set.id", "inventory_items.inventory_item_id"],
          filters: { product_id },
        })
      const [variant] = data as unknown as {
        price_set: { id: string }
        inventory_items: { inventory_item_id: string }[]
      }[]
      return {
        price_set_id: variant?.price_set.id ?? "",
        inventory_item_id: variant?.inventory_items[0]?.inventory_item_id ?? "",
      }
    }

    describe("every table that is watched", () => {
      it("exists, and notes a row that is added, changed, deleted", async () => {
        const feed = getContainer().resolve<ChangeFeedModuleService>(CHANGE_FEED_MODULE)
        expect(await feed.watch()).toEqual([])

        // What nothing of the above has made: a price list with a rule, a price with a rule, a reservation.
        const { price_set_id, inventory_item_id } = await partsOfHoney()
        const pricing = getContainer().resolve<IPricingModuleService>(Modules.PRICING)
        await pricing.createPriceLists([
          {
            title: "Giá thử",
            description: "Cho một nhóm",
            rules: { "customer.groups.id": ["cusgroup_test"] },
            prices: [
              { price_set_id, currency_code: "vnd", amount: 1, rules: { region_id: "reg_test" } },
            ],
          },
        ])
        const inventory = getContainer().resolve<IInventoryService>(Modules.INVENTORY)
        const [level] = await inventory.listInventoryLevels({ inventory_item_id })
        await inventory.createReservationItems([
          { inventory_item_id, location_id: level?.location_id ?? "", quantity: 1 },
        ])

        const database = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
        for (const { table, entity, id_column } of WATCHED_TABLES) {
          const trial = await database.transaction()
          try {
            const { rows: sample } = await trial.raw(
              `select * from "${table}" where ${id_column} is not null limit 1`,
            )
            expect([table, sample]).toEqual([table, [expect.anything()]])
            const [{ id, [id_column]: entity_id }] = sample
            const notes = async (statement: string, values: string[]) => {
              await trial.raw("delete from change_feed")
              await trial.raw(statement, values)
              const { rows } = await trial.raw(
                "select distinct kind from change_feed where entity = ? and entity_id = ?",
                [entity, entity_id],
              )
              return rows.map(({ kind }: { kind: string }) => kind)
            }
            const gone = id_column === "id" ? "delete" : "upsert"
            const [upsert, missing] = [
              expect.arrayContaining(["upsert"]),
              expect.arrayContaining([gone]),
            ]
            const written = [
              await notes(`update "${table}" set updated_at = now() where id = ?`, [id]),
              await notes(`update "${table}" set deleted_at = now() where id = ?`, [id]),
              await notes(`delete from "${table}" where id = ?`, [id]),
              await notes(
                `insert into "${table}" select (jsonb_populate_record(null::"${table}", ?::jsonb)).*`,
                [JSON.stringify(sample[0])],
              ),
            ]
            expect([table, ...written]).toEqual([table, upsert, missing, missing, upsert])
          } finally {
            await trial.rollback()
          }
        }
      })
    })

    describe("the listing index learns", () => {
      it("a change through Medusa's own routes", async () => {
        await api.post(
          `/admin/products/${product_id}`,
          { title: "Mật ong hoa nhãn" },
          world.operator,
        )
        await eventually(async () =>
          expect(await card(honey)).toMatchObject({ title: "Mật ong hoa nhãn" }),
        )
        const { inventory_item_id } = await partsOfHoney()
        const [level] = await getContainer()
          .resolve(Modules.INVENTORY)
          .listInventoryLevels({ inventory_item_id })
        await api.post(
          `/admin/inventory-items/${inventory_item_id}/location-levels/${level?.location_id}`,
          { stocked_quantity: 0 },
          world.operator,
        )
        await eventually(async () => expect(await card(honey)).toMatchObject({ in_stock: false }))
        expect(await card(coffee)).toBeDefined()
      })

      it.each([
        [
          "a title",
          "update product set title = 'Mật ong SQL' where id = ?",
          { title: "Mật ong SQL" },
        ],
        [
          "a price",
          `update price set amount = 99000, raw_amount = '{"value": "99000", "precision": 20}'
           where price_set_id = (
             select price_set_id from product_variant_price_set
             join product_variant as variant on variant.id = variant_id where product_id = ?)`,
          { price: 99_000 },
        ],
        [
          "stock",
          `update inventory_level set stocked_quantity = 0, raw_stocked_quantity = '{"value": "0", "precision": 20}'
           where inventory_item_id = (
             select inventory_item_id from product_variant_inventory_item
             join product_variant as variant on variant.id = variant_id where product_id = ?)`,
          { in_stock: false },
        ],
        [
          "a photo",
          `delete from listing_photo where listing_id = (
             select listing_id from product_product_listing_listing where product_id = ?)`,
          { photo: null },
        ],
        [
          "a certificate",
          `update ocop_certificate set star = 5 where id = (
             select ocop_certificate_id from product_product_ocop_ocop_certificate where product_id = ?)`,
          { star: 5 },
        ],
        [
          "the link to a certificate",
          "delete from product_product_ocop_ocop_certificate where product_id = ?",
          { star: null },
        ],
        [
          "the seller",
          `update seller set name = 'HTX đổi tên' where id = (
             select seller_id from seller_seller_product_product where product_id = ?)`,
          { seller_name: "HTX đổi tên" },
        ],
        [
          "listing facts",
          `update listing set demo_fields = '{price}' where id = (
             select listing_id from product_product_listing_listing where product_id = ?)`,
          { price_is_demo: true },
        ],
      ])("%s changed by SQL", async (_, statement, expected) => {
        const before = await card(coffee)
        await sql(statement, [product_id])
        await eventually(async () => expect(await card(honey)).toMatchObject(expected))
        expect(await card(coffee)).toEqual(before)
      })

      it.each([
        ["a deleted product", "delete from product where id = ?"],
        [
          "a deleted seller",
          `delete from seller where id = (
             select seller_id from seller_seller_product_product where product_id = ?)`,
        ],
        ["a deleted link", "delete from seller_seller_product_product where product_id = ?"],
      ])("%s, by SQL", async (_, statement) => {
        await sql(statement, [product_id])
        await eventually(async () => expect(await cards()).toHaveLength(1))
        expect(await card(coffee)).toBeDefined()
      })

      it("that all are gone, by TRUNCATE", async () => {
        await sql("truncate seller cascade")
        await eventually(async () => expect(await cards()).toEqual([]))
      })

      it("all of it anew when it starts over", async () => {
        await sql(
          "set session_replication_role = replica; delete from seller; reset session_replication_role",
        )
        const feed = getContainer().resolve<ChangeFeedModuleService>(CHANGE_FEED_MODULE)
        await feed.startOver(LISTING_INDEX_READER)
        await eventually(async () => expect(await cards()).toEqual([]))
      })
    })
  },
})
