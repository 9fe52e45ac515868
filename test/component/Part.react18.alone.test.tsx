import { render } from '@testing-library/react'
import { createElement, createRef, type ReactElement, type Ref } from 'react'
import { expect, it, vi } from 'vitest'
import { Part } from '../../src/components/part/Part.tsx'

// React 18 is not installed beside React 19. What differs for a part is where an element keeps its ref: beside the
// props. So only the version is told differently here, and the element is one of React 18's shape.
vi.mock(import('react'), async (importOriginal) => ({ ...(await importOriginal()), version: '18.3.1' }))

const elementOfReact18 = (tag: string, ref: Ref<HTMLElement>): ReactElement =>
  ({ ...createElement(tag), ref }) as ReactElement

it('fills the ref of a React 18 `render` element, which stands beside its props', () => {
  const [own, theirs, inRender] = [createRef<HTMLElement>(), createRef<HTMLElement>(), createRef<HTMLElement>()]
  const { container } = render(
    <Part
      as="div"
      dataScope="test"
      dataPart="part"
      own={{ ref: own }}
      render={elementOfReact18('section', inRender)}
      ref={theirs}
    />,
  )
  const section = container.querySelector('section')
  expect(section).toHaveAttribute('data-part', 'part')
  expect([own.current, theirs.current, inRender.current]).toEqual([section, section, section])
})
