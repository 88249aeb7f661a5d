/** A piece of SVG markup. */
export type Svg = string

/** Colours a drawing takes from its palette; its own goods keep their natural colours. */
export type Palette = {
  backdrop: string
  glow: string
  hill: string
  table: string
  shadow: string
  /** Labels, lids, cloth. */
  accent: string
  /** Paper on labels and dishes. */
  cream: string
}

export const ellipse = (cx: number, cy: number, rx: number, ry: number, fill: string): Svg =>
  `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill}"/>`

export const circle = (cx: number, cy: number, r: number, fill: string): Svg =>
  ellipse(cx, cy, r, r, fill)

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  fill: string,
): Svg =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`

export const path = (d: string, fill: string): Svg => `<path d="${d}" fill="${fill}"/>`

export const stroke = (d: string, colour: string, width: number): Svg =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`

export const faded = (opacity: number, content: Svg): Svg =>
  `<g opacity="${opacity}">${content}</g>`

export const turned = (x: number, y: number, degrees: number, content: Svg): Svg =>
  `<g transform="translate(${x} ${y}) rotate(${degrees})">${content}</g>`

/** The same piece at several places `[x, y, degrees?]`. */
export const scattered = (
  places: readonly (readonly [number, number, number?])[],
  content: Svg,
): Svg => places.map(([x, y, degrees = 0]) => turned(x, y, degrees, content)).join("")

/** A leaf that starts at a point and runs upwards before it is turned. */
export const leaf = (
  x: number,
  y: number,
  length: number,
  degrees: number,
  fill: string,
  vein: string,
): Svg =>
  turned(
    x,
    y,
    degrees,
    path(
      `M0 0C${length * 0.42} ${-length * 0.3} ${length * 0.32} ${-length * 0.8} 0 ${-length}C${-length * 0.32} ${-length * 0.8} ${-length * 0.42} ${-length * 0.3} 0 0Z`,
      fill,
    ) + stroke(`M0 ${-length * 0.08}L0 ${-length * 0.82}`, vein, Math.max(3, length * 0.03)),
  )

/** A plain paper label with a band and three lines that stand for its words. */
export const label = (
  cx: number,
  y: number,
  width: number,
  height: number,
  palette: Palette,
): Svg =>
  rect(cx - width / 2, y, width, height, 14, palette.cream) +
  rect(cx - width / 2, y, width, height * 0.26, 14, palette.accent) +
  rect(cx - width * 0.3, y + height * 0.42, width * 0.6, height * 0.08, 6, palette.accent) +
  faded(
    0.45,
    rect(cx - width * 0.22, y + height * 0.6, width * 0.44, height * 0.06, 5, palette.accent) +
      rect(cx - width * 0.16, y + height * 0.76, width * 0.32, height * 0.06, 5, palette.accent),
  )

/** A shadow on the table under something that stands at `base`. */
export const standing = (cx: number, base: number, width: number, palette: Palette): Svg =>
  ellipse(cx, base, width * 0.62, 26, palette.shadow)

/** A glass jar with a lid, filled. */
export const jar = (
  cx: number,
  base: number,
  width: number,
  height: number,
  content: string,
  palette: Palette,
): Svg => {
  const left = cx - width / 2
  const top = base - height
  return (
    standing(cx, base, width, palette) +
    rect(left, top + height * 0.17, width, height * 0.83, width * 0.16, "#ffffff") +
    rect(left + 12, top + height * 0.26, width - 24, height * 0.74 - 12, width * 0.13, content) +
    rect(cx - width * 0.44, top, width * 0.88, height * 0.17, 18, palette.accent) +
    faded(
      0.25,
      rect(cx - width * 0.44, top + height * 0.1, width * 0.88, height * 0.05, 8, "#000000"),
    ) +
    label(cx, base - height * 0.56, width * 0.66, height * 0.38, palette) +
    faded(
      0.35,
      rect(left + width * 0.08, top + height * 0.3, width * 0.06, height * 0.56, 10, "#ffffff"),
    )
  )
}

/** A bottle with a neck and a cap, filled. */
export const bottle = (
  cx: number,
  base: number,
  width: number,
  height: number,
  content: string,
  palette: Palette,
): Svg => {
  const left = cx - width / 2
  const neck = width * 0.2
  const top = base - height
  const shoulder = top + height * 0.36
  return (
    standing(cx, base, width, palette) +
    path(
      `M${cx - neck} ${top + 40}L${cx + neck} ${top + 40}L${cx + neck} ${top + height * 0.18}C${cx + neck} ${shoulder - 30} ${left + width} ${shoulder - 40} ${left + width} ${shoulder + 40}L${left + width} ${base - 30}Q${left + width} ${base} ${left + width - 30} ${base}L${left + 30} ${base}Q${left} ${base} ${left} ${base - 30}L${left} ${shoulder + 40}C${left} ${shoulder - 40} ${cx - neck} ${shoulder - 30} ${cx - neck} ${top + height * 0.18}Z`,
      content,
    ) +
    rect(cx - neck - 8, top, neck * 2 + 16, height * 0.1, 12, palette.accent) +
    label(cx, base - height * 0.46, width * 0.78, height * 0.34, palette) +
    faded(0.3, rect(left + width * 0.09, shoulder + 50, width * 0.07, height * 0.44, 10, "#ffffff"))
  )
}

/** A standing paper or foil bag with a folded top. */
export const pouch = (
  cx: number,
  base: number,
  width: number,
  height: number,
  paper: string,
  palette: Palette,
): Svg => {
  const left = cx - width / 2
  const right = cx + width / 2
  const top = base - height
  return (
    standing(cx, base, width, palette) +
    path(
      `M${left + 24} ${top}L${right - 24} ${top}L${right - 10} ${top + height * 0.2}L${right} ${base - 36}Q${right} ${base} ${right - 40} ${base}L${left + 40} ${base}Q${left} ${base} ${left} ${base - 36}L${left + 10} ${top + height * 0.2}Z`,
      paper,
    ) +
    faded(0.18, rect(left + 18, top + height * 0.11, width - 36, 12, 6, "#000000")) +
    label(cx, base - height * 0.68, width * 0.64, height * 0.4, palette)
  )
}

/** A bowl; what lies in it is drawn first by the caller. */
export const bowl = (cx: number, rim: number, radius: number, palette: Palette): Svg =>
  path(
    `M${cx - radius} ${rim}C${cx - radius} ${rim + radius * 0.75} ${cx - radius * 0.5} ${rim + radius * 0.92} ${cx} ${rim + radius * 0.92}C${cx + radius * 0.5} ${rim + radius * 0.92} ${cx + radius} ${rim + radius * 0.75} ${cx + radius} ${rim}Z`,
    palette.cream,
  ) +
  stroke(
    `M${cx - radius * 0.93} ${rim + radius * 0.26}Q${cx} ${rim + radius * 0.5} ${cx + radius * 0.93} ${rim + radius * 0.26}`,
    palette.accent,
    14,
  )

/** A flat plate seen from the side and above. */
export const plate = (cx: number, cy: number, radius: number, palette: Palette): Svg =>
  ellipse(cx, cy + 24, radius * 1.02, radius * 0.34, palette.shadow) +
  ellipse(cx, cy, radius, radius * 0.34, palette.cream) +
  faded(0.4, ellipse(cx, cy - 2, radius * 0.78, radius * 0.25, palette.accent)) +
  ellipse(cx, cy - 4, radius * 0.74, radius * 0.235, palette.cream)
