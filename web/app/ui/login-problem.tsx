// A login that did not work: the reason in a sentence, the way on, and the button to try again.
import type { LoginFailureFragment } from '../gql/graphql.ts';
import { FacebookForm } from './facebook-form.tsx';

export function LoginProblem({ failure }: { failure: LoginFailureFragment }) {
  const { message, wayOn, metaCode, traceId } = failure;
  return (
    <>
      <p className="eyebrow">You are not logged in</p>
      <h1>{message}</h1>
      <p className="lede">{wayOn}</p>
      <p className="actions">
        <FacebookForm>Try again with Facebook</FacebookForm>
        <a className="btn" href="/">
          First page
        </a>
      </p>
      <dl className="facts note">
        {metaCode === null ? null : (
          <div>
            <dt>Meta's code</dt>
            <dd className="mono">{metaCode}</dd>
          </div>
        )}
        {traceId === null ? null : (
          <div>
            <dt>Meta's trace id</dt>
            <dd className="mono">{traceId}</dd>
          </div>
        )}
      </dl>
    </>
  );
}
