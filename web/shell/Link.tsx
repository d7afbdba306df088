import type { ComponentProps } from 'react'
import { Link as RouterLink } from 'react-router'
import { useKeepAsOf } from './as-of.tsx'

type Props = Omit<ComponentProps<typeof RouterLink>, 'to'> & { to: string }

/** A link within the product; place and day of the address go along. Also `component={Link}` on Mantine's parts. */
export function Link({ to, ...rest }: Props) {
  const keep = useKeepAsOf()
  return <RouterLink to={keep(to)} {...rest} />
}
