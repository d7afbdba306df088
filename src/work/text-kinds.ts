import type { Text } from '#kernel/text'
import { calendarKinds } from './calendar/text.ts'
import { directiveKinds } from './directives/text.ts'
import { dossierKinds } from './dossiers/text-kinds.ts'
import { petitionKinds } from './petitions/text-kinds.ts'
import { successionKinds } from './succession/text.ts'

/** The facts this room writes into the ledger, in words. */
export const kindTexts = {
  'work.directive-issued': { vi: 'Ban hành chỉ đạo', en: 'Directive issued' },
  'work.directive-recalled': { vi: 'Thu hồi chỉ đạo', en: 'Directive recalled' },
  ...directiveKinds,
  ...successionKinds,
  ...calendarKinds,
  'work.task-assigned': { vi: 'Giao nhiệm vụ', en: 'Task assigned' },
  'work.task-accepted': { vi: 'Nhận nhiệm vụ', en: 'Task accepted' },
  'work.task-commented': { vi: 'Ghi ý kiến', en: 'Comment made' },
  'work.task-attached': { vi: 'Đính kèm tệp', en: 'File attached' },
  'work.task-submitted': { vi: 'Nộp kết quả', en: 'Result submitted' },
  'work.task-approved': { vi: 'Nghiệm thu', en: 'Result accepted' },
  'work.task-returned': { vi: 'Trả lại kết quả', en: 'Result returned' },
  'work.task-recalled': { vi: 'Thu hồi nhiệm vụ', en: 'Task recalled' },
  'work.task-extended': { vi: 'Gia hạn', en: 'Deadline extended' },
  'work.task-reassigned': { vi: 'Giao lại cho người khác', en: 'Task given to somebody else' },
  'work.task-escalated': { vi: 'Quá hạn, báo lên cấp trên', en: 'Overdue, climbed to the superior' },
  'work.task-reminded': { vi: 'Nhắc sắp đến hạn', en: 'Reminded before the deadline' },
  'work.task-urged': { vi: 'Đôn đốc', en: 'Urged on' },
  'work.task-carried': { vi: 'Chuyển sang chỉ đạo mới', en: 'Carried over to a new directive' },
  'work.task-divided': { vi: 'Chia việc con', en: 'Part of a task given' },
  'work.task-extension-asked': { vi: 'Xin gia hạn', en: 'Extension asked for' },
  'work.task-extension-granted': { vi: 'Đồng ý gia hạn', en: 'Extension granted' },
  'work.task-extension-refused': { vi: 'Không đồng ý gia hạn', en: 'Extension refused' },
  'work.task-report-opened': { vi: 'Đến kỳ báo cáo', en: 'Report due' },
  'work.task-reported': { vi: 'Báo cáo kỳ', en: 'Reported' },
  'work.plan-brought': { vi: 'Nạp kế hoạch', en: 'Plan brought in' },
  'work.plan-confirmed': { vi: 'Xác nhận, giao kế hoạch', en: 'Plan confirmed and given out' },
  'work.plan-dropped': { vi: 'Bỏ bản nháp kế hoạch', en: 'Draft of a plan dropped' },
  'work.task-passed': { vi: 'Chuyển cho đơn vị kế thừa', en: 'Passed to the successor' },
  'work.petition-raised': { vi: 'Gửi phản ánh, vướng mắc', en: 'Petition raised' },
  'work.petition-taken': { vi: 'Tiếp nhận phản ánh', en: 'Petition taken' },
  'work.petition-forwarded': { vi: 'Chuyển phản ánh', en: 'Petition forwarded' },
  'work.petition-answered': { vi: 'Trả lời phản ánh', en: 'Petition answered' },
  'work.petition-added-to': { vi: 'Người gửi bổ sung', en: 'Added to by whoever raised it' },
  'work.petition-reopened': { vi: 'Mở lại phản ánh', en: 'Petition reopened' },
  'work.petition-closed': { vi: 'Đóng phản ánh', en: 'Petition closed' },
  ...petitionKinds,
  ...dossierKinds,
  'work.webhook-entered': { vi: 'Nhập hệ thống nhận sự kiện', en: 'Webhook entered' },
  'work.webhook-changed': { vi: 'Sửa hệ thống nhận sự kiện', en: 'Webhook changed' },
  'work.webhook-removed': { vi: 'Bỏ hệ thống nhận sự kiện', en: 'Webhook removed' },
  'work.webhook-secret-renewed': { vi: 'Đổi khóa ký sự kiện', en: 'Webhook secret renewed' },
  'work.webhook-resent': { vi: 'Gửi lại sự kiện', en: 'Webhook deliveries put in line again' },
} as const satisfies Record<string, Text>
