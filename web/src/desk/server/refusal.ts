/*
 * What the desk's own endpoints answer when they, and not the API, refuse: same shape as the API's refusals.
 */
const refusals = {
  api_unavailable: [
    503,
    "Máy chủ chưa trả lời. Những gì đã nhập vẫn còn. Đợi một phút rồi thử lại.",
  ],
  not_found: [404, "Quầy không có địa chỉ này."],
  not_signed_in: [401, "Phiên làm việc đã hết. Đăng nhập lại rồi làm tiếp."],
  not_understood: [400, "Máy chủ không đọc được dữ liệu gửi lên. Tải lại trang rồi thử lại."],
  too_large: [413, "Dữ liệu gửi lên quá lớn (nhiều nhất 26 MB). Chọn ảnh nhỏ hơn."],
} as const

export type RefusalCode = keyof typeof refusals

export function refusal(code: RefusalCode): Response {
  const [status, message] = refusals[code]
  return Response.json({ code, message }, { status })
}
