import { type Answer, ApiUnavailable } from "./api"

/** The value of a call the API has no reason to refuse; a refusal then means that it is not in order. */
export function answered<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new ApiUnavailable(`refused unexpectedly: ${answer.status} ${answer.code}`)
  return answer.value
}
