import type { Text } from '#kernel/text'

/** Refusals any endpoint may answer with, whatever its contract lists. */
export const commonRefusals = {
  invalid: {
    vi: 'Có ô chưa đúng. Xin sửa các ô được chỉ ra rồi gửi lại.',
    en: 'Some fields are not right. Mend those shown and send again.',
  },
  'not-signed-in': {
    vi: 'Phiên làm việc đã hết. Xin đăng nhập lại.',
    en: 'Your session has ended. Please sign in again.',
  },
  forbidden: {
    vi: 'Chức vụ của anh/chị không có quyền làm việc này ở địa bàn và ngành này. Xin liên hệ quản trị nếu cần.',
    en: 'Your post does not allow this here. Ask the administrator if you need it.',
  },
  'not-found': {
    vi: 'Không tìm thấy, hoặc nằm ngoài phạm vi được xem.',
    en: 'Not found, or outside what you may see.',
  },
  'too-large': {
    vi: 'Tệp lớn hơn mức cho phép ({limit} MB). Xin chia nhỏ hoặc nén ảnh.',
    en: 'The file is larger than allowed ({limit} MB). Split it or make the pictures smaller.',
  },
  'too-many': {
    vi: 'Quá nhiều lần thử. Xin đợi {seconds} giây rồi thử lại.',
    en: 'Too many tries. Wait {seconds} seconds and try again.',
  },
  fault: {
    vi: 'Hệ thống gặp lỗi, việc của anh/chị chưa được lưu. Xin thử lại; nếu vẫn lỗi, báo mã {requestId} cho quản trị.',
    en: 'The system failed and nothing was saved. Try again; if it fails again, give the administrator the code {requestId}.',
  },
} satisfies Record<string, Text>

/** What a broken schema rule means to the person who filled the form in; by JSON Schema keyword. */
export const fieldFaults = {
  required: { vi: 'Chưa có {name}. Xin điền.', en: '{name} is missing. Please fill it in.' },
  type: { vi: 'Sai kiểu: cần {wanted}.', en: 'Wrong kind of value: {wanted} expected.' },
  format: { vi: 'Sai dạng: cần {wanted}, ví dụ {example}.', en: 'Wrong form: {wanted} expected, such as {example}.' },
  pattern: { vi: 'Sai dạng.', en: 'Wrong form.' },
  enum: { vi: 'Không thuộc danh sách: {wanted}.', en: 'Not one of: {wanted}.' },
  minLength: { vi: 'Quá ngắn: ít nhất {limit} ký tự.', en: 'Too short: at least {limit} characters.' },
  maxLength: { vi: 'Quá dài: nhiều nhất {limit} ký tự.', en: 'Too long: at most {limit} characters.' },
  minimum: { vi: 'Quá nhỏ: ít nhất {limit}.', en: 'Too small: at least {limit}.' },
  maximum: { vi: 'Quá lớn: nhiều nhất {limit}.', en: 'Too large: at most {limit}.' },
  minItems: { vi: 'Cần ít nhất {limit} mục.', en: 'At least {limit} needed.' },
  maxItems: { vi: 'Nhiều nhất {limit} mục.', en: 'At most {limit} allowed.' },
  other: { vi: 'Không hợp lệ: {wanted}.', en: 'Not valid: {wanted}.' },
} satisfies Record<string, Text>
