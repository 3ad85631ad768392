/** На Mac главная клавиша сочетаний — ⌘. */
export const onMac = /mac|iphone|ipad/i.test(navigator.userAgent);
