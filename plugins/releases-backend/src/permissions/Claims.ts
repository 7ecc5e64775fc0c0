import {
  AuthService,
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';

/** What somebody's sign-in says that they are and belong to. */
export class Claims {
  readonly #auth: AuthService;
  readonly #userInfo: UserInfoService;

  constructor(options: { auth: AuthService; userInfo: UserInfoService }) {
    this.#auth = options.auth;
    this.#userInfo = options.userInfo;
  }

  /** Entity references of the user and their groups; services claim nothing. */
  async of(credentials: BackstageCredentials): Promise<string[]> {
    if (!this.#auth.isPrincipal(credentials, 'user')) {
      return [];
    }
    const { userEntityRef, ownershipEntityRefs } =
      await this.#userInfo.getUserInfo(credentials);
    return [...new Set([userEntityRef, ...ownershipEntityRefs])];
  }
}
