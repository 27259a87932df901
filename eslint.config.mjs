import comments from '@eslint-community/eslint-plugin-eslint-comments/configs';
import js from '@eslint/js';
import graphql from '@graphql-eslint/eslint-plugin';
import jsdoc from 'eslint-plugin-jsdoc';
import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const typescript = ['**/*.ts', '**/*.tsx'];
const tests = ['**/*.test.ts', '**/*.fixture.ts', '**/testing/**/*.ts', 'e2e/**/*.ts'];

/** The schema of a service: with what the kit adds where a field is marked as personal data. */
function schemaOf(service) {
  const source = new URL(`services/${service}/src/`, import.meta.url);
  const isMarked = readdirSync(source, { recursive: true }).some(
    (file) => file.endsWith('.graphql') && readFileSync(new URL(file, source), 'utf8').includes('@personal('),
  );
  const own = `services/${service}/src/**/*.graphql`;
  return isMarked ? [own, 'packages/service-kit/schema/personal-data.graphql'] : own;
}

/** One configuration of GraphQL rules per service: a subgraph is a schema of its own. What the kit adds is read with grid's. */
const subgraphs = readdirSync(new URL('services', import.meta.url)).map((service) => ({
  name: `gridhall/graphql/${service}`,
  files: [
    `services/${service}/src/**/*.graphql`,
    ...(service === 'grid' ? ['packages/service-kit/schema/*.graphql'] : []),
  ],
  plugins: { '@graphql-eslint': graphql },
  languageOptions: {
    parser: graphql.parser,
    parserOptions: { graphQLConfig: { schema: schemaOf(service) } },
  },
  rules: {
    // Every element says what it is for (conventions: "Words in the code").
    '@graphql-eslint/require-description': [
      'error',
      {
        types: true,
        FieldDefinition: true,
        InputValueDefinition: true,
        EnumValueDefinition: true,
        DirectiveDefinition: true,
      },
    ],
    '@graphql-eslint/naming-convention': [
      'error',
      {
        types: 'PascalCase',
        FieldDefinition: 'camelCase',
        InputValueDefinition: 'camelCase',
        Argument: 'camelCase',
        DirectiveDefinition: 'camelCase',
        EnumValueDefinition: 'UPPER_CASE',
      },
    ],
    '@graphql-eslint/no-hashtag-description': 'error',
    '@graphql-eslint/no-typename-prefix': 'error',
    '@graphql-eslint/no-scalar-result-type-on-mutation': 'error',
    '@graphql-eslint/require-deprecation-reason': 'error',
    '@graphql-eslint/unique-enum-value-names': 'error',
    '@graphql-eslint/unique-field-definition-names': 'error',
  },
}));

export default defineConfig(
  {
    ignores: ['**/dist/**', '**/generated/**', '**/node_modules/**', '**/.local/**', '**/coverage/**'],
  },
  {
    // Composed: it needs to be a schema, its words are the subgraphs'.
    name: 'gridhall/graphql/supergraph',
    files: ['infra/supergraph.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: 'infra/supergraph.graphql' } },
    },
  },
  comments.recommended,
  {
    name: 'gridhall/comments',
    rules: {
      // A suppression says which rule, and why.
      '@eslint-community/eslint-comments/require-description': 'error',
      '@eslint-community/eslint-comments/no-unused-disable': 'error',
    },
  },
  {
    name: 'gridhall/scripts',
    files: ['**/*.mjs', '**/*.cjs'],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: {
        ...{ process: 'readonly', globalThis: 'readonly', performance: 'readonly', URL: 'readonly' },
        ...{ Buffer: 'readonly', console: 'readonly', module: 'writable', require: 'readonly', __dirname: 'readonly' },
      },
    },
  },
  {
    name: 'gridhall/typescript',
    files: typescript,
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { jsdoc },
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['codegen.ts'] }, tsconfigRootDir: import.meta.dirname },
    },
    settings: { jsdoc: { mode: 'typescript' } },
    rules: {
      // Numbers in texts read as numbers; anything else in a text is a slip.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `_` says that a parameter is there for its place only.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Callbacks of one call: the arrow reads better than a block around it.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      // What is exported says what it is for.
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          require: { FunctionDeclaration: true, ClassDeclaration: true, MethodDefinition: false },
          contexts: [
            'TSInterfaceDeclaration',
            'TSTypeAliasDeclaration',
            'ExportNamedDeclaration > VariableDeclaration',
          ],
          exemptEmptyConstructors: true,
          checkConstructors: false,
          checkGetters: false,
        },
      ],
      'jsdoc/no-types': 'error',
      'jsdoc/require-param-description': 'error',
      'jsdoc/check-param-names': [
        'error',
        { disableMissingParamChecks: true, checkDestructured: false, checkRestProperty: false },
      ],
      'jsdoc/check-tag-names': 'error',
    },
  },
  {
    name: 'gridhall/mongoose',
    files: ['services/*/src/**/*.store.ts'],
    rules: {
      // mongoose's types call the plain objects of a schema definition instances of a class.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    name: 'gridhall/tests',
    files: tests,
    rules: {
      // Tests look into answers of every shape, and hand over methods to be called.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'jsdoc/require-jsdoc': 'off',
      'max-lines': ['error', { max: 600, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    name: 'gridhall/codegen',
    // In no package, so no types are known of it.
    files: ['codegen.ts'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  ...subgraphs,
);
