import { say, type Text } from '#kernel/text'
import { directiveStep } from '../directives/text.ts'
import { dossierTexts } from '../dossiers/text.ts'
import type { Workflow } from '../engine/workflow.ts'
import type { CaseKind } from '../names.ts'
import { refusalTexts, texts } from '../text.ts'
import type { NoticeTopic } from './notice.ts'
import type { Way } from './ways.ts'

export const noticeRefusals = {
  'not-found': refusalTexts['not-found'],
  'mail-off': {
    vi: 'Hệ thống chưa được nối với máy chủ thư. Xin báo quản trị.',
    en: 'This installation sends no mail yet. Tell the administrator.',
  },
  'too-many-codes': {
    vi: 'Đã gửi nhiều mã trong hôm nay. Xin xem lại hộp thư, hoặc thử lại ngày mai.',
    en: 'Many codes were sent today. Look into the mailbox, or try again tomorrow.',
  },
  'wrong-code': {
    vi: 'Mã không đúng hoặc đã quá 24 giờ. Xin xem lại thư, hoặc gửi mã mới.',
    en: 'The code is wrong or older than a day. Look again, or have a new one sent.',
  },
} satisfies Record<string, Text>

/** Steps as they are told to somebody, by kind. */
const saidOf: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  directive: directiveStep,
  task: texts.taskStep,
  petition: texts.petitionStep,
  dossier: dossierTexts.step,
}

const becomes: Text = { vi: 'Chuyển sang “{state}”', en: 'It is now “{state}”' }
const moved: Text = { vi: 'Có chuyển động mới', en: 'Something new happened' }

/** What happened, in words: the step's own; of a step without words, the state it led to. */
export function stepSaid(workflow: Workflow, step: string, own: Text | undefined): Text {
  const known = own ?? saidOf[workflow.kind]?.[step]
  if (known) return known
  const to = workflow.steps[step]?.to
  const name = to === undefined || to === 'same' ? undefined : workflow.states[to]?.name
  if (!name) return moved
  return { vi: say(becomes, 'vi', { state: name.vi }), en: say(becomes, 'en', { state: name.en }) }
}

const kind: Record<CaseKind, Text> = {
  directive: { vi: 'Chỉ đạo', en: 'Directive' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  petition: { vi: 'Phản ánh', en: 'Petition' },
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
}

const topic: Record<NoticeTopic, Text> = {
  given: { vi: 'Việc mới giao cho tôi', en: 'New work for me' },
  progress: { vi: 'Việc tôi tham gia có thay đổi', en: 'A case of mine moved' },
  deadline: { vi: 'Nhắc hạn, quá hạn', en: 'Deadlines' },
  other: { vi: 'Việc khác: dịch tễ, hệ thống', en: 'Other: epidemic, system' },
}

const way: Record<Way, Text> = {
  now: { vi: 'Thư ngay', en: 'Mail at once' },
  digest: { vi: 'Gộp một thư mỗi ngày', en: 'One mail a day' },
  none: { vi: 'Không gửi thư', en: 'No mail' },
}

export const noticeTexts = { kind, topic, way } as const

/** The words of the mails. */
export const letterTexts = {
  subject: { vi: '{what}: {said}', en: '{what}: {said}' },
  due: { vi: 'Hạn: {day}', en: 'Due: {day}' },
  open: { vi: 'Mở trong Liên Thông', en: 'Open in Liên Thông' },
  whole: { vi: 'Nội dung chỉ xem được khi đăng nhập.', en: 'What it says can be read after signing in.' },
  settings: {
    vi: 'Thư tự động của Liên Thông. Đổi cách nhận thư',
    en: 'Sent by Liên Thông. Change how you are told',
  },
  digest: { vi: 'Liên Thông ngày {day}: {count} thông báo', en: 'Liên Thông on {day}: {count} notices' },
  more: { vi: 'Và {count} thông báo nữa trong Liên Thông.', en: 'And {count} more in Liên Thông.' },
  confirm: { vi: 'Mã xác nhận địa chỉ thư', en: 'Code to confirm your address' },
  code: {
    vi: 'Mã xác nhận của anh/chị: {code}. Nhập mã này trong mục Cách nhận thông báo của Liên Thông; mã có hiệu lực 24 giờ.',
    en: 'Your code: {code}. Enter it in Liên Thông under “How I am told”; it is good for 24 hours.',
  },
  notMe: {
    vi: 'Nếu anh/chị không yêu cầu, xin bỏ qua thư này: không có thư nào khác được gửi tới đây.',
    en: 'If you did not ask for it, ignore this: nothing else will be sent here.',
  },
  trial: { vi: 'Thư thử của Liên Thông', en: 'Trial mail of Liên Thông' },
  trialBody: {
    vi: 'Máy chủ thư đã nhận thư này: việc gửi thư của Liên Thông đang chạy.',
    en: 'The mail server took this: Liên Thông can send mail.',
  },
} satisfies Record<string, Text>
