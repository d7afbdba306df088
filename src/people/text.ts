import type { Text } from '#kernel/text'
import type { Power } from './power.ts'

export const refusals = {
  'not-found': {
    vi: 'Không tìm thấy, hoặc nằm ngoài phạm vi được xem.',
    en: 'Not found, or outside what you may see.',
  },
  'own-account': {
    vi: 'Không tự thay đổi quyền của chính mình. Xin nhờ quản trị khác.',
    en: 'Nobody changes their own rights. Ask another administrator.',
  },
  'beyond-scope': {
    vi: 'Người này giữ chức vụ ngoài địa bàn, lĩnh vực anh/chị quản trị.',
    en: 'This person holds a post outside the area or sector you administer.',
  },
  'username-taken': {
    vi: 'Tên đăng nhập “{username}” đã có người dùng. Xin chọn tên khác.',
    en: 'The username “{username}” is taken. Choose another.',
  },
  'already-disabled': { vi: 'Tài khoản đã khóa từ trước.', en: 'The account is already disabled.' },
  'not-disabled': { vi: 'Tài khoản đang hoạt động, không cần mở.', en: 'The account is open already.' },
  'agency-not-found': { vi: 'Không có cơ quan này.', en: 'There is no such agency.' },
  'agency-closed': {
    vi: 'Cơ quan không hoạt động trong thời gian giữ chức vụ này.',
    en: 'The agency does not exist in the days of this post.',
  },
  'wrong-level': {
    vi: 'Vai trò này không thuộc cấp của cơ quan đã chọn.',
    en: 'This role is of another level than the agency.',
  },
  'ends-before-start': { vi: 'Ngày kết thúc phải sau ngày bắt đầu.', en: 'The end must be after the start.' },
  'post-held': {
    vi: 'Người này đang giữ đúng vai trò ấy ở cơ quan này.',
    en: 'This person already holds that role in this agency.',
  },
  'post-ended': { vi: 'Chức vụ đã kết thúc ngày {day}.', en: 'The post ended on {day}.' },
} satisfies Record<string, Text>

/** What signing in may be answered with, by problem code. One answer for a wrong name, a wrong password and a closed account. */
export const signInTexts = {
  'wrong-credentials': {
    vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng, hoặc tài khoản đã khóa. Quên mật khẩu xin liên hệ quản trị.',
    en: 'Wrong username or password, or the account is disabled. If you forgot it, ask the administrator.',
  },
  'locked-out': {
    vi: 'Sai quá {tries} lần. Tên đăng nhập này tạm khóa {minutes} phút, xin thử lại sau.',
    en: 'Wrong more than {tries} times. This username is locked for {minutes} minutes; try again later.',
  },
  'wrong-code': {
    vi: 'Mã xác thực chưa đúng hoặc đã hết hạn. Xin nhập mã đang hiện trên điện thoại.',
    en: 'The code is wrong or has expired. Enter the one your phone shows now.',
  },
  'code-expired': {
    vi: 'Quá thời gian nhập mã. Xin đăng nhập lại từ đầu.',
    en: 'Time to enter the code is over. Sign in again.',
  },
  'wrong-password': { vi: 'Mật khẩu hiện tại chưa đúng.', en: 'The current password is wrong.' },
  'weak-password': {
    vi: 'Mật khẩu cần ít nhất {least} ký tự. Một câu ngắn dễ nhớ là tốt nhất.',
    en: 'A password needs at least {least} characters. A short sentence is best.',
  },
  'not-signed-in': {
    vi: 'Phiên làm việc đã hết. Xin đăng nhập lại.',
    en: 'Your session has ended. Please sign in again.',
  },
  'second-factor-off': { vi: 'Chưa bật xác thực hai lớp.', en: 'The second factor is not on.' },
  forbidden: { vi: 'Không làm được việc này ở đây.', en: 'This cannot be done here.' },
  invalid: { vi: 'Có ô chưa đúng. Xin kiểm tra lại.', en: 'Some fields are not right.' },
} satisfies Record<string, Text>

export const powerNames: Readonly<Record<Power, Text>> = {
  'situation.see': { vi: 'Xem bức tranh chung', en: 'See the picture' },
  'places.see': { vi: 'Xem địa bàn', en: 'See places' },
  'places.act': { vi: 'Cập nhật địa bàn', en: 'Change places' },
  'epidemic.see': { vi: 'Xem tình hình dịch', en: 'See the epidemic' },
  'epidemic.identify': {
    vi: 'Xem tên, số điện thoại ca bệnh và người tiếp xúc',
    en: 'See names and phones of cases and contacts',
  },
  'epidemic.act': { vi: 'Khai báo, điều tra, giám sát ca bệnh', en: 'Declare, investigate and follow cases' },
  'work.see': { vi: 'Xem nhiệm vụ', en: 'See tasks' },
  'work.act': { vi: 'Thực hiện nhiệm vụ', en: 'Do tasks' },
  'work.direct': { vi: 'Ban hành chỉ đạo', en: 'Issue directives' },
  'measures.see': { vi: 'Xem chỉ tiêu', en: 'See indicators' },
  'measures.act': { vi: 'Báo cáo chỉ tiêu', en: 'Declare values' },
  'measures.verify': { vi: 'Thẩm định chỉ tiêu', en: 'Verify values' },
  'ledger.see': { vi: 'Xem sổ ghi', en: 'See the ledger' },
  'people.see': { vi: 'Xem tài khoản, chức vụ', en: 'See accounts and posts' },
  'people.admin': { vi: 'Quản trị tài khoản, chức vụ', en: 'Administer accounts and posts' },
}

export const sectorNames: Readonly<Record<string, Text>> = {
  '*': { vi: 'mọi lĩnh vực', en: 'every sector' },
  general: { vi: 'Tổng hợp', en: 'General' },
  health: { vi: 'Y tế', en: 'Health' },
  science: { vi: 'Khoa học và công nghệ', en: 'Science and technology' },
  police: { vi: 'Công an', en: 'Police' },
  education: { vi: 'Giáo dục và đào tạo', en: 'Education and training' },
  industry: { vi: 'Công Thương', en: 'Industry and trade' },
  finance: { vi: 'Tài chính', en: 'Finance' },
  'home-affairs': { vi: 'Nội vụ', en: 'Home affairs' },
  agriculture: { vi: 'Nông nghiệp và môi trường', en: 'Agriculture and environment' },
  construction: { vi: 'Xây dựng', en: 'Construction' },
}
