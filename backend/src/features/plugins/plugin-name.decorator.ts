import { Param, type PipeTransform } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { fieldProblem } from '@zveno/contracts/field-problem.js';
import { PluginId } from '@zveno/contracts/plugin-manifest.js';

class PluginNamePipe implements PipeTransform<string, string> {
  transform(name: string): string {
    if (PluginId.safeParse(name).success) return name;
    const problem = fieldProblem('pluginId', {
      ru: 'имя плагина: строчные латинские буквы, цифры и дефис',
      en: 'a plugin name is lowercase Latin letters, digits and a hyphen',
    });
    throw new DomainError('request.invalid', 'invalid', {}, [problem]);
  }
}

/** Имя плагина из адреса. */
export const PluginName = () => Param('pluginId', PluginNamePipe);
