import { Button, Title } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useSay } from './language.tsx'
import css from './Shell.module.css'
import { shell } from './text.ts'

/** Keeps the frame standing when a page fails. Give it the address as `key`, so that leaving mends it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children
  }
}

function Broken() {
  const t = useSay()
  return (
    <div className={css.notice} role="alert">
      <Title order={1}>{t(shell.broke)}</Title>
      <p>{t(shell.brokeDo)}</p>
      <Button onClick={() => location.reload()}>{t(shell.reload)}</Button>
    </div>
  )
}
