export interface Config {
  /** The demo portal's own settings. Plugins do not read them. */
  slipway?: {
    /**
     * Shows the demo organisation: its catalog, its personas, its releases.
     * Has no effect when `catalogPaths` is set.
     */
    demo?: boolean;

    /**
     * Files and folders of catalog YAML to show instead of the demo
     * organisation. Relative paths start at the backend's working directory.
     */
    catalogPaths?: string[];

    /** The people that the development-only sign-in page offers in the demo. */
    personas?: Array<{
      /** The user in the catalog, for example `user:default/dana.reyes`. */
      user: string;
      /** What the person is, for example `Developer`. */
      role: string;
      /** One line about what the person does in the portal. */
      description: string;
    }>;

    /** The groups that the permission policy gives more or fewer rights. */
    roles?: {
      /** May do everything with every release. */
      releaseManagers?: string[];
      /** May read everything and change nothing. */
      auditors?: string[];
      /** May remove entities from the catalog. */
      platform?: string[];
    };
  };

  auth?: {
    providers?: {
      /**
       * Lets anybody be anybody, without a password. The backend refuses to
       * start with this unless `auth.environment` is `development`.
       */
      personas?: {
        development?: object;
      };
    };
  };
}
