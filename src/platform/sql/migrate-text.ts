import type { Text } from '#kernel/text'

/** Words of the migrator, for the operator. */
export const TEXTS = {
  badName: {
    vi: 'migrations/{name}: tên tệp phải có dạng NNNN-phòng-việc.sql',
    en: 'migrations/{name}: the name must be NNNN-room-what.sql',
  },
  sameNumber: { vi: 'migrations/{a} và {b} trùng số', en: 'migrations/{a} and {b} have the same number' },
  missing: {
    vi: 'Cơ sở dữ liệu đã áp dụng migrations/{name} nhưng tệp không còn: bản chương trình này cũ hơn dữ liệu',
    en: 'The database has migrations/{name}, which is gone: this program is older than the data',
  },
  changed: {
    vi: 'migrations/{name} đã áp dụng rồi nhưng nội dung bị sửa; hãy trả lại nguyên tệp và viết thay đổi vào tệp mới',
    en: 'migrations/{name} is already applied and was changed; restore it and write the change as a new file',
  },
  late: {
    vi: 'migrations/{name} mang số nhỏ hơn {last} đã áp dụng; hãy đánh số tiếp theo',
    en: 'migrations/{name} is numbered below {last}, already applied; give it the next number',
  },
  failed: { vi: 'migrations/{name}, dòng {line}: {reason}', en: 'migrations/{name}, line {line}: {reason}' },
} satisfies Record<string, Text>
