import type {
  IAuthModuleService,
  IUserModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { ASSISTANCE_MODULE } from "../../src/modules/assistance"
import type AssistanceModuleService from "../../src/modules/assistance/service"
import { OFFICER_MODULE } from "../../src/modules/officer"
import type OfficerModuleService from "../../src/modules/officer/service"
import { grantSignInWorkflow } from "../../src/workflows/sign-in/grant-sign-in"
import type { PhoneActor } from "../../src/workflows/sign-in/steps/create-phone-identity"
import { DEMO_OFFICERS, DEMO_OPERATOR, DEMO_ORGANISATIONS } from "../lib/demo-world"
import { createMissing } from "./create-missing"

export const organisationId = (key: string): string => `horg_demo_${key}`
export const helperId = (organisationKey: string): string => `hlp_demo_${organisationKey}`
const officerId = (key: string): string => `off_demo_${key}`

/** Organisations with a helper each, officers and the operator, all with the installation's password. */
export async function seedPeople(
  container: MedusaContainer,
  password: string,
): Promise<{ operator_id: string }> {
  const assistance = container.resolve<AssistanceModuleService>(ASSISTANCE_MODULE)
  await createMissing(
    DEMO_ORGANISATIONS.map(({ key, helper: _helper, ...organisation }) => ({
      ...organisation,
      id: organisationId(key),
      is_demo: true,
    })),
    (filters, config) => assistance.listHelperOrganisations(filters, config),
    (missing) => assistance.createHelperOrganisations(missing),
  )
  await createMissing(
    DEMO_ORGANISATIONS.map(({ key, helper: { name, phone } }) => ({
      id: helperId(key),
      name,
      phone,
      organisation_id: organisationId(key),
    })),
    (filters, config) => assistance.listHelpers(filters, config),
    (missing) => assistance.createHelpers(missing),
  )
  const officers = container.resolve<OfficerModuleService>(OFFICER_MODULE)
  await createMissing(
    DEMO_OFFICERS.map(({ key, ...officer }) => ({ ...officer, id: officerId(key), is_demo: true })),
    (filters, config) => officers.listOfficers(filters, config),
    (missing) => officers.createOfficers(missing),
  )
  for (const { key, helper } of DEMO_ORGANISATIONS) {
    await letSignIn(container, "helper", helperId(key), helper.phone, password)
  }
  for (const { key, phone } of DEMO_OFFICERS) {
    await letSignIn(container, "officer", officerId(key), phone, password)
  }
  return { operator_id: await seedOperator(container, password) }
}

async function letSignIn(
  container: MedusaContainer,
  actor: PhoneActor,
  actor_id: string,
  phone: string,
  password: string,
): Promise<void> {
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
  const known = await auth.listAuthIdentities({
    provider_identities: { provider: "phone", entity_id: phone },
  })
  if (known.length === 0) {
    await grantSignInWorkflow(container).run({ input: { actor, actor_id, phone, password } })
  }
}

async function seedOperator(container: MedusaContainer, password: string): Promise<string> {
  const users = container.resolve<IUserModuleService>(Modules.USER)
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
  const { email } = DEMO_OPERATOR
  const [known] = await users.listUsers({ email })
  const user = known ?? (await users.createUsers(DEMO_OPERATOR))
  const identities = await auth.listAuthIdentities({
    provider_identities: { provider: "emailpass", entity_id: email },
  })
  if (identities.length === 0) {
    const { authIdentity, error } = await auth.register("emailpass", { body: { email, password } })
    if (!authIdentity) throw new Error(`The demo operator cannot sign in: ${error}`)
    identities.push(authIdentity)
  }
  await auth.updateAuthIdentities({ id: identities[0].id, app_metadata: { user_id: user.id } })
  return user.id
}
