/** The colours of the e-mails: those of `src/styles/tokens.css`, which mail programs cannot read, on a ground of their own. */
export const mailColors = {
  light: {
    ground: '#f4f6fb',
    surface: '#ffffff',
    line: '#dbdfec',
    sunken: '#eff1f8',
    text: '#171b2b',
    muted: '#585f75',
    accent: '#2c44ad',
  },
  dark: {
    ground: '#0f121b',
    surface: '#171b28',
    line: '#353d53',
    sunken: '#222839',
    text: '#eceef7',
    muted: '#a7aec4',
    accent: '#b3c2ff',
  },
}
