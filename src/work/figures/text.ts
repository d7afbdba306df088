import type { Text } from '#kernel/text'
import type { FigureGroup, FigurePart } from './contract.ts'
import type { FigureKind } from './line.ts'

export const figureTexts = {
  kind: {
    task: { vi: 'Nhiệm vụ', en: 'Tasks' },
    petition: { vi: 'Phản ánh, vướng mắc', en: 'Petitions' },
    dossier: { vi: 'Hồ sơ thủ tục', en: 'Dossiers' },
  } satisfies Record<FigureKind, Text>,
  group: {
    agency: { vi: 'Cơ quan', en: 'Agency' },
    place: { vi: 'Địa bàn', en: 'Place' },
    category: { vi: 'Loại việc', en: 'Category' },
    kind: { vi: 'Nhóm việc', en: 'Kind' },
    month: { vi: 'Tháng tiếp nhận', en: 'Month opened' },
  } satisfies Record<FigureGroup, Text>,
  part: {
    doneOnTime: { vi: 'Xong đúng hạn', en: 'Done on time' },
    doneLate: { vi: 'Xong trễ hạn', en: 'Done late' },
    openInTime: { vi: 'Đang làm, còn hạn', en: 'Open, in time' },
    openOverdue: { vi: 'Đang làm, quá hạn', en: 'Open, overdue' },
    byExtension: { vi: 'Còn hạn nhờ gia hạn', en: 'In time by extension only' },
    withdrawnLate: { vi: 'Rút khi đã quá hạn', en: 'Withdrawn when overdue' },
    withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
    age0: { vi: 'Mở đến 7 ngày', en: 'Open up to 7 days' },
    age1: { vi: 'Mở 8–15 ngày', en: 'Open 8–15 days' },
    age2: { vi: 'Mở 16–30 ngày', en: 'Open 16–30 days' },
    age3: { vi: 'Mở 31–60 ngày', en: 'Open 31–60 days' },
    age4: { vi: 'Mở trên 60 ngày', en: 'Open over 60 days' },
  } satisfies Record<FigurePart, Text>,
  /** Heads of the exported list. */
  columns: [
    { vi: 'Mã', en: 'Code' },
    { vi: 'Nhóm việc', en: 'Kind' },
    { vi: 'Nội dung', en: 'Title' },
    { vi: 'Loại việc', en: 'Category' },
    { vi: 'Địa bàn', en: 'Place' },
    { vi: 'Cơ quan', en: 'Agency' },
    { vi: 'Ngày nhận', en: 'Opened' },
    { vi: 'Hạn đầu tiên', en: 'First deadline' },
    { vi: 'Hạn hiện tại', en: 'Deadline' },
    { vi: 'Số lần gia hạn', en: 'Extensions' },
    { vi: 'Ngày có kết quả', en: 'Result on' },
    { vi: 'Tiến độ', en: 'Progress' },
  ] satisfies Text[],
  noAgency: { vi: 'Chưa giao cơ quan nào', en: 'With no agency' },
  noCategory: { vi: 'Chưa phân loại', en: 'No category' },
} as const
