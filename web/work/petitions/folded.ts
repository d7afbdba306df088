import { fold } from '#kernel/fold'

/** Choices found as they are typed on a phone: without accents. */
export const byFolded = ({ options, search }: { options: readonly unknown[]; search: string }) =>
  (options as { value: string; label: string }[]).filter(({ label }) => fold(label).includes(fold(search)))
