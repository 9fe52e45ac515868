/** Packs bytes into a zlib stream, as PNG wants them. */
export type Deflate = (bytes: Uint8Array) => Promise<Uint8Array>

/** {@link Deflate} by the platform's own `CompressionStream`: browsers, workers and Node alike. */
export const deflate: Deflate = async (bytes) => {
  const packed = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(packed).arrayBuffer())
}
