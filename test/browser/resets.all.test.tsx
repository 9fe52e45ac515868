import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import resets from 'virtual:resets'
import kit from '../../src/styles.css?inline'
import layeredKit from './layered.css?inline'
import { differences, propertiesOf, readLooks, type Look } from './readLook.ts'
import { makeExhibit } from './makeExhibit.tsx'

/** A page with a look of its own, from which the kit inherits, and without what would change by itself. */
const pageStyle = `
  main {
    --eck-duration: 0s;
    width: 400px;
    color: #222;
    font: 17px/1.6 Georgia, serif;
    letter-spacing: 0.01em;
    font-feature-settings: 'kern';
    tab-size: 8;
    text-size-adjust: none;
    -webkit-tap-highlight-color: red;
  }
`
const main = document.createElement('main')
let styles: HTMLStyleElement[] = []

function wear(...css: string[]) {
  for (const style of styles) style.remove()
  styles = [...css, pageStyle].map((text) => {
    const style = document.createElement('style')
    style.textContent = text
    document.head.append(style)
    return style
  })
}

/** One class of an application's, against everything that the kit sets most. */
const ownClass = `
  .own {
    min-height: 71px;
    margin: 8px;
    padding: 6px;
    border: 5px dashed rgb(1, 2, 3);
    border-radius: 9px;
    background: rgb(4, 5, 6);
    color: rgb(7, 8, 9);
    font: italic 900 21px / 40px 'Courier New';
    letter-spacing: 3px;
    text-align: right;
    text-decoration: line-through;
    cursor: help;
  }
`

let properties: Set<string>
let alone: Record<string, Look>

beforeAll(async () => {
  await page.viewport(1000, 900)
  wear(kit)
  main.append(await makeExhibit())
  document.body.append(main)
  properties = propertiesOf([kit, ...Object.values(resets)])
  alone = readLooks(main, properties)
})

afterAll(() => {
  wear()
  main.remove()
})

/** Puts a class on every part, and says which parts do not look as it wants them. */
function losers(className: string): string[] {
  const wanted = document.createElement('span')
  wanted.className = className
  main.append(wanted)
  const parts = [...main.querySelectorAll<HTMLElement>('[data-part]:not([data-part=icon])')]
  for (const part of parts) part.classList.add(...className.split(' '))
  const set = [...propertiesOf([ownClass])].filter((property) => !wantedInherits(property, wanted))
  const found = parts.flatMap((part) =>
    set
      .filter((property) => valueIn(part, property) !== valueIn(wanted, property))
      .map((property) => `${part.dataset['part']}: ${property} is ${valueIn(part, property)}`),
  )
  for (const part of parts) part.classList.remove(...className.split(' '))
  wanted.remove()
  return [...new Set(found)]
}

const valueIn = (element: HTMLElement, property: string) => getComputedStyle(element).getPropertyValue(property)

/** Whether the classes of an element say nothing of a property. */
function wantedInherits(property: string, wanted: HTMLElement): boolean {
  const value = valueIn(wanted, property)
  const { className } = wanted
  wanted.className = ''
  const isSame = valueIn(wanted, property) === value
  wanted.className = className
  return isSame
}

const { utilities, ...others } = resets
const orders = Object.entries(others).flatMap(([name, reset]) => [
  [name, 'before', [reset, kit]] as const,
  [name, 'after', [kit, reset]] as const,
])

describe('every part looks the same, to the last computed value and pixel,', () => {
  it.each(orders)('under %s loaded %s the stylesheet', (_name, _order, css) => {
    wear(...css)
    expect(differences(alone, readLooks(main, properties))).toEqual([])
  })

  it('in a layer of its own above that of Tailwind 4’s reset', () => {
    wear(layeredKit, resets['Tailwind 4'])
    expect(differences(alone, readLooks(main, properties))).toEqual([])
  })
})

describe('one class of the application wins on every part', () => {
  it('where it is loaded after the stylesheet', () => {
    wear(kit, ownClass)
    expect(losers('own')).toEqual([])
  })

  it('and not where it is loaded before: so the test can tell', () => {
    wear(ownClass, kit)
    expect(losers('own')).toContain('button: cursor is pointer')
  })

  const classes = 'bg-emerald-700 rounded-3xl p-6 text-4xl'

  it('and so do Tailwind 4’s utilities, where the kit stands in a layer below theirs', () => {
    wear(layeredKit, utilities)
    expect(losers(classes)).toEqual([])
  })

  it('but without that layer they lose, for what stands in none wins', () => {
    wear(kit, utilities)
    expect(losers(classes)).toContain('button: border-top-left-radius is 10px')
  })
})
