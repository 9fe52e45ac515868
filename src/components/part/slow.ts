/** @internal Marks a part whose answer is slow, so that the stylesheet shows progress. */
export const slow = (isSlow: boolean) => (isSlow ? { 'data-slow': '' } : {})
