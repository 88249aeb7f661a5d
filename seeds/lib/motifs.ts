import {
  bottle,
  bowl,
  circle,
  ellipse,
  faded,
  jar,
  leaf,
  path,
  plate,
  pouch,
  rect,
  scattered,
  standing,
  stroke,
  turned,
  type Palette,
  type Svg,
} from "./shapes"

// Own drawings on a sheet of 1600 x 1200: goods stand on a table whose far edge is at y = 820.

const base = 1000
const green = "#4f8a3c"
const darkGreen = "#2f6130"

const fruit = (cx: number, cy: number, r: number, skin: string, shade: string): Svg =>
  circle(cx, cy, r, skin) +
  faded(0.35, ellipse(cx - r * 0.3, cy - r * 0.35, r * 0.3, r * 0.2, "#ffffff")) +
  faded(
    0.25,
    path(
      `M${cx - r * 0.75} ${cy + r * 0.66}A${r} ${r} 0 0 0 ${cx + r * 0.9} ${cy + r * 0.43}Q${cx + r * 0.1} ${cy + r * 0.9} ${cx - r * 0.75} ${cy + r * 0.66}Z`,
      shade,
    ),
  ) +
  stroke(`M${cx} ${cy - r * 0.9}q4 -${r * 0.2} ${r * 0.14} -${r * 0.3}`, "#6b4a2b", 10) +
  leaf(cx + r * 0.08, cy - r * 1.02, r * 0.62, 62, green, darkGreen)

const flower = (cx: number, cy: number, r: number, petal: string, heart: string): Svg =>
  scattered(
    [0, 45, 90, 135, 180, 225, 270, 315].map((degrees) => [cx, cy, degrees] as const),
    ellipse(0, -r * 0.62, r * 0.26, r * 0.46, petal),
  ) + circle(cx, cy, r * 0.3, heart)

const slices = (colour: string, shade: string): Svg =>
  scattered(
    [
      [620, 800, -18],
      [760, 770, 12],
      [900, 790, -8],
      [1010, 820, 24],
      [690, 850, 30],
      [840, 845, -22],
    ],
    ellipse(0, 0, 92, 56, colour) + ellipse(0, -4, 62, 34, shade),
  )

const heap = (cx: number, rim: number, radius: number, colour: string): Svg =>
  path(
    `M${cx - radius * 0.94} ${rim + 6}Q${cx - radius * 0.6} ${rim - radius * 0.5} ${cx} ${rim - radius * 0.56}Q${cx + radius * 0.6} ${rim - radius * 0.5} ${cx + radius * 0.94} ${rim + 6}Z`,
    colour,
  )

const strands = (cx: number, cy: number, colour: string): Svg =>
  [-150, -100, -50, 0, 50, 100, 150]
    .map((shift) => stroke(`M${cx + shift - 70} ${cy + 40}q50 -150 90 -40t80 -50`, colour, 20))
    .join("")

