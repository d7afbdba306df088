const RELOADED = 'offline.reloaded'
/** A page that fails again this soon has another trouble than an upgrade. */
const AGAIN_MS = 20_000

/**
 * Keeps the pages on the device, and mends a tab that stood open over an upgrade: a part of the old build that the
 * server no longer has is answered by loading the page anew. What was typed is kept by the forms.
 */
export function startOffline(): void {
  addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(RELOADED) ?? 0)
    if (!navigator.onLine || Date.now() - last < AGAIN_MS) return
    event.preventDefault()
    sessionStorage.setItem(RELOADED, String(Date.now()))
    location.reload()
  })
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const register = () =>
    // Without it the pages need a connection, and otherwise work as ever.
    void navigator.serviceWorker.register('/sw.js').catch(() => undefined)
  if (document.readyState === 'complete') register()
  else addEventListener('load', register, { once: true })
}
