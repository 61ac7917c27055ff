// A button that sends the server to Meta, which takes a moment: it says so while it waits.
import { Form, useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { RefreshCw } from './icons.tsx';

type AskMetaProps = {
  /** The page whose action does it. */
  at: string;
  /** What the form carries, `intent` first of all. */
  fields: Record<string, string>;
  look?: 'primary' | 'plain';
  /** Afterwards the page stands where it stood: what there is to tell stands beside the button. */
  keepsPlace?: boolean;
  children: ReactNode;
};

export function AskMeta({
  at,
  fields,
  look = 'plain',
  keepsPlace = false,
  children,
}: AskMetaProps) {
  const busy = useIsSending(at, fields);
  return (
    <Form method="post" action={at} preventScrollReset={keepsPlace} className="inline-form">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className={look === 'primary' ? 'btn btn-p' : 'btn'} disabled={busy}>
        <RefreshCw aria-hidden="true" size={15} className={busy ? 'turning' : ''} />
        {busy ? 'Asking Meta…' : children}
      </button>
    </Form>
  );
}

/** Whether this very form is under way: a page may hold many that differ in one field. */
function useIsSending(at: string, fields: Record<string, string>): boolean {
  const { formAction, formData } = useNavigation();
  return (
    formAction === at &&
    Object.entries(fields).every(([name, value]) => formData?.get(name) === value)
  );
}
