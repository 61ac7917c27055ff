// Says, before everything else on a page, that the connection to Meta has ended or is about to, with the way on.
import { FacebookForm } from './facebook-form.tsx';
import { utcMinute } from './format.ts';
import { Clock, Unplug } from './icons.tsx';
import { Moment, Relative } from './moment.tsx';

type TokenBannerProps = {
  /** Why the token no longer works; null while it does. */
  trouble: string | null;
  expiresSoon: boolean;
  /** The earlier of the two ends. */
  reconnectBefore: string | null;
};

/** Nothing at all while the token works and has more than a week to go. */
export function TokenBanner({ trouble, expiresSoon, reconnectBefore }: TokenBannerProps) {
  if (trouble !== null) return <Ended trouble={trouble} />;
  if (!expiresSoon || reconnectBefore === null) return null;
  return <EndsSoon at={reconnectBefore} />;
}

function Ended({ trouble }: { trouble: string }) {
  return (
    <aside className="token-banner ended" aria-label="Connection to Meta">
      <Unplug aria-hidden="true" size={18} />
      <p>
        <b>The connection to Meta has ended.</b> {trouble}
      </p>
      <FacebookForm>Reconnect with Facebook</FacebookForm>
    </aside>
  );
}

function EndsSoon({ at }: { at: string }) {
  return (
    <aside className="token-banner" aria-label="Connection to Meta">
      <Clock aria-hidden="true" size={18} />
      <p>
        <b>
          The connection to Meta ends <Relative at={at} />
        </b>
        , at <Moment at={at} write={utcMinute} /> UTC. Reconnect before then, and nothing is
        interrupted.
      </p>
      <FacebookForm look="plain">Reconnect with Facebook</FacebookForm>
    </aside>
  );
}
