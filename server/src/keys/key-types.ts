// Inputs and answers of making and ending keys.
import { NotConnected } from '#connection/login-types';
import { createUnionType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { ApiKey, ApiKeyScope } from './api-key.ts';
import { ApiKeyRefused } from './refusals.ts';

@InputType({ description: 'The key to be made.' })
export class CreateApiKeyInput {
  @Field(() => String, { description: 'What it is for: 1 to 80 characters.' })
  name!: string;

  @Field(() => ApiKeyScope, { defaultValue: 'READ', description: 'What it may do.' })
  scope!: ApiKeyScope;

  @Field(() => Int, { defaultValue: 30, description: 'For how many days, 1 to 90.' })
  days!: number;
}

@ObjectType({ description: 'The key was made.' })
export class ApiKeyCreated {
  @Field(() => ApiKey, { description: 'What is known of it.' })
  key!: ApiKey;

  @Field(() => String, {
    description: 'The key itself, shown this once: send it as `Authorization: Bearer …`.',
  })
  secret!: string;
}

@ObjectType({ description: 'The key was revoked; it is worth nothing from now on.' })
export class ApiKeyRevoked {
  @Field(() => ApiKey, { description: 'What is known of it.' })
  key!: ApiKey;
}

export const CreateApiKeyResult = createUnionType({
  name: 'CreateApiKeyResult',
  description: 'The key, or why there is none.',
  types: () => [ApiKeyCreated, ApiKeyRefused, NotConnected] as const,
});

export const RevokeApiKeyResult = createUnionType({
  name: 'RevokeApiKeyResult',
  description: 'The revoked key, or why nothing was revoked.',
  types: () => [ApiKeyRevoked, ApiKeyRefused, NotConnected] as const,
});
