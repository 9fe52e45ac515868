import type { Random } from '../createRandom.ts'
import { createJigsaw } from './createJigsaw.ts'
import type { Form } from './Form.ts'
import { measureJigsaw } from './measureJigsaw.ts'
import { measureOutline } from './measureOutline.ts'
import { clover } from './outlines/clover.ts'
import { drop } from './outlines/drop.ts'
import { heart } from './outlines/heart.ts'
import { leaf } from './outlines/leaf.ts'
import { star } from './outlines/star.ts'
import type { Shape } from './Shape.ts'

/** The name of a form, and how its distances are measured. */
type Plan = readonly [name: string, measure: () => Float32Array]

/** One of the forms of a shape: the jigsaw has four, the leaf two, the others one. */
const plans: Record<Shape, (random: Random) => Plan> = {
  jigsaw: (random) => {
    const jigsaw = createJigsaw(random)
    return [`jigsaw ${jigsaw.across} ${jigsaw.down}`, () => measureJigsaw(jigsaw)]
  },
  clover: () => ['clover', () => measureOutline(clover(), 1.2)],
  drop: () => ['drop', () => measureOutline(drop(), 1.6)],
  heart: () => ['heart', () => measureOutline(heart(), 1.6)],
  leaf: (random) => {
    const tip = random() < 0.5 ? 'right' : 'left'
    return [`leaf ${tip}`, () => measureOutline(leaf(tip), 2)]
  },
  star: () => ['star', () => measureOutline(star(), 2.8)],
}

/** Every shape's name. */
export const shapeNames: readonly string[] = Object.keys(plans)

/** There are few forms, and each takes as long to measure as a puzzle to paint. */
const measured = new Map<string, Float32Array>()

/** One of the forms of a shape. */
export function measureShape(shape: Shape, random: Random): Form {
  const [name, measure] = plans[shape](random)
  const distances = measured.get(name) ?? measure()
  measured.set(name, distances)
  return { distances, line: shape === 'jigsaw' ? 0.78 : 0.9 }
}
