import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createPhoneIdentityStep, type PhoneIdentityInput } from "./steps/create-phone-identity"

export const grantSignInWorkflowId = "grant-sign-in"
/** Gives a helper or an officer the sign-in by phone and password. Answers the identity's id. */
export const grantSignInWorkflow = createWorkflow(
  grantSignInWorkflowId,
  (input: PhoneIdentityInput) => new WorkflowResponse(createPhoneIdentityStep(input)),
)
