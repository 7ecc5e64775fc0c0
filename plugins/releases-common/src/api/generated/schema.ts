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
    "/releases/{id}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ReleaseId"];
            };
            cookie?: never;
        };
        /**
         * The approval rules of a release with their decisions
         * @description Of a draft, the rules as they would be resolved now (`preview`); nobody
         *     has been asked yet.
         */
        get: operations["getApprovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases/{id}/approvals/{ruleId}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ReleaseId"];
                /** @description As in the release's approvals. */
                ruleId: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve or reject under one rule
         * @description Only people decide, each for themselves or for somebody who delegated
         *     to them. The decision is on one digest; when the release has changed
         *     since it was read, the answer is 412 and nothing is decided.
         */
        post: operations["decideApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases/{id}/approvals/{ruleId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ReleaseId"];
                /** @description As in the release's approvals. */
                ruleId: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back one's own decision while the release has not started */
        post: operations["withdrawApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases/{id}/approvals/{ruleId}/deferral": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ReleaseId"];
                /** @description As in the release's approvals. */
                ruleId: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Put one's own decision aside until later
         * @description Nothing is decided by it, and neither escalation nor expiry waits for
         *     it. The release leaves the caller's inbox and comes back at `until`, or
         *     as soon as it changes. Deferring again takes the place of the deferral
         *     before. Where one decision counts for several rules, so does a deferral.
         */
        put: operations["deferApproval"];
        post?: never;
        /** Take a decision that one put aside back up */
        delete: operations["resumeApproval"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's inbox, what must be decided soonest first */
        get: operations["listApprovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approvals/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide on several releases; each is judged by itself */
        post: operations["decideApprovals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ReleaseId"];
            };
            cookie?: never;
        };
        /** The conversation about a release, oldest first */
        get: operations["listComments"];
        put?: never;
        /** Say something about a release */
        post: operations["addComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Delegations by the caller and to the caller that have not ended */
        get: operations["listDelegations"];
        put?: never;
        /** Let somebody else decide in the caller's place for a time */
        post: operations["delegate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delegations/{delegationId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                delegationId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one's own delegation now */
        delete: operations["endDelegation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/boards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sittings of the change board, the newest first */
        get: operations["listBoards"];
        put?: never;
        /** Convene a sitting on the releases of a period */
        post: operations["conveneBoard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/boards/{boardId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: components["parameters"]["BoardId"];
            };
            cookie?: never;
        };
        /** One sitting with its agenda */
        get: operations["getBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Keep notes of a sitting, or close it */
        patch: operations["updateBoard"];
        trace?: never;
    };
    "/boards/{boardId}/notes/{releaseId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: components["parameters"]["BoardId"];
                releaseId: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Keep what was said of a release in a sitting */
        put: operations["noteOnRelease"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalog/missing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Entities that records name and that are no longer in the catalog
         * @description For administrators, who know whether an entity was renamed. Those that
         *     disappeared last come first.
         */
        get: operations["listMissingEntities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalog/relink": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let everything that names a vanished entity name another one instead
         * @description For entities that were renamed or moved to another namespace.
         *     Deployments, running versions, locks, vetoes and delegations follow, and
         *     so does every release that delivers or requires it, belongs to it, is led
         *     by it or has tasks for it: each is changed by itself with an entry in its
         *     history, which itself never changes. Where it is among what people
         *     approve, they are asked again, since its owners may be others. May be
         *     repeated after a failure.
         */
        post: operations["relinkEntity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deployments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deployments of entities, newest first */
        get: operations["listDeployments"];
        put?: never;
        /**
         * Report that a version is being deployed or runs in an environment
         * @description For pipelines, and for people who state by hand what runs where; people
         *     have to give a reason. With an `Idempotency-Key` a repeated report
         *     answers with the first one's record.
         */
        post: operations["reportDeployment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deployments/{deploymentId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deploymentId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Report how a deployment ended */
        patch: operations["finishDeployment"];
        trace?: never;
    };
    "/running-versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which version of these entities runs in which environment */
        get: operations["listRunningVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/locks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Locks in force on these entities or on what they belong to */
        get: operations["listLocks"];
        put?: never;
        /** Forbid deployments of an entity and of everything that belongs to it */
        post: operations["lockEntity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/locks/{lockId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lockId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Lift a lock */
        delete: operations["liftLock"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vetoes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Vetoed versions of these entities */
        get: operations["listVetoes"];
        put?: never;
        /** Forbid a bad version everywhere */
        post: operations["vetoVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vetoes/{vetoId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vetoId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Lift a veto */
        delete: operations["liftVeto"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases/{id}/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ReleaseId"];
            };
            cookie?: never;
        };
        /** Whether a release may be deployed to an environment, and why */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases/{id}/readiness/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ReleaseId"];
            };
            cookie?: never;
        };
        /** Verdicts that were kept when something was decided, newest first */
        get: operations["listReadinessSnapshots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verdicts on many releases in one call */
        post: operations["judgeReleases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * May this version go to this environment now?
         * @description For pipelines, before they deploy. The answer is `deny` unless a release
         *     that delivers the version was submitted, is ready for the environment
         *     and has its window open. What was answered is kept with the release.
         */
        post: operations["askGate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readiness/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a release that is being planned would be judged by
         * @description For previews: the same pure function that makes verdicts judges these
         *     facts in the browser on every change of a form, without asking again.
         *     The caller has to be allowed to plan releases or, with `releaseId`, to
         *     change that release. The answer holds nothing that the caller may not
         *     see: such entities and releases have placeholders in their places, so
         *     that the verdict is right all the same. Nothing is kept.
         */
        post: operations["gatherReadinessFacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases/{id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ReleaseId"];
            };
            cookie?: never;
        };
        /** The tasks of a release in their order */
        get: operations["listTasks"];
        put?: never;
        /** Add a task at the end of its phase */
        post: operations["addTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases/{id}/tasks/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ReleaseId"];
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a task */
        delete: operations["removeTask"];
        options?: never;
        head?: never;
        /** Change a task, move it, or report that it is done */
        patch: operations["updateTask"];
        trace?: never;
    };
    "/releases/{id}/tasks/{taskId}/run": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ReleaseId"];
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Run an automated task now */
        post: operations["runTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Evidence about entities, newest first */
        get: operations["listEvidence"];
        put?: never;
        /**
         * Upload a report about a version, for every release that ships it, now or later
         * @description The body is the raw report. Its format is recognised from its content.
         *     The same report about the same version twice is one piece of evidence.
         *     `Content-Encoding: gzip` is accepted.
         */
        post: operations["uploadEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ReleaseId"];
            };
            cookie?: never;
        };
        /** Evidence about the versions that a release delivers, newest first */
        get: operations["listReleaseEvidence"];
        put?: never;
        /**
         * Upload a report about a component of a release
         * @description As `POST /evidence`; version and commit are those of the release.
         */
        post: operations["uploadReleaseEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence/{evidenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: components["parameters"]["EvidenceId"];
            };
            cookie?: never;
        };
        /** One piece of evidence */
        get: operations["getEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence/{evidenceId}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: components["parameters"]["EvidenceId"];
            };
            cookie?: never;
        };
        /** The tests of a run, failures first, then in the order of the report */
        get: operations["listTestCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence/{evidenceId}/cases/{testKey}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: components["parameters"]["EvidenceId"];
                testKey: string;
            };
            cookie?: never;
        };
        /** How a test ended in the last runs of the same kind, newest first */
        get: operations["listTestRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence/{evidenceId}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: components["parameters"]["EvidenceId"];
            };
            cookie?: never;
        };
        /** What changed since the version before */
        get: operations["compareEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence/{evidenceId}/report": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: components["parameters"]["EvidenceId"];
            };
            cookie?: never;
        };
        /** The report as it was uploaded */
        get: operations["downloadReport"];
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
            /**
             * @description Whether what depends on the component has to change with it; their
             *     owners are asked then.
             */
            breaking?: boolean;
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
         *     JSON (RFC 8785) of the other fields but `redacted`, so that a changed,
         *     removed or inserted entry is found.
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
            /**
             * @description Whether something was left out of `data` because it names entities
             *     that the caller may not see. The hash is that of the whole entry, as
             *     it is kept and as `verification` checked it.
             */
            redacted?: boolean;
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
            /** @description Who has to approve releases of this type; nobody when empty. */
            approvals?: components["schemas"]["ApprovalPolicy"][];
        };
        /** @description A configured approval rule, to be resolved on the catalog for each release. */
        ApprovalPolicy: {
            name: string;
            title: string;
            source: components["schemas"]["ApprovalSource"];
            /**
             * @description `breaking`: only when a component is marked as breaking.
             * @enum {string}
             */
            when: "always" | "breaking";
            /** @description How many have to approve. */
            minimum: number;
            /** @description Share of the approvers that has to approve, instead of `minimum`. */
            percentage?: number;
            /** @description Whether every owner is asked by a rule of its own; otherwise all together. */
            perOwner: boolean;
            /** @description Whether deciding asks for the release's title as confirmation. */
            stepUp: boolean;
            /** @description How long an approval counts, ISO 8601 duration; until the release ends when left out. */
            validFor?: string;
            /** @description When others are asked too, ISO 8601 duration after asking. */
            escalateAfter?: string;
            /** @description The group or user who is asked then, and at once when nobody else can be. */
            escalateTo?: components["schemas"]["EntityRef"];
        };
        Environment: {
            name: string;
            title: string;
            description?: string;
            /** @description Whether it takes one release at a time; left out where it takes several. */
            exclusive?: boolean;
        };
        Policy: {
            /** @description What holds for all approvals. */
            approvals: {
                submitterMayApprove: boolean;
                oneDecisionForSeveralRules: boolean;
            };
            /** @description How the portal changes the modes and parameters of the readiness checks. */
            readiness: components["schemas"]["CheckRule"][];
            /** @description Names and titles of the configured call-outs, for automated tasks. */
            callOuts: {
                name: string;
                title: string;
            }[];
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
        /**
         * @description SHA-256, in lower-case hexadecimal, of the canonical JSON (RFC 8785) of
         *     what people approve: type, components, includes, method, back-out plan
         *     and windows.
         */
        ContentDigest: string;
        DecisionInput: {
            /** @enum {string} */
            decision: "approve" | "reject";
            /** @description The digest of what the decision is about, as it was read. */
            digest: string;
            /** @description Needed to reject. */
            comment?: string;
            /** @description The release's title, for rules that ask for a step-up confirmation. */
            confirmation?: string;
            /** @description The user who delegated to the caller; only where the caller may not decide themselves. */
            onBehalfOf?: components["schemas"]["EntityRef"];
        };
        DeferralInput: {
            /**
             * @description At most 31 days ahead, and at least 24 hours before the next window
             *     of the release begins.
             */
            until: components["schemas"]["Instant"];
            reason?: string;
        };
        /** @description That somebody put their own decision aside; nothing is decided by it. */
        Deferral: {
            /** @description When it waits for them again. */
            until: components["schemas"]["Instant"];
            reason?: string;
            /** @description When they put it aside. */
            at: components["schemas"]["Instant"];
        };
        /**
         * @description Where the approvers of a rule come from: `component-owners`,
         *     `dependent-owners`, `system-owners`, `release-manager`, or the reference
         *     of a group or user.
         */
        ApprovalSource: string;
        /** @description One step of the path through the catalog graph that leads to an approver. */
        ReasonStep: {
            from: components["schemas"]["EntityRef"];
            /**
             * @description Relation of the catalog as read from `from`, such as `dependencyOf`
             *     or `ownedBy`; `policy` and `releaseManager` for what the catalog
             *     does not say.
             */
            relation: string;
            to: components["schemas"]["EntityRef"];
        };
        /** @description One rule, resolved on the catalog for one release. */
        ApprovalRule: {
            id: string;
            /** @description Of the configured rule; several resolved rules may come from it, one for each owner. */
            name: string;
            title: string;
            source: components["schemas"]["ApprovalSource"];
            /** @description The group or user that the rule asks. */
            assignee?: components["schemas"]["EntityRef"];
            state: components["schemas"]["ApprovalRuleState"];
            /** @description How many have to approve. */
            needed: number;
            /** @description How many valid approvals there are. */
            given: number;
            /** @description People who can decide, as the catalog says. */
            approvers: components["schemas"]["EntityRef"][];
            /** @description Why they are asked, in a sentence. */
            reason: string;
            /** @description The same as paths through the graph; at most 20. */
            paths: components["schemas"]["ReasonStep"][][];
            /** @description Whether deciding asks for the release's title as confirmation. */
            stepUp: boolean;
            /** @description When a decision is needed at the latest, the start of the first window. */
            dueAt?: components["schemas"]["Instant"];
            escalatesAt?: components["schemas"]["Instant"];
            escalatedAt?: components["schemas"]["Instant"];
            escalatedTo?: components["schemas"]["EntityRef"];
            /** @description Newest first, with those that no longer count. */
            decisions: components["schemas"]["ApprovalDecision"][];
            /** @description The caller's own, while it lasts. */
            deferral?: components["schemas"]["Deferral"];
            /** @description Who put their decision aside, who comes back soonest first; left out when nobody did. */
            deferrals?: {
                person: components["schemas"]["EntityRef"];
                until: components["schemas"]["Instant"];
                reason?: string;
            }[];
            /** @description What this caller may do under the rule now. */
            may: {
                decide: boolean;
                withdraw: boolean;
                /** @description Whom the caller stands in for. */
                onBehalfOf?: components["schemas"]["EntityRef"][];
                /** @description Why the caller may not decide although they are among the approvers. */
                refusal?: string;
            };
        };
        ApprovalDecision: {
            /** Format: uuid */
            id: string;
            ruleId: string;
            decidedBy: components["schemas"]["EntityRef"];
            onBehalfOf?: components["schemas"]["EntityRef"];
            /** @enum {string} */
            decision: "approve" | "reject";
            comment?: string;
            digest: components["schemas"]["ContentDigest"];
            /**
             * @description `valid`, or why the decision does not count any more: the content
             *     changed (`stale`), its time is over (`expired`), it was taken back
             *     (`withdrawn`), the same person decided again (`superseded`), or the
             *     person is not asked any more (`not-asked`).
             * @enum {string}
             */
            status: "valid" | "stale" | "expired" | "withdrawn" | "superseded" | "not-asked";
            decidedAt: components["schemas"]["Instant"];
            expiresAt?: components["schemas"]["Instant"];
            withdrawnAt?: components["schemas"]["Instant"];
            /** @description What changed in the release since this decision; only while it is stale. */
            changes?: components["schemas"]["ContentDifference"][];
        };
        /** @description One readable difference in what people approve. */
        ContentDifference: {
            /** @description Path, such as `components[component:default/payments-api].version`. */
            field: string;
            /** @enum {string} */
            kind: "added" | "removed" | "changed";
            /** @description As text; left out where something was added. */
            before?: string;
            after?: string;
        };
        /**
         * @description Where a release and one of its rules stand after a decision was taken or
         *     withdrawn. The whole is at `/releases/{id}/approvals`.
         */
        DecisionOutcome: {
            /** Format: uuid */
            releaseId: string;
            releaseState: components["schemas"]["ReleaseState"];
            /** @description Of all rules together. */
            state: components["schemas"]["ApprovalState"];
            rule: {
                id: string;
                state: components["schemas"]["ApprovalRuleState"];
                /** @description How many have to approve. */
                needed: number;
                /** @description How many valid approvals there are. */
                given: number;
            };
        };
        /**
         * @description `not-needed` when the type has no rules.
         * @enum {string}
         */
        ApprovalState: "not-needed" | "pending" | "satisfied" | "rejected";
        /**
         * @description `unresolvable` while nobody can decide, for example because an owning
         *     group has no members; it is not satisfied.
         * @enum {string}
         */
        ApprovalRuleState: "pending" | "satisfied" | "rejected" | "unresolvable";
        ApprovalOverview: {
            /** Format: uuid */
            releaseId: string;
            digest: components["schemas"]["ContentDigest"];
            preview: boolean;
            state: components["schemas"]["ApprovalState"];
            /** @description When the rules were last resolved on the catalog. */
            resolvedAt?: components["schemas"]["Instant"];
            submittedBy?: string;
            rules: components["schemas"]["ApprovalRule"][];
            /** @description What changed since the caller's latest decision on this release. */
            changesSinceMine?: components["schemas"]["ContentDifference"][];
            settings: {
                submitterMayApprove: boolean;
                /** @description Whether one person's yes counts for every rule that they are asked by. */
                oneDecisionForSeveralRules: boolean;
            };
            /** @description Whether the rules are in step with the catalog. */
            catalog: {
                complete: boolean;
                cause?: string;
            };
        };
        ApprovalInboxItem: {
            /** Format: uuid */
            releaseId: string;
            title: string;
            type: string;
            state: components["schemas"]["ReleaseState"];
            owner: components["schemas"]["EntityRef"];
            plannedStart?: components["schemas"]["Instant"];
            digest: components["schemas"]["ContentDigest"];
            components: {
                entityRef: components["schemas"]["EntityRef"];
                version: string;
            }[];
            rule: {
                id: string;
                title: string;
                reason: string;
                assignee?: components["schemas"]["EntityRef"];
                /** @enum {string} */
                state: "pending" | "satisfied" | "rejected" | "unresolvable";
                needed: number;
                given: number;
                stepUp: boolean;
            };
            /** @description Whom the caller would decide for. */
            onBehalfOf?: components["schemas"]["EntityRef"];
            myDecision?: components["schemas"]["ApprovalDecision"];
            /** @description While the caller has put it aside. */
            deferral?: components["schemas"]["Deferral"];
            askedAt?: components["schemas"]["Instant"];
            dueAt?: components["schemas"]["Instant"];
            /** @description Whether the caller decided on an earlier state of the release. */
            isReapproval?: boolean;
        };
        ApprovalInbox: {
            items: components["schemas"]["ApprovalInboxItem"][];
            /** @description Releases that wait, each counted once. */
            totalItems: number;
            pageInfo: components["schemas"]["PageInfo"];
        };
        ReleaseComment: {
            /** Format: uuid */
            id: string;
            author: string;
            text: string;
            at: components["schemas"]["Instant"];
        };
        Delegation: {
            /** Format: uuid */
            id: string;
            from: components["schemas"]["EntityRef"];
            to: components["schemas"]["EntityRef"];
            start: components["schemas"]["Instant"];
            end: components["schemas"]["Instant"];
            reason?: string;
        };
        BoardInput: {
            title: string;
            /** @description Start of the period whose releases are gone through, inclusive. */
            from: components["schemas"]["Instant"];
            /** @description End of the period, exclusive; at most 92 days after the start. */
            to: components["schemas"]["Instant"];
        };
        Board: {
            /** Format: uuid */
            id: string;
            title: string;
            from: components["schemas"]["Instant"];
            to: components["schemas"]["Instant"];
            /** @enum {string} */
            state: "open" | "closed";
            notes?: string;
            convenedBy: string;
            convenedAt: components["schemas"]["Instant"];
            closedBy?: string;
            closedAt?: components["schemas"]["Instant"];
        };
        BoardDetail: components["schemas"]["Board"] & {
            /**
             * @description Releases of the period that the caller may see, by their planned
             *     start: while the sitting is open, those that wait for approval
             *     or have it; and all that have a note.
             */
            agenda: {
                release: components["schemas"]["Release"];
                note?: string;
                notedBy?: string;
                notedAt?: components["schemas"]["Instant"];
            }[];
            /** @description How many releases of the period are beyond the first hundred. */
            omitted: number;
            entities: components["schemas"]["EntitySnapshots"];
            may: {
                /** @description Whether the caller may keep notes and close the sitting. */
                note: boolean;
            };
        };
        MissingEntity: {
            entityRef: components["schemas"]["EntityRef"];
            kind: string;
            title?: string;
            missingSince: components["schemas"]["Instant"];
            /** @description How many releases name it; none where only deployments, locks or vetoes do. */
            releases: number;
        };
        /** @enum {string} */
        DeploymentOutcome: "running" | "succeeded" | "failed" | "rolled-back";
        DeploymentInput: {
            entityRef: components["schemas"]["EntityRef"];
            version: string;
            environment: string;
            /** @description `running` while the deployment is under way; `succeeded` when left out. */
            outcome?: components["schemas"]["DeploymentOutcome"];
            /** @description Now, when left out. */
            startedAt?: components["schemas"]["Instant"];
            finishedAt?: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description The release that it belongs to.
             */
            releaseId?: string;
            commit?: string;
            /** @description Address of the pipeline run, `http` or `https`. */
            url?: string;
            /** @description How it is known; people have to say. */
            reason?: string;
        };
        /** @description One execution of a version in an environment. */
        Deployment: {
            /** Format: uuid */
            id: string;
            entityRef: components["schemas"]["EntityRef"];
            version: string;
            environment: string;
            outcome: components["schemas"]["DeploymentOutcome"];
            startedAt: components["schemas"]["Instant"];
            finishedAt?: components["schemas"]["Instant"];
            /** Format: uuid */
            releaseId?: string;
            commit?: string;
            url?: string;
            reason?: string;
            reportedBy: string;
            /**
             * @description `stated` by a person, or `reported` by a service.
             * @enum {string}
             */
            source: "stated" | "reported";
        };
        RunningVersion: {
            entityRef: components["schemas"]["EntityRef"];
            environment: string;
            /** @description The version that runs; missing while none was deployed successfully. */
            version?: string;
            since?: components["schemas"]["Instant"];
            /** @enum {string} */
            source?: "stated" | "reported";
            /** @description The latest deployment, when it did not simply succeed. */
            latest?: {
                outcome: components["schemas"]["DeploymentOutcome"];
                version: string;
                startedAt: components["schemas"]["Instant"];
            };
        };
        /** @description What the caller may do with it now. */
        RestrictionActions: {
            lift: boolean;
        };
        EntityLock: {
            /** Format: uuid */
            id: string;
            entityRef: components["schemas"]["EntityRef"];
            environment?: string;
            reason: string;
            createdBy: string;
            createdAt: components["schemas"]["Instant"];
            expiresAt?: components["schemas"]["Instant"];
            may: components["schemas"]["RestrictionActions"];
        };
        VersionVeto: {
            /** Format: uuid */
            id: string;
            entityRef: components["schemas"]["EntityRef"];
            version: string;
            reason: string;
            createdBy: string;
            createdAt: components["schemas"]["Instant"];
            may: components["schemas"]["RestrictionActions"];
        };
        /**
         * @description What a check that does not pass means for the verdict: `block` blocks,
         *     `warn` is shown, `off` is not evaluated and never counts as passed.
         * @enum {string}
         */
        CheckMode: "block" | "warn" | "off";
        /** @description What a check means for releases of some types in some environments; the last rule that fits holds. */
        CheckRule: {
            /** @description Name of a check, or of all checks of a room such as `schedule.*`. */
            check: string;
            /** @description Release types; all when left out. */
            types?: string[];
            /** @description Environments; all when left out. */
            environments?: string[];
            mode?: components["schemas"]["CheckMode"];
            /** @description Parameters of the check, such as `soak` of `promotion.previous`. */
            parameters?: {
                [key: string]: unknown;
            };
        };
        /**
         * @description `unknown` when the check could not be evaluated; it blocks where the
         *     check blocks. `excepted` when an exception carries the failure. `off`
         *     when the policy, or a room that does not exist yet, leaves it out.
         * @enum {string}
         */
        CheckOutcome: "passed" | "failed" | "unknown" | "excepted" | "off";
        /** @description One thing that a check found, with everything that it is about. */
        CheckFinding: {
            /** @description A short sentence, such as “ledger-db runs 6.4.0 in production; payments-api needs >=7.0.0”. */
            message: string;
            outcome: components["schemas"]["CheckOutcome"];
            entityRefs?: components["schemas"]["EntityRef"][];
            versions?: {
                required?: string;
                actual?: string;
                planned?: string;
            };
            window?: {
                environment?: string;
                start: components["schemas"]["Instant"];
                end: components["schemas"]["Instant"];
                timeZone?: string;
            };
            /** @description Users and groups that the finding is about. */
            people?: components["schemas"]["EntityRef"][];
            releases?: {
                /** Format: uuid */
                id: string;
                title: string;
            }[];
            links?: {
                title: string;
                url: string;
            }[];
        };
        /** @description What makes the check pass, and who can do it. */
        CheckResolution: {
            /** @description A sentence in the imperative. */
            action: string;
            /** @description Users and groups who can, by entity reference. */
            people: components["schemas"]["EntityRef"][];
            /**
             * @description Where in the product it is done.
             * @enum {string}
             */
            kind?: "edit-release" | "plan-window" | "approve" | "complete-task" | "report-deployment" | "lift-lock" | "lift-veto" | "catalog" | "retry" | "elsewhere";
        };
        ReadinessCheck: {
            /** @description Such as `dependencies.available`; checks of other plugins carry their own prefix. */
            name: string;
            title: string;
            mode: components["schemas"]["CheckMode"];
            outcome: components["schemas"]["CheckOutcome"];
            /** @description Whether this check alone keeps the release from being ready. */
            blocks: boolean;
            /** @description The answer in one sentence. */
            summary: string;
            /** @description What was looked at, such as “3 components, 12 dependencies in production”. */
            lookedAt?: string;
            /** @description Why the outcome is `unknown`, or why the check is `off`. */
            cause?: string;
            /** @description What does not pass first; at most 100. */
            findings: components["schemas"]["CheckFinding"][];
            /** @description How many more there are. */
            omittedFindings?: number;
            resolution?: components["schemas"]["CheckResolution"];
        };
        /** @description Sum of the factors, at most 100; the formula is in the documentation. */
        RiskScore: {
            score: number;
            /** @enum {string} */
            level: "low" | "medium" | "high";
            factors: {
                name: string;
                points: number;
                maximum: number;
                /** @description How the points come about, in words and numbers. */
                explanation: string;
            }[];
        };
        /** @description Whether one release may be deployed to one environment. */
        ReadinessVerdict: {
            /** Format: uuid */
            releaseId: string;
            title: string;
            revision: number;
            environment: string;
            /** @enum {string} */
            state: "ready" | "ready-with-exceptions" | "blocked";
            digest: components["schemas"]["ContentDigest"];
            judgedAt: components["schemas"]["Instant"];
            /** @description The snapshot of the catalog graph that was judged on. */
            catalog: {
                readAt: components["schemas"]["Instant"];
                /** @description Entities that were read. */
                entities: number;
                /** @description Whether everything that was asked for was answered. */
                complete: boolean;
                /** @description Why it is not complete. */
                cause?: string;
            };
            /** @description Checks by outcome; `blocking` is how many keep the release from being ready. */
            counts: {
                passed: number;
                failed: number;
                unknown: number;
                excepted: number;
                off: number;
                blocking: number;
            };
            risk: components["schemas"]["RiskScore"];
            /** @description Those that block first, then warnings, then the others in the order of the documentation. */
            checks: components["schemas"]["ReadinessCheck"][];
            entities: components["schemas"]["EntitySnapshots"];
        };
        GateAnswer: {
            /** @enum {string} */
            decision: "allow" | "deny";
            /** @description One sentence for the log of a pipeline. */
            reason: string;
            /** @description When the window opens, where waiting is all that is needed. */
            retryAt?: components["schemas"]["Instant"];
            answeredAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description The release that the version is deployed under; absent when there is none.
             */
            releaseId?: string;
            verdict?: components["schemas"]["ReadinessVerdict"];
        };
        ReadinessSnapshot: {
            /** Format: uuid */
            id: string;
            /**
             * @description What was decided when the verdict was kept.
             * @enum {string}
             */
            moment: "submit" | "approval" | "gate";
            actor: string;
            at: components["schemas"]["Instant"];
            verdict: components["schemas"]["ReadinessVerdict"];
        };
        /** @description What the facts about a release depend on; complete entries alone. */
        ReadinessQuestion: {
            /**
             * Format: uuid
             * @description The release that is being changed; left out for a new one.
             */
            releaseId?: string;
            components: {
                entityRef: components["schemas"]["EntityRef"];
                version: string;
                requirements?: components["schemas"]["DependencyRequirement"][];
            }[];
            owner?: components["schemas"]["EntityRef"];
            releaseManager?: components["schemas"]["EntityRef"];
            includes?: string[];
            /**
             * @description What the bundled releases are judged for, and what is looked up in
             *     environments that take one release at a time. Left out, the bundle
             *     is judged for every environment.
             */
            windows?: components["schemas"]["DeploymentWindow"][];
        };
        /**
         * @description Facts without what follows from the form. References of the kind
         *     `component:-/3` stand for entities that the caller may not see.
         */
        ReadinessPreviewFacts: {
            /** @description When they were gathered. */
            now: components["schemas"]["Instant"];
            /** @description When the release was last submitted; absent while it is a draft. */
            submittedAt?: components["schemas"]["Instant"];
            graph: components["schemas"]["CatalogGraph"];
            /** @description What runs of the components and of what they depend on, in every environment. */
            running: components["schemas"]["RunningVersion"][];
            /** @description Successful deployments of the versions that are named or run. */
            deployed: components["schemas"]["FirstDeployment"][];
            /** @description Releases that have not ended and concern the same entities or people. */
            related: components["schemas"]["RelatedRelease"][];
            /** @description The bundled releases, each once for each environment. */
            included: components["schemas"]["IncludedRelease"][];
            locks: components["schemas"]["LockFact"][];
            vetoes: components["schemas"]["VetoFact"][];
            /** @description Of the release as it is stored; absent while it is a draft. */
            approvals?: components["schemas"]["ApprovalFacts"];
            tasks: components["schemas"]["TaskFact"][];
            /** @description What could not be gathered, with the cause; checks that need it are unknown. */
            unavailable: {
                catalog?: string;
                deployments?: string;
                releases?: string;
                approvals?: string;
                tasks?: string;
                locks?: string;
            };
            /** @description Checks of other plugins, which are judged by the backend alone. */
            contributed: {
                name: string;
                title: string;
                /** @description What it means where the policy says nothing of it. */
                defaultMode: components["schemas"]["CheckMode"];
            }[];
            /** @description The placeholders, and the identifiers of releases that the caller may not see. */
            hidden: string[];
        };
        /** @description The part of the catalog around the components, as it was read at one moment. */
        CatalogGraph: {
            readAt: components["schemas"]["Instant"];
            /** @description By reference. */
            entities: {
                [key: string]: components["schemas"]["GraphEntity"];
            };
            /** @description What the catalog was asked for and does not have. */
            missing: components["schemas"]["EntityRef"][];
            /** @description Why not everything could be read, if so. */
            incomplete?: string;
        };
        /** @description What releases are judged by of one entity; relations that no check follows are left out. */
        GraphEntity: {
            entityRef: components["schemas"]["EntityRef"];
            kind: string;
            title?: string;
            type?: string;
            lifecycle?: string;
            orphan?: boolean;
            owners: components["schemas"]["EntityRefs"];
            partOf: components["schemas"]["EntityRefs"];
            dependsOn: components["schemas"]["EntityRefs"];
            dependencyOf: components["schemas"]["EntityRefs"];
            providesApis: components["schemas"]["EntityRefs"];
            consumesApis: components["schemas"]["EntityRefs"];
            apiProvidedBy: components["schemas"]["EntityRefs"];
            apiConsumedBy: components["schemas"]["EntityRefs"];
            /** @description Counted only, so placeholders stand for all of them. */
            members: components["schemas"]["EntityRefs"];
            children: components["schemas"]["EntityRefs"];
        };
        EntityRefs: components["schemas"]["EntityRef"][];
        FirstDeployment: {
            entityRef: components["schemas"]["EntityRef"];
            environment: string;
            version: string;
            /** @description When the version was first deployed there. */
            firstAt: components["schemas"]["Instant"];
        };
        /** @description A release that has not ended, as far as others are judged by it. */
        RelatedRelease: {
            /** Format: uuid */
            id: string;
            /** @description Empty when the caller may not see the release. */
            title: string;
            state: components["schemas"]["ReleaseState"];
            owner: components["schemas"]["EntityRef"];
            releaseManager?: components["schemas"]["EntityRef"];
            components: {
                entityRef: components["schemas"]["EntityRef"];
                version: string;
            }[];
            windows: components["schemas"]["DeploymentWindow"][];
            /** @description The release itself, where this one bundles it; nothing else. */
            includes: string[];
        };
        /** @description A bundled release with what keeps it from going along to an environment. */
        IncludedRelease: {
            environment: string;
            /** Format: uuid */
            id: string;
            /** @description Empty when the caller may not see the release. */
            title: string;
            state: components["schemas"]["ReleaseState"];
            owner: components["schemas"]["EntityRef"];
            releaseManager?: components["schemas"]["EntityRef"];
            /** @description Whether what it delivers is in the environment. */
            delivered: boolean;
            /** @description Absent where its state says enough. */
            verdict?: {
                /** @enum {string} */
                state: "ready" | "ready-with-exceptions" | "blocked";
                blockedBy: {
                    outcome: components["schemas"]["CheckOutcome"];
                    /** @description Empty when it names what the caller may not see. */
                    summary: string;
                    /** @description What the summary is about; without their sentences. */
                    findings: {
                        outcome: components["schemas"]["CheckOutcome"];
                        entityRefs?: components["schemas"]["EntityRefs"];
                        people?: components["schemas"]["EntityRefs"];
                        releases?: {
                            /** Format: uuid */
                            id: string;
                            title: string;
                        }[];
                    }[];
                }[];
            };
        };
        /** @description A lock in force on a component or on something that it belongs to. */
        LockFact: {
            entityRef: components["schemas"]["EntityRef"];
            environment?: string;
            /** @description Empty when it belongs to something that the caller may not see. */
            reason: string;
            createdBy: string;
            expiresAt?: components["schemas"]["Instant"];
            /** @description The components that it concerns. */
            appliesTo: components["schemas"]["EntityRefs"];
        };
        /** @description A veto in force on a version that the release delivers. */
        VetoFact: {
            entityRef: components["schemas"]["EntityRef"];
            version: string;
            /** @description Empty when it belongs to something that the caller may not see. */
            reason: string;
            createdBy: string;
        };
        ApprovalFacts: {
            /** @description What was decided on; decisions say nothing of other content. */
            digest: components["schemas"]["ContentDigest"];
            state: components["schemas"]["ApprovalState"];
            rules: {
                title: string;
                assignee?: components["schemas"]["EntityRef"];
                state: components["schemas"]["ApprovalRuleState"];
                needed: number;
                given: number;
                approvers: components["schemas"]["EntityRefs"];
                /** @description Those that count, of people whom the caller may see. */
                decisions: {
                    decidedBy: components["schemas"]["EntityRef"];
                    /** @enum {string} */
                    decision: "approve" | "reject";
                    /** @enum {string} */
                    status: "valid";
                    comment?: string;
                }[];
            }[];
        };
        TaskFact: {
            /** @description Empty when it belongs to somebody whom the caller may not see. */
            title: string;
            phase: components["schemas"]["TaskPhase"];
            owner: components["schemas"]["EntityRef"];
            environment?: string;
            dueAt?: components["schemas"]["Instant"];
            required: boolean;
            state: components["schemas"]["TaskState"];
            changedBy?: string;
            /** @description Why it was skipped or failed. */
            comment?: string;
        };
        /** @enum {string} */
        TaskPhase: "before" | "during" | "after";
        /** @enum {string} */
        TaskState: "open" | "done" | "skipped" | "failed";
        /**
         * @description ISO 8601 duration relative to the start of the window for tasks before
         *     and during, to its end for tasks after: `-P1D` is a day before.
         */
        TaskOffset: string;
        /** @description Where it says how, `http` or `https`, or a page of an entity's TechDocs. */
        Runbook: {
            url?: string;
            entityRef?: components["schemas"]["EntityRef"];
            /** @description Page in the TechDocs of the entity, such as `runbooks/failover`. */
            path?: string;
        };
        ReleaseTaskInput: {
            title: string;
            description?: string;
            phase: components["schemas"]["TaskPhase"];
            /** @description Group or user; the release's owner when left out. */
            owner?: components["schemas"]["EntityRef"];
            /** @description Whose window the due time is relative to; the first window when left out. */
            environment?: string;
            due?: components["schemas"]["TaskOffset"];
            /** @description Whether the task has to be done before a deployment; true when left out. */
            required?: boolean;
            /** @description Name of a configured call-out that does the task. */
            callOut?: string;
            runbook?: components["schemas"]["Runbook"];
        };
        ReleaseTaskPatch: {
            title?: string;
            description?: string | null;
            phase?: components["schemas"]["TaskPhase"];
            owner?: components["schemas"]["EntityRef"];
            environment?: string | null;
            due?: components["schemas"]["TaskOffset"] | null;
            required?: boolean;
            callOut?: string | null;
            runbook?: components["schemas"]["Runbook"] | null;
            /** @description New place among the tasks of its phase, from 0. */
            position?: number;
            state?: components["schemas"]["TaskState"];
            /** @description What was done, or why it was skipped or failed; needed for both of these. */
            comment?: string;
        };
        ReleaseTask: {
            /** Format: uuid */
            id: string;
            title: string;
            description?: string;
            phase: components["schemas"]["TaskPhase"];
            position: number;
            owner: components["schemas"]["EntityRef"];
            environment?: string;
            due?: components["schemas"]["TaskOffset"];
            /** @description The due time on the present windows. */
            dueAt?: components["schemas"]["Instant"];
            required: boolean;
            callOut?: string;
            runbook?: components["schemas"]["Runbook"];
            state: components["schemas"]["TaskState"];
            comment?: string;
            changedBy?: string;
            changedAt?: components["schemas"]["Instant"];
            /** @description What this caller may do with the task. */
            may: {
                complete: boolean;
                edit: boolean;
                run: boolean;
            };
        };
        /**
         * @description What was tested.
         * @enum {string}
         */
        EvidenceKind: "unit" | "integration" | "end-to-end" | "acceptance" | "performance" | "security" | "smoke" | "rehearsal" | "sign-off";
        /**
         * @description `failed` when an assertion did not hold, `error` when the test broke
         *     off. A test that failed first and passed later in the same run has
         *     `passed` and is marked as flaky.
         * @enum {string}
         */
        TestStatus: "passed" | "failed" | "error" | "skipped";
        /** @enum {string} */
        TestStatusFilter: "passed" | "failed" | "error" | "skipped" | "flaky";
        /** @description Tests by status, counted from the cases. */
        TestTotals: {
            tests: number;
            passed: number;
            failed: number;
            error: number;
            skipped: number;
            /** @description Of those that passed. */
            flaky: number;
        };
        /**
         * @description `passed` when there is at least one test and none failed, or when a
         *     scan or document says so; `failed` when something failed; `unknown`
         *     when the report shows nothing that could pass.
         * @enum {string}
         */
        EvidenceOutcome: "passed" | "failed" | "unknown";
        Evidence: {
            /** Format: uuid */
            id: string;
            entityRef: components["schemas"]["EntityRef"];
            version: string;
            commit?: string;
            environment?: string;
            kind: components["schemas"]["EvidenceKind"];
            format: string;
            name?: string;
            tool?: string;
            labels: string[];
            ciUrl?: string;
            outcome: components["schemas"]["EvidenceOutcome"];
            totals: components["schemas"]["TestTotals"];
            /** @description What the report says of itself, where that differs from what was counted. */
            claimed?: {
                [key: string]: number;
            };
            /** @description Coverage, response times and the like. */
            measures: {
                name: string;
                value: number;
                /** @enum {string} */
                unit: "percent" | "milliseconds" | "count" | "bytes" | "per-second";
            }[];
            /** @description Open findings by severity. */
            vulnerabilities: {
                [key: string]: number;
            };
            /** @description What was recovered from, and what does not add up. */
            notes: {
                code: string;
                message: string;
                count: number;
                line?: number;
                column?: number;
            }[];
            startedAt?: components["schemas"]["Instant"];
            durationMs?: number;
            /** @description SHA-256 of the report, uncompressed, in hexadecimal. */
            contentHash: string;
            /** @description Size of the report, uncompressed. */
            bytes: number;
            uploadedBy: string;
            uploadedAt: components["schemas"]["Instant"];
            /** @description Whether the raw report can still be downloaded. */
            reportKept: boolean;
        };
        EvidenceList: {
            items: components["schemas"]["Evidence"][];
            pageInfo: components["schemas"]["PageInfo"];
        };
        TestCase: {
            /** @description The same for the same test in every run. */
            key: string;
            /** @description Place in the report, from 1. */
            number: number;
            name: string;
            /** @description Suites around it, outermost first. */
            suite: string[];
            className?: string;
            file?: string;
            line?: number;
            status: components["schemas"]["TestStatus"];
            flaky: boolean;
            retries?: number;
            durationMs?: number;
            labels?: string[];
            owner?: string;
            message?: string;
            type?: string;
            stack?: string;
            output?: string;
            /** @description Whether a text was cut. */
            truncated?: boolean;
            attachments?: {
                name: string;
                path: string;
                mediaType?: string;
            }[];
        };
        TestRun: {
            /** Format: uuid */
            evidenceId: string;
            version: string;
            at: components["schemas"]["Instant"];
            status: components["schemas"]["TestStatus"];
            flaky: boolean;
            durationMs?: number;
        };
        TestChange: {
            key: string;
            name: string;
            suite: string[];
            before?: components["schemas"]["TestStatus"];
            after?: components["schemas"]["TestStatus"];
            beforeMs?: number;
            afterMs?: number;
        };
        /** @description How many there are, and the first hundred. */
        TestChanges: {
            count: number;
            items: components["schemas"]["TestChange"][];
        };
        EvidenceComparison: {
            base?: components["schemas"]["Evidence"];
            newFailures: components["schemas"]["TestChanges"];
            stillFailing: components["schemas"]["TestChanges"];
            fixed: components["schemas"]["TestChanges"];
            flaky: components["schemas"]["TestChanges"];
            /** @description At least half a second and twice as long. */
            slower: components["schemas"]["TestChanges"];
            faster: components["schemas"]["TestChanges"];
            added: components["schemas"]["TestChanges"];
            removed: components["schemas"]["TestChanges"];
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
        /** @description As in the release's approvals. */
        RuleId: string;
        BoardId: string;
        LockedEntities: components["schemas"]["EntityRef"][];
        TaskId: string;
        EvidenceId: string;
        EvidenceVersion: string;
        /** @description The commit that was tested. */
        EvidenceCommit: string;
        /** @description Where it ran; left out for what runs in a pipeline. */
        EvidenceEnvironment: string;
        /** @description Left out, it follows from the format, such as `security` for SARIF; a test report is `unit`. */
        EvidenceKind: components["schemas"]["EvidenceKind"];
        EvidenceKindFilter: components["schemas"]["EvidenceKind"];
        /** @description Insists on a format, such as `junit`; left out, it is recognised. */
        EvidenceFormat: string;
        /** @description What tells this run from others of its kind, such as `api tests`. */
        EvidenceName: string;
        EvidenceLabels: string[];
        /** @description The run in the pipeline, http or https. */
        EvidenceUrl: string;
        EvidenceKey: string;
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
        /** @description The report as the tool wrote it */
        RawReport: {
            content: {
                "*/*": unknown;
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
    getApprovals: {
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
            /** @description The approvals */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalOverview"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    decideApproval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ReleaseId"];
                /** @description As in the release's approvals. */
                ruleId: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionInput"];
            };
        };
        responses: {
            /** @description What follows from the decision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionOutcome"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    withdrawApproval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ReleaseId"];
                /** @description As in the release's approvals. */
                ruleId: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description What follows from the withdrawal */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionOutcome"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    deferApproval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ReleaseId"];
                /** @description As in the release's approvals. */
                ruleId: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeferralInput"];
            };
        };
        responses: {
            /** @description The deferral */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deferral"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    resumeApproval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ReleaseId"];
                /** @description As in the release's approvals. */
                ruleId: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It waits again */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    listApprovals: {
        parameters: {
            query?: {
                /**
                 * @description `waiting` for the caller's decision, `deferred` by the caller, what
                 *     comes back soonest first, or `decided` by the caller on releases
                 *     that have not ended.
                 */
                state?: "waiting" | "deferred" | "decided";
                /**
                 * @description Releases that concern any of these catalog entities: of components,
                 *     APIs and resources as what is released, of systems, domains, groups and
                 *     users through everything that belongs to them, at any depth.
                 */
                entityRef?: components["parameters"]["EntityRefFilter"];
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
            /** @description A page of the inbox */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalInbox"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    decideApprovals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: (components["schemas"]["DecisionInput"] & {
                        /** Format: uuid */
                        releaseId: string;
                        ruleId: string;
                    })[];
                };
            };
        };
        responses: {
            /** @description What became of each, in the order asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            releaseId: string;
                            ruleId: string;
                            /** @description HTTP status that the decision would have got by itself. */
                            status: number;
                            error?: {
                                name: string;
                                message: string;
                            };
                        }[];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listComments: {
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
            /** @description The last two hundred comments */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReleaseComment"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    addComment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ReleaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Markdown. */
                    text: string;
                };
            };
        };
        responses: {
            /** @description The comment */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseComment"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listDelegations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delegations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Delegation"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    delegate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A user. */
                    to: components["schemas"]["EntityRef"];
                    start: components["schemas"]["Instant"];
                    /** @description At most 90 days after the start. */
                    end: components["schemas"]["Instant"];
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description The delegation */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delegation"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    endDelegation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                delegationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It has ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    listBoards: {
        parameters: {
            query?: {
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
            /** @description A page of sittings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Board"][];
                        pageInfo: components["schemas"]["PageInfo"];
                        mayConvene: boolean;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    conveneBoard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BoardInput"];
            };
        };
        responses: {
            /** @description The sitting with its agenda */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardDetail"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getBoard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: components["parameters"]["BoardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sitting with its agenda */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardDetail"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    updateBoard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: components["parameters"]["BoardId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Markdown. */
                    notes?: string;
                    /** @description A closed sitting takes no more notes. */
                    closed?: boolean;
                };
            };
        };
        responses: {
            /** @description The sitting with its agenda */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardDetail"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    noteOnRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: components["parameters"]["BoardId"];
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Markdown; empty to take it away. */
                    note: string;
                };
            };
        };
        responses: {
            /** @description The sitting with its agenda */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardDetail"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listMissingEntities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The first two hundred */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MissingEntity"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    relinkEntity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description An entity that is no longer in the catalog. */
                    from: components["schemas"]["EntityRef"];
                    /** @description An entity that is, of the same kind. */
                    to: components["schemas"]["EntityRef"];
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description What was changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many releases name the other entity now. */
                        releases: number;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listDeployments: {
        parameters: {
            query: {
                entityRef: components["schemas"]["EntityRef"][];
                environment?: string;
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
            /** @description A page of deployments */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Deployment"][];
                        pageInfo: components["schemas"]["PageInfo"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    reportDeployment: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeploymentInput"];
            };
        };
        responses: {
            /** @description It was reported before with the same key */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deployment"];
                };
            };
            /** @description The record */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deployment"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    finishDeployment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deploymentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "succeeded" | "failed" | "rolled-back";
                    /** @description Now, when left out. */
                    finishedAt?: components["schemas"]["Instant"];
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description The record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deployment"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listRunningVersions: {
        parameters: {
            query: {
                entityRef: components["schemas"]["EntityRef"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What runs, in the order of the entities asked for and of promotion */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RunningVersion"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listLocks: {
        parameters: {
            query: {
                entityRef: components["parameters"]["LockedEntities"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The locks, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EntityLock"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    lockEntity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    entityRef: components["schemas"]["EntityRef"];
                    /** @description Every environment when left out. */
                    environment?: string;
                    reason: string;
                    expiresAt?: components["schemas"]["Instant"];
                };
            };
        };
        responses: {
            /** @description The lock */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityLock"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    liftLock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lockId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is lifted; its record is kept */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    listVetoes: {
        parameters: {
            query: {
                entityRef: components["parameters"]["LockedEntities"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The vetoes in force, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["VersionVeto"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    vetoVersion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    entityRef: components["schemas"]["EntityRef"];
                    version: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The veto */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionVeto"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    liftVeto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vetoId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is lifted; its record is kept */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    getReadiness: {
        parameters: {
            query?: {
                /**
                 * @description Name of a configured environment. Left out, the next environment in
                 *     the order of promotion that the release plans and has not been
                 *     deployed to; for a release without windows the last one.
                 */
                environment?: string;
            };
            header?: never;
            path: {
                id: components["parameters"]["ReleaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The verdict, judged now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessVerdict"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listReadinessSnapshots: {
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
            /** @description The last hundred */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReadinessSnapshot"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    judgeReleases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    releaseIds: string[];
                    /** @description As for one release. */
                    environment?: string;
                };
            };
        };
        responses: {
            /**
             * @description The verdicts in the order asked; releases that do not exist or that
             *     the caller may not see are left out.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReadinessVerdict"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    askGate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    entityRef: components["schemas"]["EntityRef"];
                    version: string;
                    environment: string;
                };
            };
        };
        responses: {
            /** @description The answer, also where it is `deny` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateAnswer"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    gatherReadinessFacts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadinessQuestion"];
            };
        };
        responses: {
            /** @description The facts, as far as they do not follow from the form itself */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessPreviewFacts"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listTasks: {
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
            /** @description The tasks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReleaseTask"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    addTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ReleaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseTaskInput"];
            };
        };
        responses: {
            /** @description The task */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseTask"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    removeTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ReleaseId"];
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone; the history keeps it */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    updateTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ReleaseId"];
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseTaskPatch"];
            };
        };
        responses: {
            /** @description The task */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseTask"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    runTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ReleaseId"];
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task with the result of the call-out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseTask"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listEvidence: {
        parameters: {
            query: {
                entityRef: components["schemas"]["EntityRef"][];
                version?: components["parameters"]["EvidenceVersion"];
                kind?: components["parameters"]["EvidenceKindFilter"];
                /** @description Where it ran; left out for what runs in a pipeline. */
                environment?: components["parameters"]["EvidenceEnvironment"];
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
            /** @description A page of evidence */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    uploadEvidence: {
        parameters: {
            query: {
                entityRef: components["schemas"]["EntityRef"];
                /** @description The version that was tested. */
                version: string;
                /** @description The commit that was tested. */
                commit?: components["parameters"]["EvidenceCommit"];
                /** @description Where it ran; left out for what runs in a pipeline. */
                environment?: components["parameters"]["EvidenceEnvironment"];
                /** @description Left out, it follows from the format, such as `security` for SARIF; a test report is `unit`. */
                kind?: components["parameters"]["EvidenceKind"];
                /** @description Insists on a format, such as `junit`; left out, it is recognised. */
                format?: components["parameters"]["EvidenceFormat"];
                /** @description What tells this run from others of its kind, such as `api tests`. */
                name?: components["parameters"]["EvidenceName"];
                label?: components["parameters"]["EvidenceLabels"];
                /** @description The run in the pipeline, http or https. */
                ciUrl?: components["parameters"]["EvidenceUrl"];
            };
            header?: {
                "Idempotency-Key"?: components["parameters"]["EvidenceKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["RawReport"];
        responses: {
            /** @description It was uploaded before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /** @description What the report says */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listReleaseEvidence: {
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
            /** @description The newest two hundred */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    uploadReleaseEvidence: {
        parameters: {
            query?: {
                /** @description The component that was tested; may be left out where the release has only one. */
                component?: components["schemas"]["EntityRef"];
                /** @description The commit that was tested. */
                commit?: components["parameters"]["EvidenceCommit"];
                /** @description Where it ran; left out for what runs in a pipeline. */
                environment?: components["parameters"]["EvidenceEnvironment"];
                /** @description Left out, it follows from the format, such as `security` for SARIF; a test report is `unit`. */
                kind?: components["parameters"]["EvidenceKind"];
                /** @description Insists on a format, such as `junit`; left out, it is recognised. */
                format?: components["parameters"]["EvidenceFormat"];
                /** @description What tells this run from others of its kind, such as `api tests`. */
                name?: components["parameters"]["EvidenceName"];
                label?: components["parameters"]["EvidenceLabels"];
                /** @description The run in the pipeline, http or https. */
                ciUrl?: components["parameters"]["EvidenceUrl"];
            };
            header?: {
                "Idempotency-Key"?: components["parameters"]["EvidenceKey"];
            };
            path: {
                id: components["parameters"]["ReleaseId"];
            };
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["RawReport"];
        responses: {
            /** @description It was uploaded before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /** @description What the report says */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: components["parameters"]["EvidenceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the report says */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listTestCases: {
        parameters: {
            query?: {
                /** @description Part of the name, the suite or the class, in any letter case. */
                text?: string;
                status?: components["schemas"]["TestStatusFilter"][];
                /** @description Suites that begin with this. */
                suite?: string;
                label?: string;
                /** @description The owner as the report names it. */
                owner?: string;
                limit?: number;
                /** @description The `nextCursor` of the page before; the other parameters must stay the same. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                evidenceId: components["parameters"]["EvidenceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of tests */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TestCase"][];
                        pageInfo: components["schemas"]["PageInfo"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listTestRuns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: components["parameters"]["EvidenceId"];
                testKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most twenty */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TestRun"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    compareEvidence: {
        parameters: {
            query?: {
                /**
                 * @description Evidence to compare with. Left out, the newest run of the same
                 *     kind, format, name and environment about another version.
                 */
                with?: string;
            };
            header?: never;
            path: {
                evidenceId: components["parameters"]["EvidenceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The differences; `base` is absent where there is nothing to compare with */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceComparison"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    downloadReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: components["parameters"]["EvidenceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes of the report, never to be shown inline */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Error"];
        };
    };
}
