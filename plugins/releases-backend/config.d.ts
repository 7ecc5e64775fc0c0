import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

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
      /**
       * Who has to approve releases of this type. When left out, as for the
       * default type of the same name, or else as for `minor`; an empty list
       * approves them on submission.
       */
      approvals?: Array<{
        /** Lower-case name, such as `owners`. */
        name: string;
        /** What people read; made from the name when left out. */
        title?: string;
        /**
         * Where the approvers come from: `component-owners`,
         * `dependent-owners`, `system-owners`, `release-manager`, or the
         * reference of a group or user such as `group:default/change-board`.
         */
        source: string;
        /** `breaking`: only when a component is marked as breaking. `always` when left out. */
        when?: 'always' | 'breaking';
        /** How many have to approve; one when left out. */
        minimum?: number;
        /** Share of the approvers that has to approve, 1 to 100, instead of `minimum`. */
        percentage?: number;
        /** Whether every owner is asked by a rule of its own; yes when left out. */
        perOwner?: boolean;
        /** Whether approving asks for the title of the release; no when left out. */
        stepUp?: boolean;
        /** How long an approval counts, ISO 8601 duration; until the release ends when left out. */
        validFor?: string;
        /** When others are asked too, ISO 8601 duration after asking; needs `escalateTo`. */
        escalateAfter?: string;
        /** The group or user who is asked then, and at once when nobody else can be. */
        escalateTo?: string;
      }>;
    }>;
    /** What holds for all approvals. */
    approvals?: {
      /** Whether the submitter's own approval counts; no when left out. */
      submitterMayApprove?: boolean;
      /** Whether one person's approval counts for every rule that asks them; yes when left out. */
      oneDecisionForSeveralRules?: boolean;
    };
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
      /**
       * Whether only one release may have a window there at a time. Windows
       * that overlap block unless `readiness.checks` says otherwise; no when
       * left out.
       */
      exclusive?: boolean;
    }>;
    /**
     * Addresses that are called with signed messages (Standard Webhooks), for
     * automated tasks and external checks.
     */
    callOuts?: Array<{
      /** Lower-case name that tasks and checks refer to, such as `smoke-test`. */
      name: string;
      /** What people read; made from the name when left out. */
      title?: string;
      /** Complete http or https address, without credentials. */
      url: string;
      /**
       * What messages are signed with: 24 to 64 random bytes in base64, with or
       * without `whsec_` before them.
       * @visibility secret
       */
      secret: string;
      /** How long to wait for the answer, at most a minute; ten seconds when left out. */
      timeout?: HumanDuration | string;
      /**
       * Whether the address may be a private, loopback or link-local one.
       * Refused when left out.
       */
      allowPrivate?: boolean;
    }>;
    readiness?: {
      /**
       * What checks mean for releases of some types in some environments; the
       * last rule that fits holds. Every check has defaults.
       */
      checks?: Array<{
        /** Name of a check, or all of a room, such as `schedule.*`. */
        check: string;
        /** Release types; all when left out. */
        types?: string[];
        /** Environments; all when left out. */
        environments?: string[];
        mode?: 'block' | 'warn' | 'off';
        /** Parameters of the check, such as `soak` of `promotion.previous`. */
        parameters?: { [name: string]: unknown };
      }>;
      /** Checks that other systems answer over a call-out. */
      external?: Array<{
        /** Lower-case name; the check is called `external.` and this. */
        name: string;
        /** What people read; the name when left out. */
        title?: string;
        /** Name of a call-out of `releases.callOuts`. */
        callOut: string;
        /** What the check means; `block` when left out. */
        mode?: 'block' | 'warn' | 'off';
      }>;
    };
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
