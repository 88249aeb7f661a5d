export const ORGANISATION_KINDS = ["post_office", "community_digital_group"] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

/** What a seller may allow an organisation to do on its behalf. */
export const MANDATE_PERMISSIONS = [
  "register",
  "list",
  "publish_on_partners",
  "confirm_orders",
  "see_orders",
] as const
export type MandatePermission = (typeof MANDATE_PERMISSIONS)[number]

/** How the seller's consent was given and can be proven. */
export const CONSENT_METHODS = [
  "code_read_back",
  "signed_paper",
  "seller_present_with_card",
] as const
export type ConsentMethod = (typeof CONSENT_METHODS)[number]

/** Acts a helper may do for a seller, as the audit log names them. */
export const ACT_ACTIONS = ["register_seller", "submit_listing"] as const
export type ActAction = (typeof ACT_ACTIONS)[number]