/** Every kind of goods a picture can be drawn of. */
export const MOTIFS = {
  honey: (palette: Palette) =>
    jar(680, base, 400, 560, "#e59a1c", palette) +
    stroke("M1180 470L1040 840", "#a8733d", 26) +
    turned(
      1026,
      872,
      21,
      [0, 1, 2, 3]
        .map((ring) => ellipse(0, ring * 34 - 50, 62 - Math.abs(ring - 1.5) * 14, 20, "#c58a48"))
        .join(""),
    ) +
    ellipse(1010, 985, 130, 30, "#e59a1c") +
    scattered(
      [
        [1080, 330, 20],
        [420, 380, -25],
      ],
      ellipse(0, 0, 46, 30, "#f3c13a") +
        rect(-14, -30, 12, 60, 5, "#4a3620") +
        rect(12, -28, 12, 56, 5, "#4a3620") +
        faded(0.7, ellipse(-8, -40, 26, 18, "#ffffff") + ellipse(26, -38, 22, 16, "#ffffff")),
    ),
  syrup: (palette: Palette) =>
    bottle(700, base, 290, 680, "#b5651d", palette) + coconutHalf(1080, 900),
  sugar: (palette: Palette) =>
    pouch(620, base, 400, 600, "#d9b382", palette) +
    heap(1080, 860, 230, "#c98f4e") +
    bowl(1080, 860, 230, palette),
  coconut: (palette: Palette) =>
    pouch(600, base, 420, 600, "#f3ead9", palette) + coconutHalf(1060, 860),
  "fish-sauce": (palette: Palette) =>
    bottle(690, base, 300, 720, "#8a3b12", palette) +
    standing(1080, base, 210, palette) +
    heap(1080, 930, 120, "#8a3b12") +
    bowl(1080, 920, 130, palette) +
    turned(1080, 560, -12, fish("#8fb0bd", "#5e8596")),
  vinegar: (palette: Palette) =>
    bottle(690, base, 290, 700, "#d9a441", palette) +
    fruit(1020, 900, 96, "#b9b843", "#6a6a18") +
    fruit(1180, 930, 74, "#a7ab3c", "#6a6a18"),
  tea: (palette: Palette) =>
    pouch(590, base, 400, 620, "#5d7f4a", palette) +
    ellipse(1080, 985, 190, 34, palette.shadow) +
    ellipse(1080, 970, 190, 34, palette.cream) +
    stroke("M1200 830q100 -10 80 70t-110 40", palette.cream, 26) +
    path("M930 800L1230 800Q1225 960 1130 965L1030 965Q935 960 930 800Z", palette.cream) +
    ellipse(1080, 800, 150, 30, "#a9b44b") +
    leaf(1070, 640, 180, -28, green, darkGreen) +
    leaf(1080, 640, 220, 4, "#6ba24b", darkGreen) +
    leaf(1090, 640, 170, 36, green, darkGreen),
  "dried-fruit": (palette: Palette) =>
    plate(800, 860, 470, palette) +
    slices("#c77b3b", "#e2a863") +
    leaf(1010, 760, 150, 48, green, darkGreen),
  nuts: (palette: Palette) =>
    heap(800, 760, 360, "#8a5a33") +
    scattered(
      [
        [620, 690],
        [730, 630],
        [860, 610],
        [960, 670],
        [800, 700],
        [690, 730],
        [900, 735],
        [1030, 735],
      ],
      circle(0, 0, 58, "#a06a3c") +
        faded(0.4, ellipse(-16, -22, 18, 12, "#ffffff")) +
        stroke("M-34 14q34 26 68 0", "#6d4526", 6),
    ) +
    bowl(800, 760, 370, palette),
  citrus: (palette: Palette) =>
    plate(800, 920, 470, palette) +
    fruit(660, 800, 150, "#f0a02c", "#a55b06") +
    fruit(950, 810, 140, "#f3b13f", "#a55b06") +
    fruit(800, 700, 145, "#ee9320", "#a55b06"),
  "custard-apple": (palette: Palette) =>
    plate(800, 920, 480, palette) +
    custardApple(630, 800, 165) +
    custardApple(970, 800, 165) +
    custardApple(800, 670, 160),
  fruit: (palette: Palette) =>
    plate(800, 920, 470, palette) +
    fruit(650, 800, 150, "#c6c455", "#6f7017") +
    fruit(950, 800, 150, "#b6b64a", "#6f7017") +
    fruit(800, 690, 150, "#d2cd66", "#6f7017"),
  "essential-oil": (palette: Palette) =>
    bottle(640, base, 210, 520, "#6b4a1f", palette) +
    bottle(920, base, 160, 400, "#7d5827", palette) +
    starAnise(1140, 930, 90) +
    starAnise(1080, 520, 70) +
    leaf(420, 1000, 260, -24, green, darkGreen),
  jelly: (palette: Palette) =>
    plate(800, 900, 470, palette) +
    scattered(
      [
        [640, 810],
        [800, 830],
        [960, 810],
        [720, 720],
        [880, 720],
      ],
      rect(-76, -56, 152, 112, 22, "#33302f") + faded(0.25, rect(-58, -44, 50, 16, 8, "#ffffff")),
    ) +
    leaf(800, 660, 120, -30, "#6ba24b", darkGreen) +
    leaf(810, 660, 120, 34, green, darkGreen),
  vegetable: (palette: Palette) =>
    basketBack(800, 840, 430) +
    [-46, -30, -14, 0, 16, 32, 48]
      .map((degrees, at) =>
        leaf(
          800 + degrees * 5,
          860,
          430 - Math.abs(degrees) * 2,
          degrees,
          at % 2 ? "#6ba24b" : green,
          darkGreen,
        ),
      )
      .join("") +
    scattered(
      [
        [700, 470],
        [820, 420],
        [930, 480],
      ],
      flower(0, 0, 56, "#f1cf3f", "#d39a1e"),
    ) +
    basketFront(800, 830, 430, palette),
  poultry: (palette: Palette) =>
    standing(800, 1000, 460, palette) +
    path(
      "M520 760C520 560 760 560 860 640C900 520 960 460 1040 470C1120 480 1130 560 1100 620C1150 800 1060 960 800 960C620 960 520 880 520 760Z",
      "#c68642",
    ) +
    path("M520 760C440 700 430 600 470 560C500 640 560 650 600 670Z", "#8a5426") +
    path("M1000 470q10 -70 50 -30q30 -50 50 0q30 -20 20 40Z", "#c8372d") +
    path("M1122 560L1190 585L1118 612Z", "#e7a52a") +
    circle(1068, 545, 14, "#2b2320") +
    faded(0.3, path("M640 760C700 700 860 720 880 800C800 880 680 860 640 760Z", "#5e3512")) +
    stroke("M740 950L740 1010M860 950L860 1010", "#d8942a", 18),
  rice: (palette: Palette) =>
    pouch(600, base, 440, 640, "#efe3c8", palette) +
    heap(1090, 850, 240, "#fdfaf0") +
    scattered(
      [
        [1000, 790, 20],
        [1070, 745, -30],
        [1150, 775, 40],
        [1210, 820, -15],
        [1100, 810, 10],
      ],
      ellipse(0, 0, 26, 9, "#e6dcc0"),
    ) +
    bowl(1090, 850, 240, palette) +
    [0, 1, 2]
      .map((stalk) =>
        stroke(
          `M${360 + stalk * 26} 1000Q${330 + stalk * 30} 700 ${300 + stalk * 60} 520`,
          "#b58d2d",
          8,
        ),
      )
      .join("") +
    scattered(
      [
        [300, 560, -20],
        [318, 610, -30],
        [362, 560, 0],
        [380, 620, 10],
        [424, 560, 20],
        [410, 640, 20],
      ],
      ellipse(0, 0, 16, 34, "#d9b04a"),
    ),
  "rice-cake": (palette: Palette) =>
    plate(800, 920, 480, palette) +
    rect(560, 620, 480, 280, 34, "#5f8f3f") +
    stroke("M800 620L800 900M560 760L1040 760", "#e0cd96", 18) +
    faded(
      0.3,
      stroke("M600 660L740 660M860 660L1000 660M600 840L740 840M860 840L1000 840", "#2f5220", 10),
    ),
  "rice-flakes": (palette: Palette) =>
    leaf(470, 1010, 620, 34, "#6ba24b", darkGreen) +
    leaf(1130, 1010, 620, -34, green, darkGreen) +
    heap(800, 800, 360, "#a9c05a") +
    scattered(
      [
        [640, 740, 10],
        [720, 690, 40],
        [800, 650, -20],
        [880, 690, 15],
        [960, 745, -35],
        [780, 740, 25],
      ],
      ellipse(0, 0, 30, 12, "#c3d67a"),
    ) +
    bowl(800, 800, 350, palette),
  noodles: (palette: Palette) =>
    standing(800, 1010, 420, palette) +
    faded(1, strands(800, 690, "#f0deb1")) +
    strands(790, 730, "#e2c98c") +
    bowl(800, 720, 340, palette) +
    stroke("M1010 360L860 700M1070 380L900 700", "#8a5a33", 16),
  meat: (palette: Palette) =>
    plate(800, 910, 480, palette) +
    scattered(
      [
        [620, 800, -14],
        [760, 770, 8],
        [900, 780, -6],
        [1010, 830, 16],
      ],
      rect(-60, -150, 120, 260, 44, "#8c3a25") +
        faded(0.5, stroke("M-26 -110q40 60 0 120M18 -110q30 70 0 150", "#c9714d", 14)),
    ) +
    leaf(1100, 830, 150, 60, green, darkGreen) +
    scattered(
      [
        [520, 890],
        [560, 915],
      ],
      circle(0, 0, 18, "#c8372d"),
    ),
  sausage: (palette: Palette) =>
    plate(800, 910, 480, palette) +
    scattered(
      [
        [800, 700, 4],
        [790, 790, -4],
        [810, 870, 3],
      ],
      rect(-300, -42, 600, 84, 42, "#a8432c") +
        faded(0.35, rect(-260, -26, 520, 16, 8, "#ffffff")) +
        path("M-300 -16L-350 -34L-350 34L-300 16ZM300 -16L350 -34L350 34L300 16Z", "#7c2f1f"),
    ) +
    leaf(480, 880, 140, -50, green, darkGreen),
  spice: (palette: Palette) =>
    jar(600, base, 340, 520, "#8a5a33", palette) +
    starAnise(970, 900, 120) +
    starAnise(1190, 940, 90) +
    starAnise(1100, 760, 80),
  wine: (palette: Palette) =>
    path(
      "M480 660C420 720 400 900 460 1000L840 1000C900 900 880 720 820 660L780 600L780 540L520 540L520 600Z",
      "#b9764a",
    ) +
    rect(500, 500, 300, 60, 20, palette.accent) +
    stroke("M440 760L860 760M430 880L870 880", "#8d5431", 10) +
    faded(
      0.35,
      path("M510 660C470 740 470 860 500 940L540 940C510 860 510 740 550 660Z", "#ffffff"),
    ) +
    [1010, 1170]
      .map(
        (cx) =>
          standing(cx, base, 130, palette) +
          path(`M${cx - 68} 860L${cx + 68} 860L${cx + 48} 1000L${cx - 48} 1000Z`, palette.cream) +
          ellipse(cx, 860, 68, 16, "#f4f1e4") +
          ellipse(cx, 864, 54, 11, "#dfe8e6"),
      )
      .join(""),
  textile: (palette: Palette) =>
    rect(470, 420, 660, 560, 18, palette.accent) +
    rect(470, 500, 660, 60, 0, palette.cream) +
    rect(470, 820, 660, 60, 0, palette.cream) +
    scattered(
      [560, 680, 800, 920, 1040].map((x) => [x, 690] as const),
      path("M0 -86L70 0L0 86L-70 0Z", palette.cream) +
        path("M0 -50L40 0L0 50L-40 0Z", "#c8372d") +
        path("M0 -20L16 0L0 20L-16 0Z", "#f1cf3f"),
    ) +
    scattered(
      [510, 590, 670, 750, 830, 910, 990, 1070].flatMap((x) => [
        [x, 530] as const,
        [x, 850] as const,
      ]),
      path("M-30 20L0 -20L30 20Z", "#2f6130"),
    ) +
    stroke(
      [490, 530, 570, 610, 650, 690, 730, 770, 810, 850, 890, 930, 970, 1010, 1050, 1090]
        .map((x) => `M${x} 985L${x} 1040`)
        .join(""),
      palette.accent,
      10,
    ),
  basketry: (palette: Palette) =>
    ellipse(800, 960, 480, 60, palette.shadow) +
    path("M800 420L1260 900Q1280 950 1200 950L400 950Q320 950 340 900Z", "#e3c483") +
    [520, 600, 680, 760, 840]
      .map((y) =>
        stroke(
          `M${800 - (y - 420) * 0.92} ${y + 20}Q800 ${y + 70} ${800 + (y - 420) * 0.92} ${y + 20}`,
          "#b48a45",
          9,
        ),
      )
      .join("") +
    stroke("M800 430L560 950M800 430L720 950M800 430L880 950M800 430L1040 950", "#c9a25c", 7) +
    stroke("M520 940Q480 1080 640 1100M1080 940Q1120 1080 960 1100", palette.accent, 20),
  coffee: (palette: Palette) =>
    pouch(590, base, 410, 640, "#5b3a26", palette) +
    scattered(
      [
        [960, 950, 30],
        [1080, 900, -20],
        [1180, 960, 60],
        [1050, 985, 10],
        [1130, 830, 15],
        [1240, 900, -40],
      ],
      ellipse(0, 0, 62, 42, "#5a3520") + stroke("M-48 4q48 -26 96 0", "#2d190d", 8),
    ) +
    scattered(
      [
        [1010, 600],
        [1090, 560],
        [1140, 630],
      ],
      circle(0, 0, 40, "#b8322a"),
    ) +
    leaf(1060, 560, 200, 50, green, darkGreen) +
    leaf(1030, 570, 190, -40, "#6ba24b", darkGreen),
  mushroom: (palette: Palette) =>
    jar(600, base, 360, 560, "#e8b765", palette) +
    scattered(
      [
        [960, 1000, -14],
        [1030, 1000, -4],
        [1100, 1000, 6],
        [1170, 1000, 14],
      ],
      stroke("M0 0Q-20 -160 0 -320", "#d9822b", 26) + ellipse(0, -330, 22, 50, "#e79a3d"),
    ),
  lotion: (palette: Palette) =>
    standing(800, base, 300, palette) +
    rect(650, 560, 300, 440, 50, "#bfe0d2") +
    rect(740, 470, 120, 100, 14, palette.accent) +
    rect(700, 420, 230, 60, 18, palette.accent) +
    rect(690, 680, 220, 220, 20, palette.cream) +
    rect(730, 730, 140, 22, 10, palette.accent) +
    leaf(800, 880, 100, 0, green, darkGreen) +
    leaf(1050, 1000, 280, 24, green, darkGreen) +
    leaf(1090, 1000, 220, 52, "#6ba24b", darkGreen) +
    leaf(540, 1000, 260, -26, "#6ba24b", darkGreen),
  homestay: (palette: Palette) =>
    ellipse(800, 1010, 620, 50, palette.shadow) +
    rect(520, 700, 560, 190, 8, "#b4824e") +
    [560, 680, 920, 1040].map((x) => rect(x - 14, 880, 28, 130, 4, "#7b522c")).join("") +
    path("M400 720L620 430L980 430L1200 720Z", "#8f6a3a") +
    faded(0.3, stroke("M560 620L1040 620M490 700L1110 700M620 530L980 530", "#5d4220", 10)) +
    rect(740, 740, 120, 150, 8, "#5d3d20") +
    rect(580, 750, 100, 80, 8, palette.cream) +
    rect(920, 750, 100, 80, 8, palette.cream) +
    stroke("M760 890L700 1005M840 890L780 1005M735 940L815 940", "#7b522c", 12) +
    scattered(
      [
        [330, 1010],
        [1290, 1010],
      ],
      rect(-12, -150, 24, 150, 6, "#6b4a2b") +
        circle(0, -220, 110, green) +
        circle(-60, -170, 70, darkGreen),
    ),
  "cooking-oil": (palette: Palette) =>
    bottle(690, base, 300, 720, "#e8b62e", palette) +
    scattered(
      [
        [1000, 960, -20],
        [1140, 930, 24],
        [1110, 990, -6],
        [1250, 980, 40],
      ],
      path(
        "M-90 0C-90 -50 -30 -56 0 -34C30 -56 90 -50 90 0C90 50 30 56 0 34C-30 56 -90 50 -90 0Z",
        "#d3a667",
      ) + faded(0.35, stroke("M-66 -10h40M-66 14h40M26 -10h40M26 14h40", "#8f6a35", 7)),
    ),
  seaweed: (palette: Palette) =>
    heap(800, 780, 360, "#3f7d3f") +
    [560, 640, 720, 800, 880, 960, 1040]
      .map(
        (x, at) =>
          stroke(`M${x} 770q${at % 2 ? 40 : -40} -90 0 -180`, darkGreen, 10) +
          scattered(
            [
              [x - 22, 740],
              [x + 20, 700],
              [x - 18, 660],
              [x + 18, 620],
              [x, 588],
            ],
            circle(0, 0, 22, "#6fb04d") + faded(0.5, circle(-6, -7, 6, "#ffffff")),
          ),
      )
      .join("") +
    bowl(800, 780, 360, palette),
  squid: (palette: Palette) =>
    plate(800, 930, 500, palette) +
    turned(
      800,
      800,
      -14,
      path("M-330 0C-250 -130 60 -130 160 -60L160 60C60 130 -250 130 -330 0Z", "#efc9b4") +
        path("M-330 0L-250 -120L-190 -70L-190 70L-250 120Z", "#e0a88f") +
        circle(190, 0, 66, "#efc9b4") +
        [-54, -30, -8, 14, 36, 56]
          .map((shift) =>
            stroke(`M230 ${shift * 0.6}q80 ${shift} 170 ${shift * 1.2}`, "#e0a88f", 18),
          )
          .join("") +
        circle(200, -30, 12, "#33221c") +
        faded(
          0.4,
          scattered(
            [
              [-120, -40],
              [-40, 20],
              [40, -34],
              [-180, 20],
              [-60, -60],
            ],
            circle(0, 0, 12, "#b9745a"),
          ),
        ),
    ),
  candy: (palette: Palette) =>
    plate(800, 910, 470, palette) +
    scattered(
      [
        [640, 800, -10],
        [800, 770, 6],
        [960, 805, -4],
        [720, 870, 12],
        [890, 868, -14],
      ],
      rect(-86, -52, 172, 104, 22, "#b8732c") +
        scattered(
          [
            [-44, -10, 20],
            [0, 12, -30],
            [42, -14, 40],
          ],
          ellipse(0, 0, 24, 15, "#f0d6a2"),
        ),
    ),
  eggs: (palette: Palette) =>
    scattered(
      [
        [600, 760],
        [740, 720],
        [880, 720],
        [1010, 760],
      ],
      path(
        "M0 -130C70 -130 100 -30 100 30C100 90 56 126 0 126C-56 126 -100 90 -100 30C-100 -30 -70 -130 0 -130Z",
        "#eec49b",
      ) + faded(0.5, ellipse(-34, -40, 22, 36, "#ffffff")),
    ) + basketFront(800, 800, 400, palette),
  "ice-cream": (palette: Palette) =>
    standing(800, base, 300, palette) +
    circle(690, 640, 140, "#e0578d") +
    circle(910, 640, 140, "#f6eef0") +
    circle(800, 540, 140, "#d8447f") +
    scattered(
      [
        [760, 520],
        [830, 500],
        [800, 570],
        [660, 630],
        [720, 670],
      ],
      circle(0, 0, 9, "#3b1f2b"),
    ) +
    path("M540 690L1060 690L960 1000L640 1000Z", palette.cream) +
    stroke("M570 770L1030 770", palette.accent, 18),
  flowers: (palette: Palette) =>
    pot(800, palette) +
    stroke(
      "M800 800L800 520M800 760Q700 660 640 560M800 760Q900 660 960 560M800 780Q600 740 540 660M800 780Q1000 740 1060 660",
      darkGreen,
      14,
    ) +
    leaf(780, 780, 180, -60, green, darkGreen) +
    leaf(820, 780, 180, 60, "#6ba24b", darkGreen) +
    flower(800, 470, 130, "#f2c230", "#a85f16") +
    flower(620, 540, 110, "#e8743b", "#a83c16") +
    flower(980, 540, 110, "#f2c230", "#a85f16") +
    flower(530, 660, 90, "#f2c230", "#a85f16") +
    flower(1070, 660, 90, "#e8743b", "#a83c16"),
  plant: (palette: Palette) =>
    pot(800, palette) +
    [-64, -44, -24, -8, 10, 28, 46, 66]
      .map((degrees, at) =>
        turned(
          800,
          820,
          degrees,
          path(
            `M-18 0Q-30 -240 0 -${420 - (at % 3) * 50}Q30 -240 18 0Z`,
            at % 2 ? green : "#6ba24b",
          ),
        ),
      )
      .join("") +
    stroke("M800 800Q860 520 1020 430", darkGreen, 10) +
    scattered(
      [
        [930, 480],
        [980, 450],
        [1030, 425],
        [890, 530],
      ],
      flower(0, 0, 52, "#e6a8cf", "#a83c7a"),
    ),
} satisfies Record<string, (palette: Palette) => Svg>

