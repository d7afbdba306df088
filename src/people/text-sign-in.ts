import type { Text } from '#kernel/text'

/** What signing in may be answered with. One answer for a wrong name, a wrong password and a closed account. */
export const signInRefusals = {
  'wrong-credentials': {
    vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng, hoặc tài khoản đã khóa. Quên mật khẩu xin liên hệ quản trị.',
    en: 'Wrong username or password, or the account is disabled. If you forgot it, ask the administrator.',
  },
  'locked-out': {
    vi: 'Đã sai {tries} lần liền. Tên đăng nhập này tạm khóa {minutes} phút, xin thử lại sau.',
    en: 'Wrong {tries} times in a row. This username is locked for {minutes} minutes; try again later.',
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
    vi: 'Mật khẩu cần ít nhất {least} ký tự và khác mật khẩu cũ. Một câu ngắn dễ nhớ là tốt nhất.',
    en: 'A password needs at least {least} characters and must differ from the old one. A short sentence is best.',
  },
  'second-factor-off': { vi: 'Chưa bật xác thực hai lớp.', en: 'The second factor is not on.' },
  'second-factor-on': { vi: 'Xác thực hai lớp đã bật từ trước.', en: 'The second factor is on already.' },
} satisfies Record<string, Text>
