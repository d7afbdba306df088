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
  report: { vi: 'Gửi phản ánh, kiến nghị', en: 'Report something' },
  raise: { vi: 'Vướng mắc doanh nghiệp', en: 'An enterprise’s obstacle' },
  raiseHint: {
    vi: 'Người dân, doanh nghiệp không cần tài khoản. Đã gửi thì mở liên kết đã nhận để theo dõi.',
    en: 'Citizens and enterprises need no account. Already sent? Open the link you were given to follow it.',
  },
  demo: { vi: 'Đây là bản chạy thử. Chọn một vai để vào:', en: 'This is a demonstration. Choose a part to play:' },
} as const
