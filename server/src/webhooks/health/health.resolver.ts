// The contract's side of the health ladder: as last checked, checking it now, and subscribing the app.
import { make } from '#base/contract';
import type { Context } from '#base/context';
import { type NotConnected, notConnected } from '#connection/login-types';
import { type MetaFailed, metaFailure } from '#connection/meta-failed';
import type { FindViewer } from '#connection/viewer';
import { Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { checkWebhooks } from './check-webhooks.ts';
import type { HealthParts } from './health-parts.ts';
import {
  AppSubscribed,
  CheckWebhooksResult,
  SubscribeAppResult,
  WebhookHealth,
  WebhooksChecked,
} from './health-types.ts';
import { repairApp } from './repair-app.ts';
import { showHealth } from './show-health.ts';

@Resolver()
export class HealthResolver {
  constructor(private readonly parts: HealthParts & { findViewer: FindViewer }) {}

  @Query(() => WebhookHealth, {
    nullable: true,
    description: 'How the webhooks are doing, as last checked; null when nobody is signed in.',
  })
  async webhookHealth(@Ctx() context: Context): Promise<WebhookHealth | null> {
    const viewer = await this.parts.findViewer(context);
    return viewer === null ? null : this.show(context, viewer.connectionId);
  }

  @Mutation(() => CheckWebhooksResult, {
    description: 'Calls our own address, and asks Meta what is subscribed.',
  })
  async checkWebhooks(
    @Ctx() context: Context,
  ): Promise<WebhooksChecked | NotConnected | MetaFailed> {
    const viewer = await this.parts.findViewer(context);
    if (viewer === null) return notConnected();
    const failed = await checkWebhooks(this.parts, viewer.connectionId);
    if (failed !== null) return metaFailure(failed);
    return make(WebhooksChecked, { health: await this.show(context, viewer.connectionId) });
  }

  @Mutation(() => SubscribeAppResult, {
    description: 'Gives Meta our address and the fields of all three objects.',
  })
  async subscribeApp(@Ctx() context: Context): Promise<AppSubscribed | NotConnected | MetaFailed> {
    const viewer = await this.parts.findViewer(context);
    if (viewer === null) return notConnected();
    const failed = await repairApp(this.parts, viewer.connectionId);
    if (failed !== null) return metaFailure(failed);
    return make(AppSubscribed, { health: await this.show(context, viewer.connectionId) });
  }

  private show({ em }: Context, connectionId: string): Promise<WebhookHealth> {
    return showHealth(em, connectionId, this.parts.callbackUrl);
  }
}
