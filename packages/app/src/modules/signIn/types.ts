/** One entry of the list, as the backend's personas module describes it. */
export interface PersonItem {
  entityRef: string;
  displayName: string;
  role?: string;
  description?: string;
  teams: string[];
  picture?: string;
}

/** What `GET /api/auth/personas/people` answers. */
export interface PeoplePage {
  kind: 'personas' | 'users' | 'groups' | 'guest';
  items: PersonItem[];
  total: number;
  users: number;
  loading: boolean;
}

export interface PeopleQuery {
  term: string;
  everybody: boolean;
}

/** What `POST /api/auth/personas/refresh` answers. */
export interface Session {
  profile: { email?: string; displayName?: string; picture?: string };
  backstageIdentity: {
    token: string;
    expiresInSeconds?: number;
    identity: {
      type: 'user';
      userEntityRef: string;
      ownershipEntityRefs: string[];
    };
  };
}
