import { Kbd } from '@mantine/core'

/** A key that does the same; hidden where there is no keyboard. */
export const KeyHint = ({ keys }: { keys: string }) => (
  <Kbd size="xs" visibleFrom="sm" aria-hidden>
    {keys}
  </Kbd>
)
