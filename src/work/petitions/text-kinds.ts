import type { Text } from '#kernel/text'

/** Further facts about petitions in the ledger, in words. */
export const petitionKinds = {
  'work.petition-assigned': { vi: 'Giao cơ quan xử lý phản ánh', en: 'Petition assigned' },
  'work.petition-referred': { vi: 'Chỉ đơn vị giải quyết ngoài hệ thống', en: 'Petition referred to an outside body' },
  'work.petition-rejected': { vi: 'Không thụ lý phản ánh', en: 'Petition not handled' },
  'work.petition-asked-about': { vi: 'Đề nghị người gửi bổ sung', en: 'Whoever raised it asked for more' },
  'work.petition-informed': { vi: 'Người gửi bổ sung theo đề nghị', en: 'Told what was asked' },
  'work.petition-answered-together': { vi: 'Trả lời chung với phản ánh cùng việc', en: 'Answered with the main one' },
  'work.petition-noted': { vi: 'Ghi chú nội bộ về phản ánh', en: 'Petition noted on' },
  'work.petition-rated': { vi: 'Người gửi đánh giá', en: 'Answer rated' },
  'work.petition-withdrawn': { vi: 'Người gửi rút phản ánh', en: 'Petition withdrawn' },
  'work.petition-joined': { vi: 'Gộp phản ánh cùng việc', en: 'Petition joined to another' },
  'work.petition-parted': { vi: 'Tách phản ánh', en: 'Petition parted' },
  'work.petition-followed': { vi: 'Thêm phản ánh cùng việc', en: 'One more report of it' },
  'work.petition-unfollowed': { vi: 'Bớt phản ánh cùng việc', en: 'One fewer report of it' },
  'work.petition-directed': { vi: 'Ban hành chỉ đạo về phản ánh', en: 'Directive about a petition' },
  'work.petition-directive-done': { vi: 'Chỉ đạo về phản ánh đã xong', en: 'Directive about a petition carried out' },
  'work.petition-reminded': { vi: 'Nhắc sắp đến hạn trả lời', en: 'Reminded before the answer is due' },
  'work.petition-escalated': { vi: 'Phản ánh quá hạn, báo cấp trên', en: 'Petition overdue, climbed' },
  'work.petition-passed': { vi: 'Chuyển phản ánh cho cơ quan kế thừa', en: 'Petition passed to the successor' },
  'work.petition-described': { vi: 'Ghi bộ, luật, chi phí của vướng mắc', en: 'Obstacle described' },
  'work.petition-published': { vi: 'Công khai trả lời phản ánh', en: 'Answer published' },
  'work.petition-unpublished': { vi: 'Gỡ công khai trả lời', en: 'Published answer taken down' },
} as const satisfies Record<string, Text>
