// What the last sending of this page answered. Remix drops it at the next re-reading, and a live page is re-read at any
// moment: a failure would vanish before it is read. Here it stands until one sends again or goes elsewhere.
import { useActionData, useLocation } from '@remix-run/react';
import { useState } from 'react';

export function useAnswer<Action>() {
  const told = useActionData<Action>();
  // Each sending is a location of its own; a re-reading is none.
  const { key } = useLocation();
  const [kept, setKept] = useState({ key, told });
  if (told !== undefined && (kept.told !== told || kept.key !== key)) setKept({ key, told });
  return told ?? (kept.key === key ? kept.told : undefined);
}
