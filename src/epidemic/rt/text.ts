import type { Text } from '#kernel/text'

/** What Rt says, in a few words: they stand under the number on the board. */
export const rtTexts = {
  growing: { vi: 'trên 1: dịch đang lan ra', en: 'above 1: the epidemic is growing' },
  shrinking: { vi: 'dưới 1: dịch đang lui', en: 'below 1: the epidemic is shrinking' },
  unclear: { vi: 'quanh 1: chưa rõ lan ra hay lui', en: 'around 1: growing or shrinking is not clear' },
  early: { vi: 'còn quá sớm để ước tính', en: 'too early to estimate' },
  faint: { vi: 'quá ít ca để ước tính', en: 'too few cases to estimate' },
  'unknown-disease': {
    vi: 'chưa có khoảng cách thế hệ lây của bệnh này',
    en: 'no serial interval is known for this disease',
  },
  'several-diseases': { vi: 'nhiều bệnh khác nhau: chọn một đợt dịch', en: 'several diseases: choose one outbreak' },
} satisfies Record<string, Text>
