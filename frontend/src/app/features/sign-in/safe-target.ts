/** Адрес внутри приложения; чужой адрес из ссылки-приманки заменяется началом. */
export function safeTarget(target: string | undefined): string {
  const inside = target !== undefined && /^\/(?![/\\])/.test(target);
  return inside ? target : '/';
}
