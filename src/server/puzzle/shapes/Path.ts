/**
 * The corners of a closed outline, `[x, y, x, y, …]`; the last one joins the first.
 *
 * A hole is an outline that runs the other way round, appended with a way there and back along the same line.
 */
export type Path = readonly number[]
