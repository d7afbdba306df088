import type { Text } from '#kernel/text'
import type { CaseKind } from '../names.ts'
import type { Need } from './shape.ts'

export const kindNames: Readonly<Record<CaseKind, Text>> = {
  directive: { vi: 'Chỉ đạo', en: 'Directives' },
  task: { vi: 'Nhiệm vụ', en: 'Tasks' },
  petition: { vi: 'Phản ánh, vướng mắc', en: 'Petitions and obstacles' },
  dossier: { vi: 'Hồ sơ thủ tục', en: 'Dossiers' },
}

export const needNames: Readonly<Record<Need, Text>> = {
  words: { vi: 'nêu lý do', en: 'a reason' },
  due: { vi: 'hạn mới', en: 'a new deadline' },
  person: { vi: 'tên người', en: 'a person' },
  file: { vi: 'tệp minh chứng (khi nhiệm vụ yêu cầu)', en: 'a file of evidence (where the task asks for one)' },
  whose: { vi: 'nêu rõ thuộc cơ quan nào', en: 'whose it is' },
  outcome: { vi: 'kết quả xử lý', en: 'how it ended' },
}
