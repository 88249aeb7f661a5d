/** "0912345678" → "••• ••• 678". */
export const maskPhone = (phone: string): string => `••• ••• ${phone.slice(-3)}`

/** "Nguyễn Thị Hoa" → "N. T. Hoa". */
export function maskName(name: string): string {
  const words = name.trim().split(/\s+/)
  return words.map((word, index) => (index === words.length - 1 ? word : `${word[0]}.`)).join(" ")
}