export type Motif = keyof typeof MOTIFS

/** Whether a text names a motif. */
export const isMotif = (text: string): text is Motif => Object.hasOwn(MOTIFS, text)

function coconutHalf(cx: number, cy: number): Svg {
  return (
    circle(cx, cy, 150, "#6a4527") +
    circle(cx, cy - 8, 130, "#fbf6ea") +
    circle(cx, cy, 86, "#e6ddc8") +
    leaf(cx - 60, cy - 130, 260, -44, green, darkGreen) +
    leaf(cx + 40, cy - 140, 260, 30, "#6ba24b", darkGreen)
  )
}

function fish(body: string, fin: string): Svg {
  return (
    path("M-170 0C-110 -90 70 -96 170 0C70 96 -110 90 -170 0Z", body) +
    path("M-150 0L-240 -70L-220 0L-240 70Z", fin) +
    path("M-20 -70L50 -130L70 -60Z", fin) +
    circle(110, -14, 13, "#22303a") +
    faded(0.5, stroke("M60 -46q-30 46 0 92M10 -56q-30 56 0 112M-44 -50q-28 50 0 100", fin, 7))
  )
}

function starAnise(cx: number, cy: number, r: number): Svg {
  return scattered(
    [0, 45, 90, 135, 180, 225, 270, 315].map((degrees) => [cx, cy, degrees] as const),
    path(
      `M0 0C${r * 0.3} ${-r * 0.4} ${r * 0.2} ${-r * 0.8} 0 ${-r}C${-r * 0.2} ${-r * 0.8} ${-r * 0.3} ${-r * 0.4} 0 0Z`,
      "#8b4f28",
    ) + ellipse(0, -r * 0.55, r * 0.08, r * 0.18, "#d39a5b"),
  )
}

