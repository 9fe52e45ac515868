import type { Path } from './Path.ts'

/** Everything below a skyline: `heightAt` gives its y for each x. */
export function ridge(width: number, bottom: number, heightAt: (x: number) => number, step = 3): Path {
  const points: number[] = []
  for (let x = 0; x < width; x += step) points.push(x, heightAt(x))
  points.push(width, heightAt(width), width, bottom, 0, bottom)
  return points
}
