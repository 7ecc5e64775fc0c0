import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  /** Release and deployment management. */
  releases?: {
    /**
     * The types of release, each a policy. Leave it out to get major, minor,
     * patch, standard and emergency.
     */
    types?: Array<{
      /** Lower-case name that releases refer to, such as `minor`. */
      name: string;
      /** What people read; made from the name when left out. */
      title?: string;
      /** When to use this type. */
      description?: string;
      /** How often releases of this type are meant to happen, in words. */
      frequency?: string;
      /** Time between announcement and deployment, ISO 8601 duration such as `P3D`. */
      notice?: string;
    }>;
    /**
     * The promotion ladder, first step first. Leave it out to get staging and
     * production.
     */
    environments?: Array<{
      /** Lower-case name that releases refer to, such as `production`. */
      name: string;
      /** What people read; made from the name when left out. */
      title?: string;
      /** What the environment is for. */
      description?: string;
    }>;
    catalog?: {
      reconcile?: {
        /**
         * When the local projection of the catalog is brought up to date.
         * Every five minutes when left out.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
