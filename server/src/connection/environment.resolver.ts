// Which Meta this environment speaks to: Meta's own, or a simulated one.
import { make } from '#base/contract';
import { Field, ObjectType, Query, Resolver } from 'type-graphql';
import { loginFlowOf } from './login-flow.ts';

@ObjectType({ description: 'What this review environment is connected to.' })
export class Environment {
  @Field(() => Boolean, {
    description: 'Whether Graph is not Meta’s own: then everything shown is simulated.',
  })
  simulated!: boolean;

  @Field(() => String, { description: 'Version of the Graph API asked for.' })
  graphVersion!: string;

  @Field(() => String, { description: 'Id of the app at Meta.' })
  appId!: string;

  @Field(() => String, {
    description:
      'Facebook Login (permissions one by one) or Facebook Login for Business (all or none).',
  })
  loginFlow!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Page where a simulated Meta is operated; null when Graph is Meta’s own.',
  })
  simulatorControlUrl!: string | null;

  @Field(() => Boolean, {
    description: 'Whether the setup check is open to holders of an operator key.',
  })
  setupCheckOpen!: boolean;
}

export interface EnvironmentParts {
  simulated: boolean;
  version: string;
  appId: string;
  loginConfigId: string | null;
  controlUrl: string | null;
  setupCheckOpen: boolean;
}

@Resolver(() => Environment)
export class EnvironmentResolver {
  constructor(private readonly meta: EnvironmentParts) {}

  @Query(() => Environment, { description: 'What this review environment is connected to.' })
  environment(): Environment {
    const { simulated, version, appId, loginConfigId, controlUrl, setupCheckOpen } = this.meta;
    return make(Environment, {
      simulated,
      graphVersion: version,
      appId,
      loginFlow: loginFlowOf(loginConfigId),
      simulatorControlUrl: simulated ? controlUrl : null,
      setupCheckOpen,
    });
  }
}
