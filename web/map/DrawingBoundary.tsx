import { Component, type ReactNode } from 'react'

/** A drawing that fails (no context, a lost driver) gives way to one that always works. */
export class DrawingBoundary extends Component<{ fallback: ReactNode; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? this.props.fallback : this.props.children
  }
}
