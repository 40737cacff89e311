/** What a group of figures gives: name, value, unit. */
export type Figure = readonly [name: string, value: number, unit: string];
