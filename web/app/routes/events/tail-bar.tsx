// Whether the list follows what happens, and what waits while it does not.
import { count, several, type Several } from '../../ui/format.ts';
import { Pause, Play } from '../../ui/icons.tsx';
import { Link } from '../../ui/link.tsx';
import { LivePill } from '../../ui/live-pill.tsx';
import type { Live } from '../../ui/use-live.ts';
import { useScripted } from '../../ui/use-scripted.ts';

type TailBarProps = {
  live: Live;
  paused: boolean;
  waiting: Several;
  pause: () => void;
  show: () => void;
  resume: () => void;
};

export function TailBar({ live, paused, waiting, pause, show, resume }: TailBarProps) {
  const scripted = useScripted();
  if (!scripted) return null;
  return (
    <span className="tail-bar">
      {paused ? <span className="pill">Paused</span> : <LivePill live={live} />}
      <button type="button" className="btn" onClick={paused ? resume : pause}>
        {paused ? <Play aria-hidden="true" size={14} /> : <Pause aria-hidden="true" size={14} />}
        {paused ? 'Resume' : 'Pause'}
      </button>
      <span aria-live="polite">
        {paused && waiting.number > 0 ? (
          <button type="button" className="pill waiting" onClick={show}>
            {several(waiting, 'new event')} — show
          </button>
        ) : null}
      </span>
    </span>
  );
}

/** On an older page, which does not move. */
export function Behind({ number, newest }: { number: number; newest: string }) {
  return number === 0 ? null : (
    <Link className="pill waiting" to={newest} preventScrollReset>
      {count(number, 'new event')} — show
    </Link>
  );
}