function custardApple(cx: number, cy: number, r: number): Svg {
  const knobs = [-0.6, -0.2, 0.2, 0.6].flatMap((row) =>
    [-0.6, -0.2, 0.2, 0.6]
      .map(
        (column) =>
          [
            cx + column * r + (row === 0.2 || row === -0.6 ? r * 0.1 : -r * 0.1),
            cy + row * r,
          ] as const,
      )
      .filter(([x, y]) => Math.hypot(x - cx, y - cy) < r * 0.82),
  )
  return (
    circle(cx, cy, r, "#7fa650") +
    scattered(
      knobs,
      circle(0, 0, r * 0.2, "#a3c46d") +
        faded(0.5, circle(-r * 0.05, -r * 0.06, r * 0.06, "#ffffff")),
    ) +
    stroke(`M${cx} ${cy - r}v-${r * 0.3}`, "#6b4a2b", 14) +
    leaf(cx, cy - r * 1.1, r * 0.7, 60, green, darkGreen)
  )
}

function basketBack(cx: number, rim: number, radius: number): Svg {
  return ellipse(cx, rim, radius, 60, "#8d6432")
}

function basketFront(cx: number, rim: number, radius: number, palette: Palette): Svg {
  const left = cx - radius
  const right = cx + radius
  return (
    path(
      `M${left} ${rim}Q${cx} ${rim + 110} ${right} ${rim}L${right - 70} ${rim + 190}Q${cx} ${rim + 240} ${left + 70} ${rim + 190}Z`,
      "#c99a55",
    ) +
    stroke(
      `M${left + 20} ${rim + 56}Q${cx} ${rim + 160} ${right - 20} ${rim + 56}M${left + 44} ${rim + 120}Q${cx} ${rim + 210} ${right - 44} ${rim + 120}`,
      "#9d7034",
      12,
    ) +
    stroke(`M${left} ${rim}Q${cx} ${rim + 110} ${right} ${rim}`, palette.accent, 22)
  )
}

function pot(cx: number, palette: Palette): Svg {
  return (
    standing(cx, base, 300, palette) +
    path(`M${cx - 190} 790L${cx + 190} 790L${cx + 130} 1000L${cx - 130} 1000Z`, "#b9643c") +
    rect(cx - 210, 750, 420, 62, 16, "#cf7a4f") +
    stroke(`M${cx - 160} 880L${cx + 160} 880`, palette.cream, 12)
  )
}
