// The contract's view over a whole review: how far it has come, and what can be handed in.
import type { Context } from '#base/context';
import type { FindViewer } from '#connection/viewer';
import { Ctx, Query, Resolver } from 'type-graphql';
import { makePack, type PackParts } from './pack/make-pack.ts';
import { SubmissionPack } from './pack/submission-pack.ts';
import { showProgress } from './progress.ts';
import { ReviewStep } from './review-step.ts';

@Resolver()
export class ReviewResolver {
  constructor(private readonly parts: PackParts & { findViewer: FindViewer }) {}

  @Query(() => [ReviewStep], {
    description: 'The eight steps of a review, each ticked by what was recorded of the caller.',
  })
  async reviewProgress(@Ctx() context: Context): Promise<ReviewStep[]> {
    const viewer = await this.parts.findViewer(context);
    return showProgress(context.em, this.parts, viewer?.connectionId ?? null);
  }

  @Query(() => SubmissionPack, {
    nullable: true,
    description: 'What the caller can hand in to Meta; null when nobody is signed in.',
  })
  async submissionPack(@Ctx() context: Context): Promise<SubmissionPack | null> {
    const viewer = await this.parts.findViewer(context);
    return viewer === null ? null : makePack(context.em, this.parts, viewer.connectionId);
  }
}
