// What this app has to say of a grant, beside Meta.
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Grant } from './grants.ts';

@Resolver(() => Grant)
export class GrantResolver {
  constructor(private readonly meta: { loginConfigId: string | null }) {}

  @FieldResolver(() => Boolean, {
    description:
      'Whether this app asks for it. A Login for Business configuration names its permissions at Meta: then, whether Meta knows an answer.',
  })
  requested(@Root() { status }: Grant): boolean {
    return this.meta.loginConfigId === null || status !== 'NEVER_ASKED';
  }
}
