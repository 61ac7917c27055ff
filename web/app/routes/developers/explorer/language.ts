// What an editor of the explorer can be for.

export type Language = 'graphql' | 'json';
