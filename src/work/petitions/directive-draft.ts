import type { DirectiveInput } from '../schema.ts'
import type { Petition } from './petition.ts'

const TITLE = 200
const WORKING_DAYS = 10

/** A directive about a petition, from its own words; who raised it is in none of them unless the words say so. */
export const directiveDraft = (
  petition: Petition,
): DirectiveInput & { readonly about: { type: string; id: string; label: string } } => {
  const { id, code, title, what, sector, handlerAgency, obstacle, origin } = petition
  const noun = origin === 'enterprise' ? 'vướng mắc' : 'phản ánh'
  const law = obstacle.law === null ? '' : ` Quy định liên quan: ${obstacle.law}.`
  return {
    title: `Giải quyết ${noun} ${code}: ${title}`.slice(0, TITLE),
    text: `Khẩn trương xem xét, giải quyết ${noun} ${code}, trả lời đúng hạn và báo cáo kết quả. Nội dung: ${what.trim()}${law}`.slice(
      0,
      10_000,
    ),
    result: `Văn bản trả lời ${code}; nêu rõ đã giải quyết, giải quyết một phần hay chưa giải quyết được và vì sao`,
    sector,
    deadline: { workingDays: WORKING_DAYS },
    agencies: [handlerAgency],
    about: { type: 'work.petition', id, label: `${code}: ${title}`.slice(0, 300) },
  }
}
