/**
 * One step from a schema to the next (V12). Once released, its file never changes again: a later file mends what it
 * got wrong.
 */
export type Migration = { number: number; name: string; sql: string };
