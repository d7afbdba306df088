import { Button, Title } from '@mantine/core'
import { paths } from '../paths.ts'
import { Link } from './Link.tsx'
import { useSay } from './language.tsx'
import css from './Shell.module.css'
import { shell } from './text.ts'

/** An address that leads nowhere, or nowhere for this reader: the two look alike on purpose. */
export function NotFound() {
  const t = useSay()
  return (
    <div className={css.notice}>
      <Title order={1}>{t(shell.missing)}</Title>
      <p>{t(shell.missingDo)}</p>
      <Button component={Link} to={paths.board()}>
        {t(shell.toStart)}
      </Button>
    </div>
  )
}
