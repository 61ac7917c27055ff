// What the page's buttons do: check every rung anew, subscribe the app, subscribe one account.
import { ask } from '../../graphql.server.ts';
import { toldFailure } from '../../ui/failure.server.ts';
import { CheckWebhooks, SubscribeAccount, SubscribeApp } from './document.server.ts';

/** Null when Meta did what was asked. */
export async function press(request: Request) {
  const form = await request.formData();
  const result = await sendOn(request, form);
  switch (result.__typename) {
    case 'WebhooksChecked':
    case 'AppSubscribed':
    case 'AccountSubscribed':
      return null;
    default:
      return toldFailure(result);
  }
}

async function sendOn(request: Request, form: FormData) {
  switch (form.get('intent')) {
    case 'subscribe-app':
      return (await ask(request, SubscribeApp, {})).result;
    case 'subscribe-account':
      return (
        await ask(request, SubscribeAccount, { accountId: String(form.get('accountId') ?? '') })
      ).result;
    default:
      return (await ask(request, CheckWebhooks, {})).result;
  }
}
