import type { Commune, Province, ShippingOption, StoreAddress } from "./contract"
import type { ShopWords } from "./dictionary/shop"
import { textOf } from "./form"
import type { Delivery } from "./store-api"

/** The order form's fields as typed. */
export interface CheckoutValues {
  name: string
  phone: string
  province: string
  commune: string
  address: string
  note: string
  shipping: string
}

export type CheckoutField = keyof CheckoutValues
export type CheckoutErrors = Partial<Record<CheckoutField, string>>

export const checkoutValuesOf = (form: FormData): CheckoutValues => ({
  name: textOf(form, "name", 100),
  phone: textOf(form, "phone", 30),
  province: textOf(form, "province", 10),
  commune: textOf(form, "commune", 10),
  address: textOf(form, "address"),
  note: textOf(form, "note", 500),
  shipping: textOf(form, "shipping"),
})

/** What the form starts with: an address given before, or nothing. */
export const checkoutValuesFrom = (address: StoreAddress | null | undefined): CheckoutValues => ({
  name: address?.first_name ?? "",
  phone: address?.phone ?? "",
  province: address?.metadata?.province_code ?? "",
  commune: address?.metadata?.commune_code ?? "",
  address: address?.address_1 ?? "",
  note: "",
  shipping: "",
})

/** What the visitor may choose from. */
export interface CheckoutChoices {
  provinces: Province[]
  /** Of the province in the form. */
  communes: Commune[]
  shippingOptions: ShippingOption[]
}

/** Checks that everything is given and chosen from the lists; whether it is right (the phone) the API checks. */
export function checkDelivery(
  values: CheckoutValues,
  choices: CheckoutChoices,
  words: ShopWords,
): { delivery: Delivery } | { errors: CheckoutErrors } {
  const province = choices.provinces.find(({ code }) => code === values.province)
  const commune = choices.communes.find(({ code }) => code === values.commune)
  const shipping = choices.shippingOptions.some(({ id }) => id === values.shipping)
  if (values.name && values.phone && province && commune && values.address && shipping) {
    const { name, phone, address: addressLine, note } = values
    return { delivery: { name, phone, addressLine, province, commune, note } }
  }
  return {
    errors: {
      ...(!values.name && { name: words.needName }),
      ...(!values.phone && { phone: words.needPhone }),
      ...(!province && { province: words.needProvince }),
      ...(!commune && { commune: words.needCommune }),
      ...(!values.address && { address: words.needAddress }),
      ...(!shipping && { shipping: words.needShipping }),
    },
  }
}

const refusedFields: Record<string, CheckoutField> = {
  invalid_phone: "phone",
  unknown_province: "province",
  unknown_commune: "commune",
  commune_not_in_province: "commune",
  address_incomplete: "address",
}

/** Beside which field a refusal of the API belongs; undefined when it concerns the whole order. */
export const fieldOfRefusal = (code: string): CheckoutField | undefined => refusedFields[code]
