import type { CodegenConfig } from '@graphql-codegen/cli';

// Types of the operations in src, made from the contract: here the repository's own, elsewhere a downloaded copy of it.
const config: CodegenConfig = {
  schema: process.env['CRM_FLOW_SCHEMA'] ?? '../../schema.graphql',
  documents: ['src/**/*.ts', '!src/gql/**'],
  importExtension: '.ts',
  generates: {
    'src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
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
