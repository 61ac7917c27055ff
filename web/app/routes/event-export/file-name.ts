// The name of a file of events: what is in it, when it was made.
import type { Filter } from '../../ui/events/filter.ts';
import { isFiltered } from '../../ui/events/filter.ts';

type Made = { reveal: boolean; now: string; ending: string };

/** "webhook-events-instagram-message-2026-11-22T0834Z-masked.jsonl" */
export function fileName(filter: Filter, { reveal, now, ending }: Made): string {
  const { channel, kind, badge, span } = filter;
  const named = [channel, kind, badge, span].filter((word) => word !== null);
  const parts = [
    'webhook-events',
    ...named.map((word) => word.toLowerCase().replaceAll('_', '-')),
    // Words and ids stay out of the name.
    ...(named.length === 0 && isFiltered(filter) ? ['filtered'] : []),
    `${now.slice(0, 13)}${now.slice(14, 16)}Z`,
    ...(reveal ? [] : ['masked']),
  ];
  return `${parts.join('-')}.${ending}`;
}
