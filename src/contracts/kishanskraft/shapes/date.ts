/** `2025-07-30T10:30:00Z`, as the document writes every date. */
export const printDate = (date: Date) => `${date.toISOString().slice(0, 19)}Z`
