import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import 'email-code-kit/styles.css'
import './page.css'
import { App } from './App.tsx'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
