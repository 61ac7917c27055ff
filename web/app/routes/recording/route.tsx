// POST /recording: turns recording mode on or off and goes back to the page it was pressed on.
import { redirect } from '@remix-run/node';
import type { ActionFunctionArgs } from '@remix-run/node';
import { dropRecording, keepRecording } from '../../session.server.ts';

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const cookie = form.get('recording') === 'on' ? keepRecording() : dropRecording();
  const back = ownPath(form.get('back'), request.url);
  return redirect(back, { status: 303, headers: { 'set-cookie': cookie } });
}

export const loader = () => redirect('/');

/** A path of this site; anything else leads to the first page, so that no form of ours sends anybody elsewhere. */
function ownPath(back: FormDataEntryValue | null, home: string): string {
  const url = typeof back === 'string' ? URL.parse(back, home) : null;
  if (url === null || url.origin !== new URL(home).origin) return '/';
  // Two slashes at the start would name another host.
  return url.pathname.replace(/^\/+/, '/');
}
