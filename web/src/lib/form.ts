/** A text field of a form: NFC, without spaces around, cut at a length nobody needs; a file or nothing is "". */
export function textOf(form: FormData, name: string, longest = 200): string {
  const value = form.get(name)
  return typeof value === "string" ? value.normalize("NFC").trim().slice(0, longest) : ""
}

/** A whole number of a form; undefined when it is not one. The API says which range is allowed. */
export function wholeNumberOf(form: FormData, name: string): number | undefined {
  const text = textOf(form, name, 12)
  return /^-?\d+$/.test(text) ? Number(text) : undefined
}

/** The form of a POST; undefined for other methods, an empty one for a body that is no form. */
export async function formOf(request: Request): Promise<FormData | undefined> {
  if (request.method !== "POST") return undefined
  try {
    return await request.formData()
  } catch {
    return new FormData()
  }
}
