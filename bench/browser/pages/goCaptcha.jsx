import GoCaptcha from 'go-captcha-react'
import { useEffect, useState } from 'react'
import { getChallenge, verify } from './support/askServer.js'
import { exhibit, loaded } from './support/exhibit.js'

const find = (name) => document.querySelector(`[class*=module_${name}__]`)
const left = (name) => find(name).getBoundingClientRect().x
const config = { width: 310, height: 155 }
let isSolved = false

const events = {
  async confirm({ x }) {
    await verify(x)
    isSolved = true
  },
}

/** The widget fetches nothing itself. */
function Slide() {
  const [data, setData] = useState()
  useEffect(() => {
    async function load() {
      const { picture, piece } = await getChallenge()
      setData({ image: picture, thumb: piece, thumbX: 0, thumbY: 0, thumbWidth: 47, thumbHeight: 155 })
    }
    void load()
  }, [])
  return <GoCaptcha.Slide config={config} data={data} events={events} />
}

exhibit({
  thumb: '[class*=module_dragBlock__]',
  isReady: () => loaded(find('picture'), find('tile')?.querySelector('img')),
  isSolved: () => isSolved,
  pieceX: () => left('tile') - left('picture'),
  element: <Slide />,
})
