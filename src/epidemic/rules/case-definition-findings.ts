import type { Text } from '#kernel/text'
import type { Finding } from './case-definition.ts'

const many = (kind: Finding['kind'], words: Readonly<Record<string, Text>>): readonly Finding[] =>
  Object.entries(words).map(([code, text]) => ({ code, kind, words: text }))

/** Findings that definitions draw on; a definition entered later may bring its own. */
export const knownFindings: readonly Finding[] = [
  ...many('sign', {
    fever: { vi: 'Sốt', en: 'Fever' },
    cough: { vi: 'Ho', en: 'Cough' },
    'sore-throat': { vi: 'Đau họng', en: 'Sore throat' },
    'runny-nose': { vi: 'Chảy mũi, nghẹt mũi', en: 'Runny or blocked nose' },
    breathless: { vi: 'Khó thở', en: 'Shortness of breath' },
    pneumonia: { vi: 'Viêm phổi', en: 'Pneumonia' },
    'severe-respiratory': { vi: 'Viêm đường hô hấp cấp tính nặng', en: 'Severe acute respiratory infection' },
    aches: { vi: 'Đau mỏi người, ớn lạnh', en: 'Aches, fatigue, chills' },
    headache: { vi: 'Đau đầu', en: 'Headache' },
    'no-smell': { vi: 'Giảm hoặc mất khứu giác', en: 'Loss of smell' },
    'no-taste': { vi: 'Giảm hoặc mất vị giác', en: 'Loss of taste' },
    nausea: { vi: 'Buồn nôn, nôn', en: 'Nausea, vomiting' },
    diarrhoea: { vi: 'Tiêu chảy', en: 'Diarrhoea' },
    rash: { vi: 'Phát ban', en: 'Rash' },
    conjunctivitis: { vi: 'Viêm kết mạc', en: 'Conjunctivitis' },
    'lymph-nodes': { vi: 'Nổi hạch cổ, chẩm, sau tai', en: 'Swollen lymph nodes' },
    'joint-pain': { vi: 'Đau cơ, khớp', en: 'Muscle or joint pain' },
    'fever-2-7-days': { vi: 'Sốt cao đột ngột, liên tục 2–7 ngày', en: 'Sudden high fever for 2 to 7 days' },
    bleeding: { vi: 'Xuất huyết', en: 'Bleeding' },
    'eye-pain': { vi: 'Nhức hai hố mắt', en: 'Pain behind the eyes' },
    lethargy: { vi: 'Vật vã, li bì', en: 'Restlessness or lethargy' },
    'belly-pain': { vi: 'Đau bụng vùng gan', en: 'Abdominal pain' },
  }),
  ...many('link', {
    'close-contact': { vi: 'Tiếp xúc gần với ca bệnh xác định (F1)', en: 'Close contact of a confirmed case (F1)' },
    'from-affected-area': {
      vi: 'Ở, đến hoặc về từ nơi có dịch trong 14 ngày',
      en: 'Lived in or came from an affected area within 14 days',
    },
    'same-place-as-case': {
      vi: 'Cùng không gian và thời gian với một ca bệnh',
      en: 'In the same place and time as a case',
    },
    'dengue-area': {
      vi: 'Sống ở hoặc đến từ vùng lưu hành, có ổ dịch sốt xuất huyết trong 14 ngày',
      en: 'Lives in or came from a dengue area within 14 days',
    },
  }),
  ...many('test', {
    'pcr-positive': { vi: 'PCR dương tính', en: 'PCR positive' },
    'antigen-positive': { vi: 'Xét nghiệm nhanh kháng nguyên dương tính', en: 'Antigen test positive' },
    'antigen-twice': {
      vi: 'Xét nghiệm nhanh dương tính hai lần liên tiếp trong 8 giờ',
      en: 'Antigen test positive twice within 8 hours',
    },
    'igm-positive': { vi: 'IgM đặc hiệu dương tính', en: 'Specific IgM positive' },
    'ns1-positive': { vi: 'Kháng nguyên NS1 dương tính', en: 'NS1 antigen positive' },
    isolated: { vi: 'Phân lập được vi rút', en: 'Virus isolated' },
    'no-sample': { vi: 'Không lấy được mẫu', en: 'No sample could be taken' },
    negative: { vi: 'Xét nghiệm âm tính', en: 'Test negative' },
  }),
]

const byCode = new Map(knownFindings.map((finding) => [finding.code, finding]))

/** The findings of these codes, in the order asked. */
export const findings = (...codes: readonly string[]): readonly Finding[] =>
  codes.flatMap((code) => byCode.get(code) ?? [])
