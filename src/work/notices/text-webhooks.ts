import type { Text } from '#kernel/text'
import { refusalTexts } from '../text.ts'

export const webhookRefusals = {
  'not-found': refusalTexts['not-found'],
  'not-an-address': {
    vi: 'Địa chỉ phải bắt đầu bằng https:// và không chứa tên, mật khẩu.',
    en: 'The address must begin with https:// and hold no name and password.',
  },
  'not-https': {
    vi: 'Chỉ gửi qua https:// để nội dung không bị đọc trên đường.',
    en: 'Only https:// is posted to, so that nobody reads it on the way.',
  },
  inside: {
    vi: 'Địa chỉ nằm trong mạng nội bộ của máy chủ nên không được gửi tới. Nếu thật cần, người cài đặt bật WEBHOOK_PRIVATE=on.',
    en: 'The address lies inside the server’s own network. If it is needed, whoever installs sets WEBHOOK_PRIVATE=on.',
  },
  'mail-off': {
    vi: 'Chưa đặt SMTP_URL và MAIL_FROM nên không gửi thư được.',
    en: 'SMTP_URL and MAIL_FROM are not set: no mail can be sent.',
  },
} satisfies Record<string, Text>

export const webhookTexts = {
  pausedNotice: {
    vi: 'Tạm dừng gửi sự kiện: hệ thống nhận không trả lời suốt 24 giờ',
    en: 'Webhook paused: the receiver has not answered for 24 hours',
  },
} satisfies Record<string, Text>
