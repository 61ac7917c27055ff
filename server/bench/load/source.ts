// What a load sends, as plain data, because it crosses to a process of its own.
import { deliveryRequest, type DeliverySettings } from './deliveries.ts';

export type Source =
  /** The same request again and again. */
  | { readonly kind: 'repeat'; readonly request: string }
  /** Each of these once, then from the start again. */
  | { readonly kind: 'round'; readonly requests: readonly string[] }
  /** New deliveries, numbered from `first`; `count` of them are made before the clock runs. */
  | ({
      readonly kind: 'deliveries';
      readonly first: number;
      readonly count: number;
    } & DeliverySettings);

/** The requests one after the other; null when there is none left. */
export function open(source: Source): () => { number: number; bytes: Buffer } | null {
  let number = -1;
  if (source.kind === 'repeat') {
    const bytes = Buffer.from(source.request);
    return () => ({ number: (number += 1), bytes });
  }
  if (source.kind === 'round') {
    const all = source.requests.map((request) => Buffer.from(request));
    return () => {
      number += 1;
      const bytes = all[number % all.length];
      return bytes === undefined ? null : { number, bytes };
    };
  }
  const made = Array.from({ length: source.count }, (_, place) =>
    deliveryRequest(source, source.first + place),
  );
  return () => {
    number += 1;
    const bytes = made[number];
    return bytes === undefined ? null : { number: source.first + number, bytes };
  };
}
