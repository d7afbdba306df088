import type { Text } from '#kernel/text'

export const words = {
  mailTitle: { vi: 'Gửi thư', en: 'Mail' },
  mailOn: { vi: 'Đang gửi qua {server}, người gửi {from}', en: 'Sending through {server} as {from}' },
  mailOff: { vi: 'Chưa gửi thư được', en: 'No mail is sent' },
  mailOffDo: {
    vi: 'Đặt SMTP_URL và MAIL_FROM khi khởi động (xem docs/running.md). Cho đến lúc đó mọi thông báo chỉ hiện trong Liên Thông.',
    en: 'Set SMTP_URL and MAIL_FROM at start (docs/running.md). Until then notices appear in Liên Thông only.',
  },
  waiting: { vi: '{n} thư đang chờ gửi', en: '{n} mails wait' },
  tryTitle: { vi: 'Gửi thử', en: 'Try it' },
  tryAddress: { vi: 'Gửi một thư thử tới', en: 'Send a trial mail to' },
  trySend: { vi: 'Gửi thử', en: 'Send a trial' },
  tried: {
    vi: 'Đã xếp thư thử vào hàng chờ; kết quả hiện bên dưới.',
    en: 'In line; what becomes of it appears below.',
  },
  mails: { vi: 'Thư chưa tới nơi và thư thử', en: 'Mails that did not arrive, and trials' },
  noMails: { vi: 'Mọi thư đều đã tới nơi.', en: 'Every mail arrived.' },
  again: { vi: 'Gửi lại', en: 'Send again' },
  againDone: { vi: 'Đã xếp lại vào hàng chờ', en: 'In line again' },
  tries: { vi: '{n} lần thử', en: '{n} tries' },
  next: { vi: 'thử lại lúc {at}', en: 'next try {at}' },
  hooksTitle: { vi: 'Hệ thống nhận sự kiện', en: 'Webhooks' },
  hooksLead: {
    vi: 'Báo cho hệ thống khác mỗi khi công việc có thay đổi: có chữ ký, tự gửi lại khi lỗi. Không gửi tên hay lời của ai.',
    en: 'Tells other systems of every move: signed, sent again when it fails. Nobody’s name or words go along.',
  },
  add: { vi: 'Thêm hệ thống', en: 'Add a system' },
  none: { vi: 'Chưa có hệ thống nào nhận sự kiện', en: 'No system is told yet' },
  noneDo: { vi: 'Cách nhận và kiểm chữ ký: docs/webhooks.md.', en: 'How to receive and check: docs/webhooks.md.' },
  name: { vi: 'Tên gọi', en: 'Name' },
  address: { vi: 'Địa chỉ nhận (https://…)', en: 'Address (https://…)' },
  events: { vi: 'Sự kiện', en: 'Events' },
  save: { vi: 'Lưu', en: 'Save' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  close: { vi: 'Đã lưu khóa, đóng', en: 'I have kept it' },
  secretTitle: { vi: 'Khóa ký của {name}', en: 'Secret of {name}' },
  secretOnce: {
    vi: 'Khóa này chỉ hiện một lần. Sao chép và giao cho người quản lý hệ thống nhận.',
    en: 'Shown this once. Copy it and give it to whoever runs the receiver.',
  },
  edit: { vi: 'Sửa', en: 'Edit' },
  pause: { vi: 'Ngừng gửi', en: 'Stop' },
  resume: { vi: 'Gửi lại từ đây', en: 'Resume' },
  renew: { vi: 'Đổi khóa ký', en: 'New secret' },
  remove: { vi: 'Bỏ hệ thống', en: 'Remove' },
  removeMeans: { vi: 'Các sự kiện đang chờ gửi cũng bị bỏ.', en: 'What waits to be sent goes with it.' },
  removed: { vi: 'Đã bỏ', en: 'Removed' },
  deliveries: { vi: 'Các lần gửi', en: 'Deliveries' },
  noDeliveries: { vi: 'Chưa gửi sự kiện nào.', en: 'Nothing was sent yet.' },
  resendDead: { vi: 'Gửi lại {n} sự kiện hỏng', en: 'Send {n} dead ones again' },
  resent: { vi: 'Đã xếp lại {n} sự kiện', en: '{n} in line again' },
  failing: { vi: 'Lỗi từ {at}: {why}', en: 'Failing since {at}: {why}' },
  lastSent: { vi: 'Gửi được gần nhất {at}', en: 'Last arrived {at}' },
  neverSent: { vi: 'Chưa gửi lần nào', en: 'Never arrived yet' },
  counts: { vi: '{waiting} đang chờ, {dead} hỏng', en: '{waiting} wait, {dead} dead' },
} satisfies Record<string, Text>

export const hookStates = {
  active: { vi: 'Đang gửi', en: 'Active' },
  paused: { vi: 'Tạm dừng vì lỗi', en: 'Paused: failing' },
  off: { vi: 'Đã ngừng', en: 'Off' },
} satisfies Record<string, Text>

export const deliveryStates = {
  waiting: { vi: 'Đang chờ', en: 'Waiting' },
  sent: { vi: 'Đã tới', en: 'Arrived' },
  dead: { vi: 'Hỏng', en: 'Dead' },
} satisfies Record<string, Text>

export const mailStates = {
  waiting: { vi: 'Đang chờ gửi', en: 'Waiting' },
  sent: { vi: 'Máy chủ đã nhận', en: 'Taken' },
  failed: { vi: 'Thôi không gửi nữa', en: 'Given up' },
  refused: { vi: 'Hộp thư từ chối', en: 'Refused' },
} satisfies Record<string, Text>

export const mailKinds = {
  notice: { vi: 'Thông báo', en: 'Notice' },
  digest: { vi: 'Thư gộp', en: 'Digest' },
  confirm: { vi: 'Mã xác nhận', en: 'Code' },
  trial: { vi: 'Thư thử', en: 'Trial' },
} satisfies Record<string, Text>

export const eventWords: Readonly<Record<string, Text>> = {
  '*': { vi: 'Mọi sự kiện', en: 'Everything' },
  'task.*': { vi: 'Nhiệm vụ', en: 'Tasks' },
  'directive.*': { vi: 'Chỉ đạo', en: 'Directives' },
  'petition.*': { vi: 'Phản ánh, vướng mắc', en: 'Petitions' },
  'dossier.*': { vi: 'Hồ sơ thủ tục', en: 'Dossiers' },
  'epidemic.*': { vi: 'Dịch tễ', en: 'Epidemic' },
}
