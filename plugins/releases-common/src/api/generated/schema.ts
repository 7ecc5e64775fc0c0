// Made from releases-backend/src/schema/openapi.yaml by `yarn generate`. Do not edit.

export interface paths {
    "/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The release types and environments that this portal is configured with */
        get: operations["getPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Releases that the caller may see, one page at a time */
        get: operations["listReleases"];
        put?: never;
        /** Plan a release; it starts as a draft */
        post: operations["createRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ReleaseId"];
            };
            cookie?: never;
        };
        /** One release with what the caller may do with it */
        get: operations["getRelease"];
        put?: never;
        post?: never;
        /** Delete a draft; its history is kept */
        delete: operations["deleteRelease"];
        options?: never;
        head?: never;
        /**
         * Change a release
         * @description Fields that are left out stay as they are; lists are replaced as a
         *     whole; `null` clears an optional field. Changing what was approved sends
         *     a candidate or an approved release back to `draft` or `candidate`, as
         *     the lifecycle says.
         */
        patch: operations["updateRelease"];
        trace?: never;
    };
    "/releases/{id}/submit": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the release that the change is based on. Without it the
                 *     answer is 428; when somebody else changed the release first, 412.
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["ReleaseId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a draft a candidate */
        post: operations["submitRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases/{id}/reopen": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the release that the change is based on. Without it the
                 *     answer is 428; when somebody else changed the release first, 412.
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["ReleaseId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a candidate a draft again */
        post: operations["reopenRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases/{id}/cancel": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the release that the change is based on. Without it the
                 *     answer is 428; when somebody else changed the release first, 412.
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["ReleaseId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a release that has not been deployed */
        post: operations["cancelRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases/{id}/close": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the release that the change is based on. Without it the
                 *     answer is 428; when somebody else changed the release first, 412.
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["ReleaseId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a release that was deployed or rolled back */
        post: operations["closeRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ReleaseId"];
            };
            cookie?: never;
        };
        /** What happened to a release, oldest first, with the check of its hash chain */
        get: operations["getReleaseHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deployment windows that meet an interval, one page at a time */
        get: operations["getCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description Reference of a catalog entity, `kind:namespace/name`; returned full and in lower case.
         * @example component:default/payments-api
         */
        EntityRef: string;
        /**
         * Format: date-time
         * @description ISO 8601 date-time with an offset; returned in UTC with milliseconds.
         * @example 2026-12-04T13:00:00.000Z
         */
        Instant: string;
        /**
         * @description The stored state of the release's lifecycle.
         * @enum {string}
         */
        ReleaseState: "draft" | "candidate" | "approved" | "deploying" | "deployed" | "failed" | "rolled-back" | "closed" | "cancelled";
        /**
         * @description How the release is brought into an environment.
         * @enum {string}
         */
        DeploymentMethod: "rolling" | "blue-green" | "canary" | "feature-flag" | "recreate" | "manual";
        /** @description What a component needs of another entity in the environment it is deployed to. */
        DependencyRequirement: {
            entityRef: components["schemas"]["EntityRef"];
            /** @description A range of semantic versions such as `>=7 <8`, or one exact version. */
            version: string;
        };
        /** @description A catalog entity in the version that this release delivers. */
        ReleaseComponent: {
            entityRef: components["schemas"]["EntityRef"];
            /** @description Opaque text; semantic versions are recognised as such. */
            version: string;
            /** @description Commit that the version was built from, 7 to 64 hexadecimal digits. */
            commit?: string;
            /** @description Digest of the built artefact, `algorithm:hexadecimal digits`. */
            artifactDigest?: string;
            /** @description What is handed over beside the running component, such as a guide or a client library. */
            deliverables?: string[];
            requirements?: components["schemas"]["DependencyRequirement"][];
        };
        /** @description A record elsewhere that this release answers to. */
        ScopeLink: {
            /** @enum {string} */
            kind: "change-request" | "story" | "defect" | "incident" | "problem" | "known-error";
            /** @description The record's key in its own system, such as `CHG0031`. */
            key: string;
            title?: string;
            /** @description Address of the record, `http` or `https`. */
            url?: string;
            /** @description Whether the release is meant to close the record. */
            closes?: boolean;
        };
        /** @description How the release is undone when it fails. */
        BackOutPlan: {
            description: string;
            /** @description When the plan was last rehearsed. */
            rehearsedAt?: components["schemas"]["Instant"];
            /** @description Where the record of the rehearsal is found, `http` or `https`. */
            rehearsalUrl?: string;
        };
        /** @description The planned interval of the release in one environment, half-open `[start, end)`. */
        DeploymentWindow: {
            /** @description Name of a configured environment. */
            environment: string;
            start: components["schemas"]["Instant"];
            end: components["schemas"]["Instant"];
            /** @description IANA zone that the planner chose, such as `Europe/Berlin`. */
            timeZone: string;
        };
        ReleaseInput: {
            title: string;
            /** @description What the release brings and why, in Markdown. */
            summary?: string;
            /** @description Name of a configured release type. */
            type: string;
            /** @description Group or user who answers for the release. */
            owner: components["schemas"]["EntityRef"];
            /** @description User who leads the release. */
            releaseManager?: components["schemas"]["EntityRef"];
            components?: components["schemas"]["ReleaseComponent"][];
            /** @description Identifiers of releases that this release bundles. */
            includes?: string[];
            scopeLinks?: components["schemas"]["ScopeLink"][];
            method?: components["schemas"]["DeploymentMethod"];
            backOutPlan?: components["schemas"]["BackOutPlan"];
            /** @description At most one window for each environment. */
            windows?: components["schemas"]["DeploymentWindow"][];
        };
        ReleasePatch: {
            title?: string;
            summary?: string | null;
            type?: string;
            owner?: components["schemas"]["EntityRef"];
            releaseManager?: components["schemas"]["EntityRef"] | null;
            components?: components["schemas"]["ReleaseComponent"][];
            includes?: string[];
            scopeLinks?: components["schemas"]["ScopeLink"][];
            method?: components["schemas"]["DeploymentMethod"] | null;
            backOutPlan?: components["schemas"]["BackOutPlan"] | null;
            windows?: components["schemas"]["DeploymentWindow"][];
        };
        /** @description What is delivered together. */
        Release: {
            /** Format: uuid */
            id: string;
            title: string;
            summary?: string;
            type: string;
            state: components["schemas"]["ReleaseState"];
            owner: components["schemas"]["EntityRef"];
            releaseManager?: components["schemas"]["EntityRef"];
            components: components["schemas"]["ReleaseComponent"][];
            includes: string[];
            scopeLinks: components["schemas"]["ScopeLink"][];
            method?: components["schemas"]["DeploymentMethod"];
            backOutPlan?: components["schemas"]["BackOutPlan"];
            /** @description In the order of the configured environments. */
            windows: components["schemas"]["DeploymentWindow"][];
            /** @description Start of the earliest window. */
            plannedStart?: components["schemas"]["Instant"];
            /** @description End of the latest window. */
            plannedEnd?: components["schemas"]["Instant"];
            /** @description Grows by one with every change. */
            revision: number;
            createdBy: components["schemas"]["EntityRef"];
            createdAt: components["schemas"]["Instant"];
            updatedAt: components["schemas"]["Instant"];
        };
        /**
         * @description Something a person can do with a release over this API.
         * @enum {string}
         */
        ReleaseAction: "update" | "delete" | "submit" | "reopen" | "cancel" | "close";
        ReleaseDetail: components["schemas"]["Release"] & {
            entities: components["schemas"]["EntitySnapshots"];
            /** @description What this caller may do with the release in its present state. */
            allowedActions: components["schemas"]["ReleaseAction"][];
            /** @description The bundled releases that this caller may see. */
            bundledReleases?: {
                /** Format: uuid */
                id: string;
                title: string;
                state: components["schemas"]["ReleaseState"];
            }[];
        };
        /** @description What the catalog last said of an entity; kept when the entity disappears. */
        EntitySnapshot: {
            entityRef: components["schemas"]["EntityRef"];
            kind: string;
            title?: string;
            type?: string;
            owner?: components["schemas"]["EntityRef"];
            system?: components["schemas"]["EntityRef"];
            domain?: components["schemas"]["EntityRef"];
            lifecycle?: string;
            /** @description Since when the entity is no longer in the catalog. */
            missingSince?: components["schemas"]["Instant"];
        };
        /** @description The components' entities by their reference. */
        EntitySnapshots: {
            [key: string]: components["schemas"]["EntitySnapshot"];
        };
        PageInfo: {
            nextCursor?: string;
        };
        ReleaseList: {
            items: components["schemas"]["Release"][];
            entities: components["schemas"]["EntitySnapshots"];
            totalItems?: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        /** @description One window of one release. */
        CalendarEntry: {
            /** Format: uuid */
            releaseId: string;
            title: string;
            type: string;
            state: components["schemas"]["ReleaseState"];
            owner: components["schemas"]["EntityRef"];
            environment: string;
            start: components["schemas"]["Instant"];
            end: components["schemas"]["Instant"];
            timeZone: string;
            components: {
                entityRef: components["schemas"]["EntityRef"];
                version: string;
            }[];
        };
        CalendarPage: {
            items: components["schemas"]["CalendarEntry"][];
            pageInfo: components["schemas"]["PageInfo"];
        };
        /**
         * @description One entry of a release's history. `hash` is the SHA-256 of the canonical
         *     JSON (RFC 8785) of the other fields, so that a changed, removed or
         *     inserted entry is found.
         */
        HistoryEvent: {
            /** Format: uuid */
            releaseId: string;
            sequence: number;
            type: string;
            /** @description Entity reference of the person, or `service:` with the name of the service. */
            actor: string;
            at: components["schemas"]["Instant"];
            data: {
                [key: string]: unknown;
            };
            /** @description Hash of the entry before; 64 zeros for the first. */
            previousHash: string;
            hash: string;
        };
        History: {
            items: components["schemas"]["HistoryEvent"][];
            /** @description Result of checking the whole chain. */
            verification: {
                intact: boolean;
                length: number;
                /** @description Sequence number of the first entry that does not fit. */
                brokenAt?: number;
                reason?: string;
            };
            pageInfo: {
                /** @description To be sent as `after` for the next page. */
                nextAfter?: number;
            };
        };
        ReleaseType: {
            name: string;
            title: string;
            description?: string;
            /** @description How often releases of this type are meant to happen, in words. */
            frequency?: string;
            /** @description ISO 8601 duration between announcement and deployment. */
            notice?: string;
        };
        Environment: {
            name: string;
            title: string;
            description?: string;
        };
        Policy: {
            types: components["schemas"]["ReleaseType"][];
            /** @description In the order of promotion. */
            environments: components["schemas"]["Environment"][];
        };
        /** @description One rule that one field of the request breaks. */
        Violation: {
            /** @description Path of the field, such as `windows[0].end`. */
            field: string;
            rule: string;
            /** @description The rule and the way out, in a sentence. */
            message: string;
        };
        Error: {
            error: {
                name: string;
                message: string;
                violations?: components["schemas"]["Violation"][];
            } & {
                [key: string]: unknown;
            };
            request?: {
                method?: string;
                url?: string;
            };
            response: {
                statusCode: number;
            };
        };
    };
    responses: {
        /** @description The release in its new state */
        Transitioned: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ReleaseDetail"];
            };
        };
        /** @description What went wrong, which field or rule it concerns, and the way out */
        Error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        ReleaseId: string;
        /**
         * @description The `ETag` of the release that the change is based on. Without it the
         *     answer is 428; when somebody else changed the release first, 412.
         */
        IfMatch: string;
        /** @description The `nextCursor` of the page before; the other parameters must stay the same. */
        Cursor: string;
        /**
         * @description Releases that concern any of these catalog entities: of components,
         *     APIs and resources as what is released, of systems, domains, groups and
         *     users through everything that belongs to them, at any depth.
         */
        EntityRefFilter: components["schemas"]["EntityRef"][];
        /** @description Releases of anything that these groups or users own. */
        OwnerFilter: components["schemas"]["EntityRef"][];
        /** @description Releases of anything in these systems. */
        SystemFilter: components["schemas"]["EntityRef"][];
        /** @description Releases of anything in these domains or their subdomains. */
        DomainFilter: components["schemas"]["EntityRef"][];
        /** @description Releases with a window in any of these environments. */
        EnvironmentFilter: string[];
        /** @description Releases of any of these types. */
        TypeFilter: string[];
        /** @description Releases in any of these states. */
        StateFilter: components["schemas"]["ReleaseState"][];
    };
    requestBodies: {
        Transition: {
            content: {
                "application/json": {
                    /** @description Why; kept in the history. */
                    comment?: string;
                };
            };
        };
    };
    headers: {
        /** @description The release's revision, to be sent back as `If-Match` with a change. */
        ETag: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The policy */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listReleases: {
        parameters: {
            query?: {
                /**
                 * @description Releases that concern any of these catalog entities: of components,
                 *     APIs and resources as what is released, of systems, domains, groups and
                 *     users through everything that belongs to them, at any depth.
                 */
                entityRef?: components["parameters"]["EntityRefFilter"];
                /** @description Releases of anything that these groups or users own. */
                owner?: components["parameters"]["OwnerFilter"];
                /** @description Releases of anything in these systems. */
                system?: components["parameters"]["SystemFilter"];
                /** @description Releases of anything in these domains or their subdomains. */
                domain?: components["parameters"]["DomainFilter"];
                /** @description Releases with a window in any of these environments. */
                environment?: components["parameters"]["EnvironmentFilter"];
                /** @description Releases of any of these types. */
                type?: components["parameters"]["TypeFilter"];
                /** @description Releases in any of these states. */
                state?: components["parameters"]["StateFilter"];
                /** @description Releases managed by this user. */
                releaseManager?: components["schemas"]["EntityRef"];
                /** @description Part of the title or of the summary, in any letter case. */
                text?: string;
                /** @description Only releases whose planned interval ends after this instant. */
                from?: components["schemas"]["Instant"];
                /** @description Only releases whose planned interval starts before this instant. */
                to?: components["schemas"]["Instant"];
                /**
                 * @description Field to sort by; a leading minus sorts in descending order.
                 *     Releases without a window sort after all others by `plannedStart`.
                 */
                sort?: "plannedStart" | "-plannedStart" | "updatedAt" | "-updatedAt" | "title" | "-title";
                /** @description Releases in a page. */
                limit?: number;
                /** @description The `nextCursor` of the page before; the other parameters must stay the same. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Whether all matching releases are counted; leaving the count out is faster. */
                totalItems?: "include" | "exclude";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of releases */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    createRelease: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseInput"];
            };
        };
        responses: {
            /** @description The new release */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    /** @description Path of the release below the plugin's base URL. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseDetail"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ReleaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The release */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseDetail"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    deleteRelease: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the release that the change is based on. Without it the
                 *     answer is 428; when somebody else changed the release first, 412.
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["ReleaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draft is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    updateRelease: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the release that the change is based on. Without it the
                 *     answer is 428; when somebody else changed the release first, 412.
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["ReleaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleasePatch"];
            };
        };
        responses: {
            /** @description The changed release */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseDetail"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    submitRelease: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the release that the change is based on. Without it the
                 *     answer is 428; when somebody else changed the release first, 412.
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["ReleaseId"];
            };
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["Transition"];
        responses: {
            200: components["responses"]["Transitioned"];
            default: components["responses"]["Error"];
        };
    };
    reopenRelease: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the release that the change is based on. Without it the
                 *     answer is 428; when somebody else changed the release first, 412.
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["ReleaseId"];
            };
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["Transition"];
        responses: {
            200: components["responses"]["Transitioned"];
            default: components["responses"]["Error"];
        };
    };
    cancelRelease: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the release that the change is based on. Without it the
                 *     answer is 428; when somebody else changed the release first, 412.
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["ReleaseId"];
            };
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["Transition"];
        responses: {
            200: components["responses"]["Transitioned"];
            default: components["responses"]["Error"];
        };
    };
    closeRelease: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the release that the change is based on. Without it the
                 *     answer is 428; when somebody else changed the release first, 412.
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: components["parameters"]["ReleaseId"];
            };
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["Transition"];
        responses: {
            200: components["responses"]["Transitioned"];
            default: components["responses"]["Error"];
        };
    };
    getReleaseHistory: {
        parameters: {
            query?: {
                /** @description Only events behind this sequence number. */
                after?: number;
                /** @description Events in a page. */
                limit?: number;
            };
            header?: never;
            path: {
                id: components["parameters"]["ReleaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the history */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getCalendar: {
        parameters: {
            query: {
                /** @description Start of the interval, inclusive. */
                from: components["schemas"]["Instant"];
                /** @description End of the interval, exclusive; at most 400 days after `from`. */
                to: components["schemas"]["Instant"];
                /**
                 * @description Releases that concern any of these catalog entities: of components,
                 *     APIs and resources as what is released, of systems, domains, groups and
                 *     users through everything that belongs to them, at any depth.
                 */
                entityRef?: components["parameters"]["EntityRefFilter"];
                /** @description Releases of anything that these groups or users own. */
                owner?: components["parameters"]["OwnerFilter"];
                /** @description Releases of anything in these systems. */
                system?: components["parameters"]["SystemFilter"];
                /** @description Releases of anything in these domains or their subdomains. */
                domain?: components["parameters"]["DomainFilter"];
                /** @description Releases with a window in any of these environments. */
                environment?: components["parameters"]["EnvironmentFilter"];
                /** @description Releases of any of these types. */
                type?: components["parameters"]["TypeFilter"];
                /** @description Releases in any of these states. */
                state?: components["parameters"]["StateFilter"];
                /** @description Part of the release's title or summary, in any letter case. */
                text?: string;
                /** @description Windows in a page. */
                limit?: number;
                /** @description The `nextCursor` of the page before; the other parameters must stay the same. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of windows in the order of their start */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
}
