const sorted = (values: number[]) => [...values].sort((one, other) => one - other)

/** The value that `share` (0 to 1) of all values do not exceed. */
export const percentile = (values: number[], share: number) =>
  sorted(values)[Math.min(Math.floor(values.length * share), values.length - 1)]

export const median = (values: number[]) => percentile(values, 0.5)

/** Milliseconds to one decimal place. */
export const ms = (value: number) => `${value.toFixed(1)} ms`
