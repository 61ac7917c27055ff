// Meta's codes as they are written down.

/** "10 / 2018278": Meta's code, and its subcode where there is one. */
export const codes = (code: number, subcode: number | null) =>
  subcode === null ? String(code) : `${code} / ${subcode}`;
