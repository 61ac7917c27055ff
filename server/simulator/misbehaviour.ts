// How Graph's answers and the deliveries can be made to go wrong.

/** The fields of Meta's error envelope that a fault may carry. */
export interface FaultError {
  message: string;
  type?: string | undefined;
  code: number;
  error_subcode?: number | undefined;
  is_transient?: boolean | undefined;
  error_user_title?: string | undefined;
  error_user_msg?: string | undefined;
}

/** How the next matching Graph answer goes wrong. */
export type Fault =
  | { kind: 'error'; status: number; error: FaultError }
  /** Answers properly, but late. */
  | { kind: 'slow'; ms: number }
  /** Half the body, then the connection is gone. */
  | { kind: 'cut' }
  /** Status 200 and JSON that does not parse. */
  | { kind: 'malformed' }
  /** `paging.next` leads to the page it stands on. */
  | { kind: 'loop' }
  /** An empty page with a `next` that leads on: to the same call, which answers properly then. */
  | { kind: 'gap' }
  /** An HTML page in place of JSON, as proxies answer. */
  | { kind: 'html'; status: number };

/** How the next webhook goes wrong. */
export type DeliveryFault =
  | { kind: 'duplicate'; copies: number }
  | { kind: 'wrong-signature' }
  | { kind: 'no-signature' }
  | { kind: 'tampered' }
  | { kind: 'delayed'; ms: number }
  /** Held back until the next delivery has gone out before it. */
  | { kind: 'reordered' };

export interface FaultMatch {
  /** Part of the path (with query). */
  path?: string | undefined;
  method?: string | undefined;
}
