/** What an SPDX expression asks of who ships the package. */
export function judgeLicence(licence: string | undefined): 'permissive' | 'conditional' | 'refused'
