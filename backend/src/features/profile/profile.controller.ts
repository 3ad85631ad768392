import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Refuses } from '../../api/refuses.decorator.js';
import { type Actor, CurrentActor } from '../access/index.js';
import { CurrentSignIn, type SignedIn } from '../sign-ins/index.js';
import { UserCatalog, UserDto, userView } from '../users/index.js';
import { ChangePassword } from './change-password.js';
import { ChangeProfile } from './change-profile.js';
import { ChangePasswordDto, ChangeProfileDto } from './profile.dto.js';

@ApiTags('Я')
@Refuses(401, 'request.unauthenticated')
@Controller('me')
export class ProfileController {
  constructor(
    private readonly users: UserCatalog,
    private readonly profile: ChangeProfile,
    private readonly password: ChangePassword,
  ) {}

  /** Кто вошёл. */
  @Get()
  async me(@CurrentActor() actor: Actor): Promise<UserDto> {
    return userView(await this.users.byId(actor.userId));
  }

  /** Меняет имя и язык. */
  @Patch()
  @Refuses(422, 'request.invalid')
  async changeMe(@CurrentActor() actor: Actor, @Body() change: ChangeProfileDto): Promise<UserDto> {
    return userView(await this.profile.run(actor, change));
  }

  /** Меняет пароль и заканчивает все входы, кроме этого. */
  @Post('password')
  @HttpCode(204)
  @Refuses(403, 'auth.wrong-password')
  @Refuses(422, 'request.invalid', 'auth.weak-password')
  @Refuses(429, 'auth.locked', 'auth.overloaded')
  async changePassword(
    @CurrentSignIn() signedIn: SignedIn,
    @Body() change: ChangePasswordDto,
  ): Promise<void> {
    await this.password.run(signedIn, change);
  }
}
