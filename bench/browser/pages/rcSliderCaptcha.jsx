import SliderCaptcha from 'rc-slider-captcha'
import { getChallenge, verify } from './support/askServer.js'
import { exhibit, loaded } from './support/exhibit.js'

const find = (name) => document.querySelector(`.rc-slider-captcha-${name}`)
const left = (name) => find(name).getBoundingClientRect().x

async function request() {
  const { picture, piece } = await getChallenge()
  return { bgUrl: picture, puzzleUrl: piece }
}

exhibit({
  thumb: '.rc-slider-captcha-control-button',
  isReady: () => loaded(find('jigsaw-bg'), find('jigsaw-puzzle')) && !find('control-loading'),
  isSolved: () => find('control-success') !== null,
  pieceX: () => left('jigsaw-puzzle') - left('jigsaw-bg'),
  element: (
    <SliderCaptcha
      bgSize={{ width: 310, height: 155 }}
      puzzleSize={{ width: 47, height: 155 }}
      request={request}
      onVerify={({ x }) => verify(x)}
    />
  ),
})
