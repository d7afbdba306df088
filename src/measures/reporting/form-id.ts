import { fold } from '#kernel/fold'

/** A readable id made of the name: "Báo cáo tháng: cấp xã" is `bao-cao-thang-cap-xa`. */
export const formIdOf = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
