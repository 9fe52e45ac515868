import { createClient, EmailCodeProvider, SliderCaptcha } from '../../../dist/index.js'
import '../../../dist/styles.css'
import { exhibit } from './support/exhibit.js'

const client = createClient({ baseUrl: '', clientId: 'demo-client' })
const status = () => document.querySelector('[data-scope=slider-captcha][data-part=root]')?.dataset.state

exhibit({
  thumb: '[data-part=thumb]',
  isReady: () => status() === 'ready',
  isSolved: () => status() === 'passed',
  pieceX: () =>
    document.querySelector('[data-part=thumb]').getBoundingClientRect().x -
    document.querySelector('[data-part=image]').getBoundingClientRect().x,
  element: (
    <EmailCodeProvider client={client}>
      <SliderCaptcha email="anna@example.com" />
    </EmailCodeProvider>
  ),
})
