import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  server: {
    // The API has no CORS, so it is asked by way of this origin. In production your web server does the same.
    proxy: { '/api/v2/sdk': { target: process.env['API_URL'] ?? 'http://127.0.0.1:8787', changeOrigin: true } },
  },
})
