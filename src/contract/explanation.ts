/** How long an explanation or a reason is that the other side reads, in characters. A file of its own: a first load needs no other limit. */
export const explanation = { min: 10, max: 1000 } as const;
