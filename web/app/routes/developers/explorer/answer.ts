// What comes of running an operation: it was refused here and asked nobody, or the API answered.

export type Refused = {
  kind: 'refused';
  /** HTTP status of the page. */
  status: number;
  message: string;
  wayOn: string;
  link?: { to: string; label: string };
};

export type ToldError = { message: string; code: string | null; at: string | null };

export type Answered = {
  kind: 'answered';
  /** HTTP status of the API. */
  status: number;
  /** From asking to the last byte, in milliseconds. */
  ms: number;
  /** What it cost of what one operation may cost; null: the API did not say. */
  cost: { requested: number; limit: number } | null;
  requestId: string | null;
  errors: ToldError[];
  json: string;
  /** How many characters there are, when not all are shown. */
  cutFrom: number | null;
};

export type Answer = Refused | Answered;

export const refusal = (
  message: string,
  wayOn: string,
  more: Partial<Pick<Refused, 'status' | 'link'>> = {},
): Refused => ({ kind: 'refused', status: 400, message, wayOn, ...more });
