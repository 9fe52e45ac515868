import { Slider } from 'aj-captcha-react'
import { useEffect, useState } from 'react'
import './ajCaptcha.css'
import { getChallenge, verify } from './support/askServer.js'
import { exhibit, loaded } from './support/exhibit.js'

const find = (name) => document.querySelector(`.ac-slider__${name}`)
let isSolved = false

async function onValid(point) {
  await verify(JSON.parse(point).x)
  isSolved = true
  return true
}

/** The part of the widget that is a slider; the rest is a popup and its requests. */
function Captcha() {
  const [captcha, setCaptcha] = useState()
  useEffect(() => {
    async function load() {
      const { originalImageBase64: image, jigsawImageBase64: block, token } = (await getChallenge()).challenge
      setCaptcha({ image, block, token })
    }
    void load()
  }, [])
  return captcha ? <Slider captcha={captcha} onValid={onValid} /> : null
}

exhibit({
  thumb: '.ac-slider__control',
  isReady: () => loaded(find('image')?.querySelector('img'), find('puzzle')?.querySelector('img')),
  isSolved: () => isSolved,
  // Its picture is 280 pixels wide, whatever the page wants.
  pieceX: () => (Number.parseFloat(find('puzzle').style.left) * 310) / 280,
  element: <Captcha />,
})
