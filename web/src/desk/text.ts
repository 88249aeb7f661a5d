/** Text at the door: NFC (a Vietnamese keyboard may send decomposed letters), outer and doubled blanks gone. */
export const clean = (text: string): string =>
  text
    .normalize("NFC")
    .trim()
    .replace(/[^\S\n]+/g, " ")

/** For comparing: without marks and case, "Hữu Lũng" → "huu lung". */
export const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
