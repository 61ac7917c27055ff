// Copies the address of an event's own page, without the list around it.
import { CopyButton } from '../copy-button.tsx';
import { useScripted } from '../use-scripted.ts';

export function CopyLink({ id }: { id: string }) {
  const scripted = useScripted();
  if (!scripted) return null;
  const address = new URL(`/events/${encodeURIComponent(id)}`, window.location.href);
  return <CopyButton text={address.href}>Copy link</CopyButton>;
}
