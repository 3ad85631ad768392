import { Controller, Delete, Get, HttpCode } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id } from '../../api/id.decorator.js';
import { Refuses } from '../../api/refuses.decorator.js';
import { type Actor, CurrentActor } from '../access/index.js';
import { CurrentSignIn, SignInCatalog, SignInDto, type SignedIn } from '../sign-ins/index.js';
import { EndMySignIn } from './end-my-sign-in.js';

@ApiTags('Я')
@Refuses(401, 'request.unauthenticated')
@Controller('me/sign-ins')
export class MySignInsController {
  constructor(
    private readonly signIns: SignInCatalog,
    private readonly endMySignIn: EndMySignIn,
  ) {}

  /** Мои действующие входы: устройство, адрес, когда пользовались. */
  @Get()
  mySignIns(@CurrentSignIn() signedIn: SignedIn): Promise<SignInDto[]> {
    return this.signIns.mine(signedIn);
  }

  /** Заканчивает один из моих входов; его билеты перестают действовать сразу. */
  @Delete(':id')
  @HttpCode(204)
  @Refuses(404, 'auth.sign-in-missing')
  @Refuses(422, 'request.invalid')
  async endSignIn(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    await this.endMySignIn.run(actor, id);
  }
}
