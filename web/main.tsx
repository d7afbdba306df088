import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './styles.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, useMemo } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { createQueryClient } from './api.ts'
import { Frame } from './frame.tsx'
import { startOffline } from './offline/start.ts'
import { signedOut } from './session.ts'
import { LanguageProvider, useLanguage } from './shell/language.tsx'
import { themeIn, variables } from './theme.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

startOffline()
const client = createQueryClient(signedOut)

// One route that draws the frame: the pages' table is `routes.tsx`. A data router, so that forms can ask before leaving.
const router = createBrowserRouter([{ path: '*', element: <Frame /> }])

function App() {
  const { language } = useLanguage()
  const theme = useMemo(() => themeIn(language), [language])
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
        <Notifications position="bottom-right" limit={4} />
      </QueryClientProvider>
    </MantineProvider>
  )
}

createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <App />
    </LanguageProvider>
  </StrictMode>,
)
