import type { Color } from './mixColor.ts'

/** A few colours that go together; every scene can be painted in every palette. */
export interface Palette {
  /** From the zenith to the horizon. */
  readonly sky: readonly [Color, Color, Color]
  /** Sun or moon. */
  readonly light: Color
  /** Ridges and water: in the distance, and at the viewer's feet. */
  readonly far: Color
  readonly near: Color
  /** For flat compositions, from the strongest to the palest. */
  readonly accents: readonly [Color, Color, Color, Color, Color]
  /** Stars are out. */
  readonly dark: boolean
}

const dawn: Palette = {
  sky: [0x6c7fb5, 0xcfa6b8, 0xffdcc0],
  light: 0xfff3dc,
  far: 0xc09bb2,
  near: 0x34325c,
  accents: [0x3f4377, 0x7d6fa3, 0xe8967a, 0xf2c9a1, 0xf9e9d8],
  dark: false,
}
const day: Palette = {
  sky: [0x5aa7d8, 0xa4d3ea, 0xeef6ee],
  light: 0xfff4cf,
  far: 0x9ccbd0,
  near: 0x1c555f,
  accents: [0x1f566b, 0x4f9fa6, 0xe8876a, 0xf5cd6b, 0xf5eedc],
  dark: false,
}
const dusk: Palette = {
  sky: [0x2f2f63, 0x94507f, 0xf7a37f],
  light: 0xffe0aa,
  far: 0xb0638a,
  near: 0x1e1b40,
  accents: [0x2b2558, 0x6b4288, 0xd0597a, 0xf39f7d, 0xffdcae],
  dark: false,
}
const night: Palette = {
  sky: [0x0f1a40, 0x253e75, 0x5c82b0],
  light: 0xf6f0d8,
  far: 0x456698,
  near: 0x0d1637,
  accents: [0x17244f, 0x2c4c80, 0x6d93c0, 0xe6cf94, 0xdbe5ee],
  dark: true,
}
const spring: Palette = {
  sky: [0xa6d8d3, 0xd9edd6, 0xfdf4dc],
  light: 0xffc9a0,
  far: 0xb4d8ab,
  near: 0x2b6650,
  accents: [0x35705d, 0x86bf90, 0xf29c96, 0xf8d685, 0xfcf0df],
  dark: false,
}
const autumn: Palette = {
  sky: [0xe3a866, 0xf2cf9b, 0xfcedd0],
  light: 0xfff6e0,
  far: 0xdb9f68,
  near: 0x552823,
  accents: [0x5f2d29, 0x7d8660, 0xc4573b, 0xe8a94e, 0xf7e1bd],
  dark: false,
}
const sea: Palette = {
  sky: [0x74c1cc, 0xbce3df, 0xf8f2dd],
  light: 0xffd9a8,
  far: 0x74bbc2,
  near: 0x0f4059,
  accents: [0x10475f, 0x2b8a9b, 0xf0a983, 0x9fd6d0, 0xf7eed8],
  dark: false,
}
const lavender: Palette = {
  sky: [0x7873b8, 0xbba8d9, 0xf6dfe6],
  light: 0xfff2ea,
  far: 0xab9bce,
  near: 0x362b63,
  accents: [0x453a7c, 0x8b7bc3, 0xe59fbb, 0xf6d2b0, 0xf4e8f0],
  dark: false,
}
const desert: Palette = {
  sky: [0x7cb5b7, 0xf0d3ac, 0xf7ba90],
  light: 0xfff0cf,
  far: 0xe8a57e,
  near: 0x6c2e3c,
  accents: [0x7c3543, 0x4d8a8c, 0xd26a4c, 0xf1b67f, 0xfae6c8],
  dark: false,
}
const nordic: Palette = {
  sky: [0x8faabf, 0xcbdae2, 0xf5f2eb],
  light: 0xf6d2b8,
  far: 0xabc1ce,
  near: 0x22394d,
  accents: [0x2a4961, 0x6b91a8, 0xd98b72, 0xe9d3b5, 0xeef0ec],
  dark: false,
}
const forest: Palette = {
  sky: [0x8fc4b3, 0xcfe6d3, 0xfaf6e0],
  light: 0xffefb8,
  far: 0x93c2ad,
  near: 0x113a34,
  accents: [0x174840, 0x4d937e, 0xe0a458, 0xaed3b6, 0xf6f0d8],
  dark: false,
}
const blossom: Palette = {
  sky: [0xf0b6c4, 0xfad9da, 0xfff4ea],
  light: 0xfffaf0,
  far: 0xe6a5b8,
  near: 0x5a3459,
  accents: [0x633a62, 0xb76a8f, 0xf0959b, 0xf6c9bd, 0xfdeee6],
  dark: false,
}
const aurora: Palette = {
  sky: [0x0e1f3d, 0x1d5a6d, 0x7cc6a4],
  light: 0xf3f7dc,
  far: 0x2f7480,
  near: 0x0a1a30,
  accents: [0x10273f, 0x22617a, 0x55b59a, 0xf0c987, 0xd8efdf],
  dark: true,
}

/** Every palette there is. */
export const palettes: readonly [Palette, ...Palette[]] = [
  dawn,
  day,
  dusk,
  night,
  spring,
  autumn,
  sea,
  lavender,
  desert,
  nordic,
  forest,
  blossom,
  aurora,
]
