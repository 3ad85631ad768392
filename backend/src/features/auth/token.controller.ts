import { Body, Controller, Header, HttpCode, Post, Req, UseFilters } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiResponse, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@zveno/contracts/domain-error.js';
import type { Request } from 'express';
import { Public } from '../access/index.js';
import { RefreshSignIn, StartSignIn, type Tickets } from '../sign-ins/index.js';
import { SignInWithPassword } from './sign-in-with-password.js';
import { TokenDto, TokenRefusalDto, TokenRequest, TokenRequestDto } from './token.dto.js';
import { TokenRefusalFilter, UnsupportedGrant } from './token-refusal.filter.js';

@Public()
@ApiTags('Вход')
@UseFilters(TokenRefusalFilter)
@Controller('auth/token')
export class TokenController {
  constructor(
    private readonly passwordSignIn: SignInWithPassword,
    private readonly startSignIn: StartSignIn,
    private readonly refreshSignIn: RefreshSignIn,
  ) {}

  /** Билеты для программ по OAuth 2: способы `password` и `refresh_token`. Им пользуется Authorize на этой странице. */
  @Post()
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @Header('Pragma', 'no-cache')
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiBody({ type: TokenRequestDto })
  @ApiResponse({ status: 400, description: 'Отказ по RFC 6749.', type: TokenRefusalDto })
  @ApiResponse({ status: 429, description: 'Слишком много попыток.', type: TokenRefusalDto })
  async token(@Req() request: Request, @Body() body: unknown): Promise<TokenDto> {
    const tickets = await this.exchange(parse(request, body));
    return {
      access_token: tickets.accessToken,
      token_type: 'Bearer',
      expires_in: tickets.expiresIn,
      refresh_token: tickets.refreshToken,
    };
  }

  private async exchange(asked: TokenRequest): Promise<Tickets> {
    if (asked.grant_type === 'refresh_token') return this.refreshSignIn.run(asked.refresh_token);
    const { username: email, password } = asked;
    const user = await this.passwordSignIn.run({ email, password });
    return this.startSignIn.run(user.id);
  }
}

function parse(request: Request, body: unknown): TokenRequest {
  if (!request.is('application/x-www-form-urlencoded')) {
    throw new DomainError('request.wrong-type', 'invalid');
  }
  const parsed = TokenRequest.safeParse(body);
  if (parsed.success) return parsed.data;
  const unknownGrant = parsed.error.issues.some(({ code }) => code === 'invalid_union');
  throw unknownGrant && hasGrantType(body)
    ? new UnsupportedGrant()
    : new DomainError('request.invalid', 'invalid');
}

function hasGrantType(body: unknown): boolean {
  return (
    typeof body === 'object' &&
    body !== null &&
    'grant_type' in body &&
    typeof body.grant_type === 'string' &&
    body.grant_type !== ''
  );
}
