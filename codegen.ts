import type { CodegenConfig } from '@graphql-codegen/cli';

// The contract (schema.graphql) and the documents that stand in web's routes become typed documents in web/app/gql.
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: ['web/app/**/*.{ts,tsx}', '!web/app/gql/**'],
  generates: {
    'web/app/gql/': {
      preset: 'client',
      // The ids by which web sends its documents, and the list by which a server knows and trusts them.
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { hashAlgorithm: 'sha256', mode: 'embedHashInDocument' },
      },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        scalars: { DateTime: 'string', JSON: 'unknown' },
        strictScalars: true,
      },
    },
  },
};

export default config;
