import { Param, type PipeTransform } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { PluginId } from '@zveno/contracts/plugin-manifest.js';

class PluginNamePipe implements PipeTransform<string, string> {
  transform(name: string): string {
    if (PluginId.safeParse(name).success) return name;
    const message = 'Имя плагина: строчные латинские буквы, цифры и дефис.';
    throw new DomainError('request.invalid', 'invalid', {}, [{ path: 'pluginId', message }]);
  }
}

/** Имя плагина из адреса. */
export const PluginName = () => Param('pluginId', PluginNamePipe);
