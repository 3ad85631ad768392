// Выполняется до первой отрисовки: иначе выбранная тёмная тема начинала бы с белой вспышки.
(() => {
  const chosen = localStorage.getItem('zveno.theme');
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.dataset.theme =
    chosen === 'dark' || chosen === 'light' ? chosen : system;
  document.documentElement.lang = localStorage.getItem('zveno.language') === 'en' ? 'en' : 'ru';
})();
