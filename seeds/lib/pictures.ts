import sharp from "sharp"
import { ILLUSTRATION_WORDS, ILLUSTRATION_WORDS_WIDTH } from "./illustration-words"
import { lotOf } from "./lot"
import { MOTIFS, type Motif } from "./motifs"
import { circle, ellipse, path, rect, type Palette, type Svg } from "./shapes"

const WIDTH = 1600
const HEIGHT = 1200

const PALETTES: readonly Palette[] = [
  {
    backdrop: "#f6ead2",
    glow: "#fdf6e6",
    hill: "#e9d6b0",
    table: "#d9b988",
    shadow: "#c3a06b",
    accent: "#1f5c3a",
    cream: "#fffaf0",
  },
  {
    backdrop: "#dcebe0",
    glow: "#f0f8f1",
    hill: "#bfd8c4",
    table: "#c8a97e",
    shadow: "#ad8d61",
    accent: "#9c3f2a",
    cream: "#fffdf6",
  },
  {
    backdrop: "#dbe8f1",
    glow: "#f1f7fb",
    hill: "#b9cfde",
    table: "#d2b48c",
    shadow: "#b59468",
    accent: "#27506e",
    cream: "#fffaf2",
  },
]

/** A drawing's place in the stock of pictures: equal keys are the same picture. */
export type PictureKey = { motif: Motif; palette: number }

/**
 * Which drawing stands for a product: its motif in a palette drawn by lot from its name, always the same one. Products
 * of one motif share a handful of pictures, so that each is rendered and stored once.
 */
export function pictureFor(motif: Motif, productName: string): PictureKey {
  return { motif, palette: lotOf(productName) % PALETTES.length }
}

/** The drawing as SVG, 1600 x 1200, with "ảnh minh họa" drawn as outlines below its middle: cards crop to a square. */
export function drawPicture({ motif, palette: number }: PictureKey): Svg {
  const palette = PALETTES[number]
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
    rect(0, 0, WIDTH, HEIGHT, 0, palette.backdrop) +
    circle(800, 560, 470, palette.glow) +
    path("M0 760Q260 560 520 700T1040 640T1600 700L1600 900L0 900Z", palette.hill) +
    rect(0, 820, WIDTH, HEIGHT - 820, 0, palette.table) +
    ellipse(800, 1000, 640, 70, palette.shadow) +
    MOTIFS[motif](palette) +
    note(palette) +
    `</svg>`
  )
}

function note(palette: Palette): Svg {
  const width = ILLUSTRATION_WORDS_WIDTH + 56
  const x = (WIDTH - width) / 2
  const y = HEIGHT - 110
  return (
    rect(x, y, width, 72, 36, palette.cream) +
    `<g transform="translate(${x + 27} ${y + 51})">${path(ILLUSTRATION_WORDS, palette.accent)}</g>`
  )
}

/** The drawing as a PNG of 1600 x 1200, as a camera would hand in its photo. Needs no font on the machine. */
export function renderPicture(key: PictureKey): Promise<Buffer> {
  return sharp(Buffer.from(drawPicture(key)))
    .png({ compressionLevel: 1 })
    .toBuffer()
}
