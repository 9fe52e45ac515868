import type { Path } from './Path.ts'

/** A leaf that grows from its foot at `angle`, bent by `curl` from foot to tip. */
export interface Leaf {
  readonly x: number
  readonly y: number
  readonly angle: number
  readonly length: number
  readonly curl: number
}

/** The outline of a whole leaf, or of the half on one side of its midrib. */
export function leaf({ x, y, angle, length, curl }: Leaf, part: 'whole' | 'half'): Path {
  const points: number[] = []
  const place = (along: number, side: number) => {
    const bent = angle + curl * (along - 0.5)
    // Broadest a little below the middle, with a long tip.
    const across = side * length * 0.22 * Math.sin(Math.PI * along ** 0.82) * (1 - 0.25 * along)
    points.push(
      x + Math.cos(bent) * along * length - Math.sin(bent) * across,
      y + Math.sin(bent) * along * length + Math.cos(bent) * across,
    )
  }
  const steps = 14
  for (let step = 0; step <= steps; step += 1) place(step / steps, 1)
  for (let step = steps - 1; step > 0; step -= 1) place(step / steps, part === 'whole' ? -1 : 0)
  return points
}
