// A login that did not work: the reason in a sentence, the way on, and the button to try again.
import type { LoginFailureFragment } from '../gql/graphql.ts';
import { FacebookForm } from './facebook-form.tsx';
import { WayOn } from './way-on.tsx';

export function LoginProblem({ failure }: { failure: LoginFailureFragment }) {
  const { message, wayOn, retryable, metaCode, traceId } = failure;
  // Where trying again can help, the button below is the way on.
  const fixUrl = retryable ? null : failure.fixUrl;
  return (
    <>
      <p className="eyebrow">You are not logged in</p>
      <h1>{message}</h1>
      <p className="lede">
        <WayOn wayOn={wayOn} fixUrl={fixUrl} />
      </p>
      <div className="actions">
        <FacebookForm>Try again with Facebook</FacebookForm>
        <a className="btn" href="/">
          First page
        </a>
      </div>
      <p className="note">
        {[
          metaCode === null ? null : `Meta's code ${metaCode}`,
          traceId === null ? null : `Meta's trace id ${traceId}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  );
}
