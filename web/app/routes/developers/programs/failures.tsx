// How failures look to a program: expected ones are data, the others are errors with a code.
import { CodeBlock } from './code-block.tsx';
import { failed, failing } from './recipes.ts';

const codes = [
  ['BAD_USER_INPUT', 'An argument makes no sense; the sentence says which.'],
  ['GRAPHQL_PARSE_FAILED, GRAPHQL_VALIDATION_FAILED', 'The operation does not fit the contract.'],
  ['OPERATION_TOO_COSTLY, TOO_DEEP', 'It asks for too much at once; see the limits.'],
  ['KEY_NOT_LIVING', 'The key has ended or was revoked. Make a new one.'],
  ['FORBIDDEN', 'The key may not do this: it may only read, or only a person may.'],
  ['RATE_LIMITED', 'Too many requests. Wait as long as the header Retry-After says.'],
  ['INTERNAL_SERVER_ERROR', 'A mistake of ours. Quote the request id beside it.'],
] as const;

export function Failures() {
  return (
    <section className="card" aria-labelledby="failures">
      <h2 id="failures">When something fails</h2>
      <p className="sub">
        What may be expected to fail is a member of the result’s union and implements{' '}
        <code>Failure</code>: <code>message</code> says what happened and <code>wayOn</code> what to
        do, both to be shown as they are. <code>retryable</code>: the same request may work when
        sent again. <code>metaCode</code> is Meta’s own code, where Meta refused;{' '}
        <code>fixUrl</code> leads to the page where it is mended, if there is one.
      </p>
      <CodeBlock block={failing} />
      <CodeBlock block={failed} />
      <p className="sub">
        Everything else is an entry of <code>errors</code>, with a sentence, a code and the request
        id in <code>extensions</code>:
      </p>
      <dl className="reads">
        {codes.map(([code, means]) => (
          <div key={code}>
            <dt className="mono">{code}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
