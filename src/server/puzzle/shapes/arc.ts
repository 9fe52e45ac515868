/** Points along an ellipse from angle `start` to angle `end` (radians; 0 is to the right, growing clockwise). */
export function arc(x: number, y: number, radiusX: number, radiusY: number, start: number, end: number): number[] {
  const steps = Math.max(4, Math.ceil((Math.abs(end - start) * Math.sqrt(Math.max(radiusX, radiusY))) / 0.6))
  const points: number[] = []
  for (let step = 0; step <= steps; step += 1) {
    const angle = start + ((end - start) * step) / steps
    points.push(x + radiusX * Math.cos(angle), y + radiusY * Math.sin(angle))
  }
  return points
}
