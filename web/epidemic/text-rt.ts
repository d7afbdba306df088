import type { Text } from '#kernel/text'

/** Words about the reproduction number. */
export const rtTexts = {
  title: { vi: 'Hệ số lây nhiễm Rt', en: 'Reproduction number Rt' },
  chart: { vi: 'Rt theo ngày, với khoảng tin cậy 95 %', en: 'Rt by day, with its 95% interval' },
  state: {
    vi: 'Rt {rt} ({low}–{high}) trong {window} ngày đến {day} · {reading}.',
    en: 'Rt {rt} ({low}–{high}) over the {window} days up to {day} · {reading}.',
  },
  none: {
    vi: 'Chưa có Rt cho {window} ngày đến {day}: {reading}.',
    en: 'No Rt for the {window} days up to {day}: {reading}.',
  },
  meaning: {
    vi: 'Rt là số người trung bình mà một ca đang lây sang: trên 1 thì dịch lan ra, dưới 1 thì dịch lui.',
    en: 'Rt is how many people a case infects on average: above 1 the epidemic grows, below 1 it shrinks.',
  },
  method: {
    vi: 'Tính từ F0 theo ngày khẳng định, nên chậm hơn lúc lây vài ngày; phương pháp Cori 2013, khoảng cách thế hệ lây {mean} ± {sd} ngày ({source}).',
    en: 'From F0 by day of confirmation, so some days behind infection; method of Cori 2013, serial interval {mean} ± {sd} days ({source}).',
  },
  incomplete: {
    vi: 'Hôm nay còn chờ báo cáo: nét đứt, có thể thấp hơn thật.',
    en: 'Today is still being reported: dashed, and may read too low.',
  },
} satisfies Record<string, Text>
