import { listProductGroups, listProductSectors, listProductSets, productSet } from "../product-set"

test("6 sectors, 17 groups, 26 sets, each in its place", () => {
  const [sectors, groups, sets] = [listProductSectors(), listProductGroups(), listProductSets()]
  expect(sectors.map(({ code }) => code)).toEqual(["I", "II", "III", "IV", "V", "VI"])
  expect(groups).toHaveLength(17)
  expect(sets.map(({ no }) => no)).toEqual(Array.from({ length: 26 }, (_, at) => at + 1))
  for (const set of sets) {
    const group = groups.find(({ code }) => code === set.group_code)
    expect(group?.sector_code).toBe(set.sector_code)
  }
})

test("codes are ASCII, names are in both languages", () => {
  for (const { code, name, name_en } of [...listProductGroups(), ...listProductSectors()]) {
    expect(code).toMatch(/^([a-z]+(-[a-z]+)*|[IV]+)$/)
    expect(name).toBe(name.normalize("NFC"))
    expect(name_en).toMatch(/^[A-Z][\x20-\x7e]+$/)
  }
  for (const { name_en } of listProductSets()) expect(name_en).toMatch(/^[A-Z][\x20-\x7e]+$/)
})

test("alcohol and medicines are conditional, honey is not", () => {
  const conditional = listProductSets().filter((set) => set.conditional)
  expect(conditional.map(({ no }) => no)).toEqual([14, 15, 18])
  expect(productSet(4)).toMatchObject({ group_code: "thuc-pham-tho-so-che", conditional: false })
  expect(productSet(27)).toBeUndefined()
})
