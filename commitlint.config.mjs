export default {
  extends: ['@commitlint/config-conventional'],
  rules: {
    // Тема по-русски: регистр и точку правила английского текста не судят.
    'subject-case': [0],
    'header-max-length': [2, 'always', 100],
    'body-max-line-length': [0],
    'footer-max-line-length': [0],
  },
};
