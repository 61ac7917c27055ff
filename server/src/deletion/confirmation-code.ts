// Confirmation codes: letters and digits as Meta asks, long enough that nobody finds another's by trying.
import { randomBytes } from 'node:crypto';

/** 32 signs without 0, O, 1 and I, which people mix up; 16 of them are 80 bits. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 16;

export function makeConfirmationCode(): string {
  return Array.from(randomBytes(LENGTH), (byte) => SIGNS[byte % SIGNS.length]).join('');
}
