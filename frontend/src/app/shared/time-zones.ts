/** Часовые пояса, известные браузеру; пояса IANA называются одинаково на всех языках. */
export function timeZones(): readonly string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes('UTC') ? known : ['UTC', ...known];
}
