// What stands in place of a page with somebody's own things when nobody is logged in.
import { FacebookForm } from './facebook-form.tsx';
import type { Frame } from './frame.ts';
import { Page } from './page.tsx';

type NobodyProps = { page: Frame & { now: string }; title: string; why: string };

export function Nobody({ page, title, why }: NobodyProps) {
  return (
    <Page frame={page} now={page.now} className="column narrow">
      <h1>{title}</h1>
      <p className="lede">{why}</p>
      <div className="actions">
        <FacebookForm>Continue with Facebook</FacebookForm>
      </div>
    </Page>
  );
}
