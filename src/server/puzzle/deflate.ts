/** Packs bytes into a zlib stream, as PNG wants them. */
export type Deflate = (bytes: Uint8Array) => Promise<Uint8Array>

/** {@link Deflate} by the platform's own `CompressionStream`: browsers, workers and Node alike. */
export const deflate: Deflate = async (bytes) => {
  const packer = new CompressionStream('deflate')
  // Not through a Blob: some stand-ins for a browser have one without a stream.
  const writer = packer.writable.getWriter()
  const [, packed] = await Promise.all([
    writer.write(new Uint8Array(bytes)).then(() => writer.close()),
    new Response(packer.readable).arrayBuffer(),
  ])
  return new Uint8Array(packed)
}
