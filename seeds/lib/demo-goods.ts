import { lotOf } from "./lot"
import type { Motif } from "./motifs"

/** Invented commercial facts of goods of one kind: VND a unit, grams of a unit (null for what is not shipped). */
export type DemoGoods = {
  price: number
  stock: number
  weight_grams: number | null
  net_quantity: string
}

type Kind = { lowest: number; highest: number; grams: number | null; unit: string }

const KINDS: Record<Motif, Kind> = {
  honey: { lowest: 150_000, highest: 320_000, grams: 700, unit: "500 ml" },
  syrup: { lowest: 90_000, highest: 150_000, grams: 650, unit: "500 ml" },
  sugar: { lowest: 60_000, highest: 110_000, grams: 520, unit: "500 g" },
  coconut: { lowest: 80_000, highest: 140_000, grams: 300, unit: "250 g" },
  "fish-sauce": { lowest: 70_000, highest: 190_000, grams: 900, unit: "500 ml" },
  vinegar: { lowest: 50_000, highest: 90_000, grams: 800, unit: "500 ml" },
  tea: { lowest: 80_000, highest: 350_000, grams: 220, unit: "200 g" },
  "dried-fruit": { lowest: 60_000, highest: 180_000, grams: 270, unit: "250 g" },
  nuts: { lowest: 110_000, highest: 240_000, grams: 520, unit: "500 g" },
  citrus: { lowest: 35_000, highest: 70_000, grams: 1_050, unit: "1 kg" },
  "custard-apple": { lowest: 45_000, highest: 90_000, grams: 1_050, unit: "1 kg" },
  fruit: { lowest: 25_000, highest: 60_000, grams: 1_050, unit: "1 kg" },
  "essential-oil": { lowest: 90_000, highest: 260_000, grams: 90, unit: "50 ml" },
  jelly: { lowest: 30_000, highest: 80_000, grams: 520, unit: "500 g" },
  vegetable: { lowest: 20_000, highest: 45_000, grams: 1_020, unit: "1 kg" },
  poultry: { lowest: 160_000, highest: 320_000, grams: 2_000, unit: "1 con" },
  rice: { lowest: 110_000, highest: 220_000, grams: 5_050, unit: "5 kg" },
  "rice-cake": { lowest: 40_000, highest: 90_000, grams: 820, unit: "800 g" },
  "rice-flakes": { lowest: 60_000, highest: 120_000, grams: 510, unit: "500 g" },
  noodles: { lowest: 35_000, highest: 80_000, grams: 520, unit: "500 g" },
  meat: { lowest: 180_000, highest: 480_000, grams: 520, unit: "500 g" },
  sausage: { lowest: 90_000, highest: 190_000, grams: 520, unit: "500 g" },
  spice: { lowest: 60_000, highest: 160_000, grams: 220, unit: "200 g" },
  wine: { lowest: 80_000, highest: 220_000, grams: 900, unit: "500 ml" },
  textile: { lowest: 150_000, highest: 650_000, grams: 400, unit: "1 chiếc" },
  basketry: { lowest: 180_000, highest: 550_000, grams: 500, unit: "1 chiếc" },
  coffee: { lowest: 120_000, highest: 260_000, grams: 510, unit: "500 g" },
  mushroom: { lowest: 250_000, highest: 700_000, grams: 130, unit: "100 g" },
  lotion: { lowest: 35_000, highest: 90_000, grams: 330, unit: "300 ml" },
  homestay: { lowest: 150_000, highest: 400_000, grams: null, unit: "1 đêm, 1 khách" },
  "cooking-oil": { lowest: 90_000, highest: 160_000, grams: 980, unit: "1 lít" },
  seaweed: { lowest: 50_000, highest: 110_000, grams: 270, unit: "250 g" },
  squid: { lowest: 280_000, highest: 450_000, grams: 520, unit: "500 g" },
  candy: { lowest: 40_000, highest: 90_000, grams: 320, unit: "300 g" },
  eggs: { lowest: 30_000, highest: 60_000, grams: 700, unit: "10 quả" },
  "ice-cream": { lowest: 45_000, highest: 90_000, grams: 520, unit: "500 ml" },
  flowers: { lowest: 60_000, highest: 150_000, grams: 2_500, unit: "1 chậu" },
  plant: { lowest: 350_000, highest: 900_000, grams: 4_000, unit: "1 chậu" },
}

const PRICE_STEP = 5_000

/** Invented price, stock, weight and content of a product, always the same for the same name. */
export function demoGoods(motif: Motif, productName: string): DemoGoods {
  const { lowest, highest, grams, unit } = KINDS[motif]
  const lot = lotOf(productName)
  const steps = (highest - lowest) / PRICE_STEP + 1
  return {
    price: lowest + (lot % steps) * PRICE_STEP,
    stock: 20 + (lot % 180),
    weight_grams: grams,
    net_quantity: unit,
  }
}
