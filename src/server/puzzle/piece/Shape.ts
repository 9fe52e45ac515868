/** What a piece and its gap can look like. */
export type Shape = 'jigsaw' | 'clover' | 'drop' | 'heart' | 'leaf' | 'star'
