/** Words of the sign-in page. */
export const signIn = {
  title: { vi: 'Đăng nhập', en: 'Sign in' },
  lead: {
    vi: 'Nhìn thấy, quyết định, thực hiện và đo kết quả, cùng một chỗ.',
    en: 'See, decide, do and measure what came of it, in one place.',
  },
  username: { vi: 'Tên đăng nhập', en: 'User name' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  submit: { vi: 'Đăng nhập', en: 'Sign in' },
  code: { vi: 'Mã sáu số trong ứng dụng xác thực', en: 'Six-digit code from the authenticator' },
  codeLead: { vi: 'Tài khoản này cần thêm một bước.', en: 'This account asks for one more step.' },
  confirm: { vi: 'Xác nhận', en: 'Confirm' },
  startOver: { vi: 'Dùng tài khoản khác', en: 'Use another account' },
  backup: { vi: 'Dùng mã dự phòng', en: 'Use a backup code' },
  fromApp: { vi: 'Dùng ứng dụng xác thực', en: 'Use the authenticator' },
  backupCode: { vi: 'Mã dự phòng', en: 'Backup code' },
  wrong: {
    vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra bộ gõ và phím Caps Lock rồi thử lại.',
    en: 'The user name or password is not right. Check the keyboard and Caps Lock, then try again.',
  },
  wrongCode: {
    vi: 'Mã chưa đúng hoặc đã hết hạn. Xem mã mới trong ứng dụng rồi nhập lại.',
    en: 'The code is wrong or has expired. Look up the new code and type it again.',
  },
  tooMany: {
    vi: 'Đã thử quá nhiều lần. Chờ vài phút rồi thử lại, hoặc nhờ quản trị mở khóa.',
    en: 'Too many attempts. Wait a few minutes, or ask the administrator to unlock the account.',
  },
  failed: {
    vi: 'Chưa đăng nhập được vì máy chủ không trả lời. Thử lại sau ít phút.',
    en: 'The server did not answer. Try again in a few minutes.',
  },
  demo: { vi: 'Đây là bản chạy thử. Chọn một vai để vào:', en: 'This is a demonstration. Choose a part to play:' },
} as const
