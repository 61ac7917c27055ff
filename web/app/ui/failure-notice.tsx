// An expected failure on a page: what happened, the way on, and what to quote to Meta.
import { Notice } from './notice.tsx';

export type Failure = {
  message: string;
  wayOn: string;
  metaCode: number | null;
  traceId: string | null;
};

export function FailureNotice({ failure }: { failure: Failure | undefined }) {
  if (failure === undefined) return null;
  const { message, wayOn, metaCode, traceId } = failure;
  return (
    <Notice tone="bad" title={message}>
      <p>
        {wayOn}
        {metaCode === null ? null : ` Meta’s code ${metaCode}.`}
        {traceId === null ? null : (
          <>
            {' '}
            Meta’s trace id: <code>{traceId}</code>
          </>
        )}
      </p>
    </Notice>
  );
}
