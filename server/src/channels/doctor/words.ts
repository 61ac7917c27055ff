// How the doctor counts and lists.

/** "1 Page", "3 Pages". */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** "pages_messaging was", "pages_show_list and pages_messaging were". */
export function were(names: readonly string[]): string {
  return `${listed(names)} ${names.length === 1 ? 'was' : 'were'}`;
}
