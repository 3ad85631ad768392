import type { FileFormat } from './chain-types.js';

/** Вид файла по имени; всё, что не `.json`, читается как YAML — он вмещает и JSON. */
export function formatOf(name: string): FileFormat {
  return name.toLowerCase().endsWith('.json') ? 'json' : 'yaml';
}
