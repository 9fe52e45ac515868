/** A shape as it is cut. */
export interface Form {
  /** The distance to its edge at the middle of every pixel of its square, row by row; negative inside. */
  readonly distances: Float32Array
  /**
   * Opacity of the dark line around the piece. A long straight edge may lie between two rows of pixels all the way,
   * where it takes a darker line to be seen on white than an edge that turns.
   */
  readonly line: number
}
