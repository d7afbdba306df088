import type { Text } from '#kernel/text'

/** Beginnings of an answer: what was done, when, what follows. What stands in brackets is to be filled in. */
export const answerTemplates: readonly { readonly name: Text; readonly text: Text }[] = [
  {
    name: { vi: 'Đã xử lý xong', en: 'Done' },
    text: {
      vi: 'Cảm ơn anh/chị đã phản ánh. Ngày [ngày], chúng tôi đã kiểm tra tại chỗ và [đã làm gì]. Việc này đến nay đã xong. Nếu còn vướng, anh/chị bấm “Yêu cầu làm lại” ngay ở trang này.',
      en: 'Thank you for reporting this. On [day] we went there and [what was done]. It is solved now. If it is not, have it opened again on this page.',
    },
  },
  {
    name: { vi: 'Đang làm, có ngày xong', en: 'Under way, with a day' },
    text: {
      vi: 'Cảm ơn anh/chị đã phản ánh. Chúng tôi đã kiểm tra ngày [ngày]. Trước mắt đã [đã làm gì]; phần còn lại sẽ xong trước ngày [ngày], do [cơ quan, đơn vị] làm.',
      en: 'Thank you for reporting this. We looked at it on [day]. So far [what was done]; the rest will be done by [day], by [whom].',
    },
  },
  {
    name: { vi: 'Chưa làm được, nói rõ vì sao', en: 'Not possible, and why' },
    text: {
      vi: 'Cảm ơn anh/chị đã phản ánh. Việc này hiện chưa giải quyết được vì [lý do, quy định nào]. Anh/chị có thể [cách khác]. Chúng tôi đã ghi nhận để [đưa vào kế hoạch nào].',
      en: 'Thank you for reporting this. It cannot be solved now because [reason, rule]. You can [another way]. We have noted it for [which plan].',
    },
  },
  {
    name: { vi: 'Giải thích quy định', en: 'Explaining a rule' },
    text: {
      vi: 'Theo [điều, văn bản], [quy định nói gì, bằng lời dễ hiểu]. Trường hợp của anh/chị thì [áp dụng thế nào]. Cần thêm, mời anh/chị gọi [số điện thoại] trong giờ làm việc.',
      en: 'Under [article, act], [what it says, plainly]. In your case [how it applies]. For more, call [number] during working hours.',
    },
  },
]

/** Brackets left unfilled in an answer; it must not go out with them. */
export const blanksIn = (text: string): readonly string[] => text.match(/\[[^\]\n]{2,60}\]/g) ?? []
