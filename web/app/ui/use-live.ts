// The live view. States: off (nobody signed in, or no scripts) → connecting → live ⇄ reconnecting.
// A tick says "something changed" and no more; the answer is to run the loader again. Ticks that come while it runs are
// folded into one more run: a burst costs two reads, never one each. The loader also runs at each `ready`, for what came
// between the page and the stream, or while the stream was lost.
import { useRevalidator } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';

export type Live = 'off' | 'live' | 'reconnecting';

// An EventSource gives up for good on an HTTP error; we try again, ever more rarely.
const firstRetryMs = 2_000;
const lastRetryMs = 60_000;

export function useLive(signedIn: boolean): Live {
  const [live, setLive] = useState<Live>('off');
  const reread = useCoalescedRevalidate();
  useEffect(() => {
    if (!signedIn) return undefined;
    return listen({ onTick: reread, onState: setLive });
  }, [signedIn, reread]);
  return signedIn ? live : 'off';
}

type Listener = { onTick: () => void; onState: (live: Live) => void };

/** Keeps one EventSource open. Returns how to stop. */
function listen({ onTick, onState }: Listener): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = firstRetryMs;
  const open = () => {
    source = new EventSource('/live');
    source.addEventListener('tick', onTick);
    source.addEventListener('ready', () => {
      wait = firstRetryMs;
      onState('live');
      onTick();
    });
    source.addEventListener('error', () => {
      onState('reconnecting');
      if (source.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, wait);
      wait = Math.min(wait * 2, lastRetryMs);
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

/** One run at a time, and one more after it for everything that was asked meanwhile. */
function useCoalescedRevalidate(): () => void {
  const { revalidate, state } = useRevalidator();
  const [asked, setAsked] = useState(0);
  const answered = useRef(0);
  useEffect(() => {
    if (state !== 'idle' || answered.current === asked) return;
    answered.current = asked;
    revalidate();
  }, [asked, state, revalidate]);
  return useCallback(() => setAsked((times) => times + 1), []);
}
