import angular from 'angular-eslint';

const code = ['frontend/src/**/*.ts'];

export const angularRules = [
  ...angular.configs.tsRecommended.map((config) => ({ ...config, files: code })),
  {
    name: 'zveno/angular',
    files: code,
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': [
        'error',
        { type: 'element', prefix: 'zv', style: 'kebab-case' },
      ],
      '@angular-eslint/directive-selector': [
        'error',
        { type: 'attribute', prefix: 'zv', style: 'camelCase' },
      ],
      '@angular-eslint/prefer-on-push-component-change-detection': 'off',
      '@angular-eslint/prefer-signals': 'error',
    },
  },
  ...[...angular.configs.templateRecommended, ...angular.configs.templateAccessibility].map(
    (config) => ({ ...config, files: ['frontend/src/**/*.html'] }),
  ),
  {
    name: 'zveno/templates',
    files: ['frontend/src/**/*.html'],
    rules: {
      '@angular-eslint/template/button-has-type': 'error',
      '@angular-eslint/template/prefer-control-flow': 'error',
    },
  },
];
