/** A sentence for each folder of a machine, or address of a registry, that a file's text holds. */
export function findPlaces(file: string, text: string, here: { folders: string[]; registry: string }): string[]
