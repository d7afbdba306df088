import { Button, Title } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useSay } from './language.tsx'
import css from './Shell.module.css'
import { shell } from './text.ts'

interface Props {
  /** Changing it (the address) lets a broken page go. */
  readonly at: string
  readonly children: ReactNode
}

/** Keeps the frame standing when a page fails. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override componentDidUpdate(before: Props) {
    if (this.state.broken && before.at !== this.props.at) this.setState({ broken: false })
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
