import sharp from "sharp"
import { ILLUSTRATION_WORDS } from "../illustration-words"
import { MOTIFS, type Motif } from "../motifs"
import { drawPicture, pictureFor, renderPicture } from "../pictures"

describe("pictures", () => {
  it("say that they are illustrations without using a font", () => {
    for (const motif of Object.keys(MOTIFS) as Motif[]) {
      const svg = drawPicture({ motif, palette: 0 })
      expect(svg).toContain(ILLUSTRATION_WORDS)
      expect(svg).not.toContain("<text")
      expect(svg).not.toMatch(/NaN|undefined/)
    }
  })

  it("are drawn by lot from the product's name, always the same", () => {
    const names = ["Mật ong Vân Thủy", "Mật ong hoa ban", "Mật ong Văn Lãng", "Mật ong bánh tổ"]
    const palettes = names.map((name) => pictureFor("honey", name).palette)
    expect(new Set(palettes).size).toBeGreaterThan(1)
    expect(pictureFor("honey", names[0])).toEqual(pictureFor("honey", names[0]))
  })

  it("are 1600 x 1200 pixels and show the drawing", async () => {
    const picture = await renderPicture(pictureFor("honey", "Mật ong hoa ban"))
    expect(await sharp(picture).metadata()).toMatchObject({
      format: "png",
      width: 1600,
      height: 1200,
    })
    const { channels } = await sharp(picture).stats()
    expect(channels.some(({ stdev }) => stdev > 20)).toBe(true)
  })
})
