import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import 'email-code-kit/styles.css'
import './page.css'

export const metadata: Metadata = { title: 'Sign in', icons: 'data:,' }

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
