// A plain request to one of our own public addresses, as Meta would make it: bounded in time, following no redirect.

export interface Knocked {
  status: number;
  /** The beginning of the answer: enough for a challenge. */
  text: string;
}

/** As long as Meta waits for a webhook, in milliseconds. */
const PATIENCE_MS = 5_000;

const MOST_CHARACTERS = 1_000;

/** Null when nothing answered in time. */
export async function knock(
  url: string,
  form: Record<string, string> | null = null,
): Promise<Knocked | null> {
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(form === null ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    return { status: response.status, text: (await response.text()).slice(0, MOST_CHARACTERS) };
  } catch {
    return null;
  }
}
