// Generated from plugins/coupling-backend/src/schema/openapi.yaml by `yarn generate`. Do not edit.

export interface paths {
    "/services/{namespace}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is known of one service
         * @description Partners, datasets, systems of record, findings and names that the catalog does not have come page by page where they are long; all else is on every page
         */
        get: operations["GetService"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{namespace}/{name}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The evidence behind a service's scores, newest first, page by page */
        get: operations["GetServiceEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ownership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who owns a dataset, or what a service owns, and who answers for it now
         * @description Give `dataset`, `service` or both; neither is an error. The items are the datasets found by name; without a name, those the service owns.
         */
        get: operations["FindOwnership"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ownership/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who owns which data and what is exempt, as `coupling gate` takes it
         * @description All datasets that were assessed or that a boundary names. What belongs to a service the caller may not read says so, and no more.
         */
        get: operations["GetOwnershipFile"];
        put?: never;
        post?: never;
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
        get?: never;
        put?: never;
        /**
         * Hand over evidence from CI or another tool
         * @description A JSON array (`application/json`) or one item a line (`application/x-ndjson`), at most 10 MB. Services only. Sending the same item again changes nothing. Good items are kept even when others are rejected. CDEvents go here too, as structured, batched or binary CloudEvents (`ce-*` headers): `dev.cdevents.service.deployed`, `upgraded` and `rolledback` of any version become releases, all others are ignored.
         */
        post: operations["PostEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence/devlake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take what is also sent to DevLake's deployment webhook
         * @description The same body that DevLake takes, whatever its content type, at most 10 MB. Services only. Each commit becomes a release of the service that is built from its repository.
         */
        post: operations["PostDevLakeDeployment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Exemptions given here, also those that ran out
         * @description Those that stand in boundaries are not among them.
         */
        get: operations["GetExemptions"];
        put?: never;
        /**
         * Exempt a service from a rule until a day
         * @description Needs `coupling.exemption.write`; audited. Takes effect with the next assessment, in seconds.
         */
        post: operations["PostExemption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exemptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End an exemption that was given here
         * @description Needs `coupling.exemption.write`; audited.
         */
        delete: operations["DeleteExemption"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sources, their last runs, and what could not be resolved, page by page */
        get: operations["GetStatus"];
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
        Error: {
            error: {
                name: string;
                message: string;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description A kind of the evidence format, like `release` or `foreign-key` */
        EvidenceKind: string;
        /**
         * @description How coupled: below 10, 25, 50, and above
         * @enum {string}
         */
        Word: "free" | "loose" | "tight" | "locked";
        TrendPoint: {
            day: string;
            /** @description Absent when the score was unknown that day */
            score?: number;
        };
        /** @description How old the evidence is, and whether its source still answers */
        EvidenceAge: {
            /** @description When the newest fact was observed */
            newestAt?: string;
            stale: boolean;
            /** @description A sentence; present when stale */
            staleBecause?: string;
        };
        Score: components["schemas"]["KnownScore"] | components["schemas"]["UnknownScore"];
        /** @description What a sentence says, for those who word it otherwise; more may be added */
        ReasonCode: string;
        /** @description What the sentence is made of, by name, as text that the caller may see */
        ReasonParameters: {
            [key: string]: string;
        };
        KnownScore: {
            /** @enum {string} */
            status: "known";
            score: number;
            low: number;
            high: number;
            word: components["schemas"]["Word"];
            code?: components["schemas"]["ReasonCode"];
            parameters?: components["schemas"]["ReasonParameters"];
            /** @description The number in one sentence, built from its evidence */
            sentence: string;
        };
        /** @description Never to be shown or summed as 0 */
        UnknownScore: {
            /** @enum {string} */
            status: "unknown";
            code?: components["schemas"]["ReasonCode"];
            parameters?: components["schemas"]["ReasonParameters"];
            /** @description Why it is not known */
            sentence: string;
        };
        CoordinatedRelease: components["schemas"]["Score"] & {
            releases?: number;
            /** @description The same score with partners of another team only; absent where it is not known */
            otherTeams?: {
                score: number;
                low: number;
                high: number;
                word: components["schemas"]["Word"];
                teams: string[];
            };
            /** @description Why the score with partners of another team is not known */
            otherTeamsUnknown?: string;
            /** @description Services it needs or shares a train with, strongest first */
            partners: components["schemas"]["Partner"][];
            /** @description Partners the caller may not see */
            hiddenPartners: number;
            trend: components["schemas"]["TrendPoint"][];
            evidence: components["schemas"]["EvidenceAge"];
        };
        Partner: {
            service: string;
            /** @enum {string} */
            verdict: "needed-together" | "same-train" | "independent" | "not-enough-data";
            strength: number;
            windowHours: number;
            /** @enum {string} */
            direction: "partner-follows" | "partner-leads" | "together";
            medianLagHours: number;
            hits: number;
            releases: number;
            /** @description Joint releases expected by chance */
            expected: number;
            explicitLinks: number;
            otherTeam: boolean;
            sentence: string;
        };
        SharedData: components["schemas"]["Score"] & {
            /** @description Datasets it touches, worst first */
            datasets: components["schemas"]["DatasetCoupling"][];
            trend: components["schemas"]["TrendPoint"][];
            evidence: components["schemas"]["EvidenceAge"];
        };
        Dataset: {
            store: string;
            name: string;
        };
        DatasetCoupling: {
            dataset: components["schemas"]["Dataset"];
            severity: number;
            systemOfRecord: components["schemas"]["SystemOfRecord"];
            accessors: {
                service: string;
                modes: ("read" | "write" | "ddl")[];
                foreign: boolean;
                otherTeam: boolean;
                confidence: number;
            }[];
            hiddenAccessors: number;
            sentence: string;
        };
        OwnershipFile: {
            /**
             * @description Version of this format
             * @enum {integer}
             */
            seamsOwnership: 1;
            /** Format: date-time */
            assessedAt: string;
            datasets: {
                store: string;
                /** @description Of a dataset, of a schema that stands for its tables, or `*` for the store */
                name: string;
                systemOfRecord: components["schemas"]["SystemOfRecord"];
                team?: string;
            }[];
            exemptions: {
                rule: string;
                service: string;
                dataset?: {
                    store: string;
                    name: string;
                };
                otherService?: string;
                reason: string;
                approvedBy: string;
                /**
                 * Format: date
                 * @description The last day it holds, UTC
                 */
                until: string;
            }[];
        };
        /** @description `known` with service and basis, `contested` with claimants, `none`, or `hidden` when the caller may not see who it is */
        SystemOfRecord: {
            /** @enum {string} */
            status: "known" | "contested" | "none" | "hidden";
            service?: string;
            /** @enum {string} */
            basis?: "declared" | "sole-ddl" | "sole-writer" | "most-writes";
            claimants?: string[];
        };
        OwnedDataset: {
            dataset: components["schemas"]["Dataset"];
            /** @enum {string} */
            basis: "declared" | "sole-ddl" | "sole-writer" | "most-writes";
            fact?: string;
            /** @description The schema, or with `*` the store, that is declared in its place */
            inheritedFrom?: components["schemas"]["Dataset"];
            /** @description Whom the evidence alone makes its owner; absent when nobody, or hidden */
            observed?: {
                service: string;
                /** @enum {string} */
                basis: "sole-ddl" | "sole-writer" | "most-writes";
            };
            /** @description Where what is declared and what was seen do not agree, a sentence each */
            conflicts: components["schemas"]["OwnershipConflict"][];
            severity: number;
        };
        OwnershipConflict: {
            /** @enum {string} */
            code: "several-claimants" | "others-write" | "writer-undeclared";
            parameters?: components["schemas"]["ReasonParameters"];
            sentence: string;
        };
        /** @description What the service declares that it owns and must not know, each entry with the evidence against it */
        Boundary: {
            decides: string[];
            systemOfRecordFor: {
                fact: string;
                datasets: {
                    dataset: components["schemas"]["Dataset"];
                    conflicts: components["schemas"]["OwnershipConflict"][];
                }[];
            }[];
            /** @description Entity refs */
            publishes: string[];
            mustNotKnow: {
                /** @description As it is written */
                entry: string;
                /** @description False for plain words, which no evidence can speak of */
                checked: boolean;
                /** @description How it is known all the same */
                contradiction?: string;
            }[];
        };
        /** @description `known` by the incident tool (`oncall`) or by the owning team's contact (`owning-team`), or `nobody` and why */
        IncidentOwner: {
            /** @enum {string} */
            status: "known" | "nobody";
            /** @enum {string} */
            basis?: "oncall" | "owning-team";
            provider?: string;
            policy?: string;
            user?: string;
            until?: string;
            /** @description The owning team, by the catalog */
            team?: string;
            contact?: {
                /** @enum {string} */
                kind: "email" | "link";
                value: string;
                title?: string;
            };
            observedAt?: string;
            code?: components["schemas"]["ReasonCode"];
            parameters?: components["schemas"]["ReasonParameters"];
            sentence: string;
        };
        NewExemption: {
            rule: string;
            /** @description Entity ref of the service whose findings are exempted */
            service: string;
            /** @description Only findings about this dataset; a schema or `*` stands for more */
            dataset?: components["schemas"]["Dataset"];
            /** @description Only findings that name this service, too */
            otherService?: string;
            reason: string;
            /** @description Ref of a user or group; the caller when left out */
            approvedBy?: string;
            /** @description The last day it holds, UTC, like 2027-01-31 */
            until: string;
        };
        Exemption: {
            id: string;
            rule: string;
            service: string;
            dataset?: components["schemas"]["Dataset"];
            otherService?: string;
            reason: string;
            /** @description Absent when the caller may not see who it is */
            approvedBy?: string;
            until: string;
            /** @description Who entered it; absent when the caller may not see who it is */
            createdBy?: string;
            createdAt: string;
        };
        ExemptionList: {
            items: components["schemas"]["Exemption"][];
        };
        /** @description Why the finding is allowed for now. On the finding `expired-exemption`, the exemption that ran out. */
        FindingExemption: {
            /** @description Of one that was given here; absent when a boundary holds it */
            id?: string;
            reason: string;
            /** @description Absent when the caller may not see who it is */
            approvedBy?: string;
            /** @description The last day it holds, UTC */
            until: string;
            expired: boolean;
        };
        /** @description Who answers for each service that this one cannot do without */
        Dependencies: {
            /** @description The first 50, those first that nobody answers for */
            items: {
                service: string;
                /** @description It is called, its events are taken, its data is used */
                via: ("call" | "event" | "data")[];
                incidentOwner: components["schemas"]["IncidentOwner"];
            }[];
            /** @description All that the caller may see */
            total: number;
            /** @description Those of them that nobody answers for */
            withoutOwner: number;
            /** @description Those that the caller may not see */
            hidden: number;
        };
        Finding: {
            /** @description Tells findings of one assessment apart; the same finding has the same on the lists of several services */
            id?: string;
            /** @description Services that can do something about it, as far as the caller may see them; it stands on the list of each and is one finding */
            concerns?: string[];
            dataset?: components["schemas"]["Dataset"];
            exemption?: components["schemas"]["FindingExemption"];
            rule: string;
            title: string;
            remedy: string;
            severity: number;
            code?: components["schemas"]["ReasonCode"];
            parameters?: components["schemas"]["ReasonParameters"];
            sentence: string;
        };
        /** @description A rule that lacks the evidence to be checked for this service; it is neither broken nor kept */
        UncheckedRule: {
            rule: string;
            title: string;
            code: components["schemas"]["ReasonCode"];
            parameters: components["schemas"]["ReasonParameters"];
            /** @description The same in English */
            sentence: string;
        };
        ServiceCoupling: {
            service: string;
            /** @description Present when the long lists go on */
            nextCursor?: string;
            assessedAt: string;
            formulaVersion: string;
            coordinatedRelease: components["schemas"]["CoordinatedRelease"];
            sharedData: components["schemas"]["SharedData"];
            systemOfRecordFor: components["schemas"]["OwnedDataset"][];
            incidentOwner: components["schemas"]["IncidentOwner"];
            dependencies: components["schemas"]["Dependencies"];
            /** @description Absent when it declares none */
            boundary?: components["schemas"]["Boundary"];
            findings: components["schemas"]["Finding"][];
            /** @description Absent when every rule could be checked */
            unchecked?: components["schemas"]["UncheckedRule"][];
            /** @description Entity refs of this answer that the catalog does not have; absent when it has all */
            notInCatalog?: string[];
        };
        /** @description One fact, as in the evidence format */
        EvidenceItem: {
            kind: components["schemas"]["EvidenceKind"];
            source: string;
            observedAt: string;
            url?: string;
            /** @description The fact in one line, like `orders reads orders.order (observed)` */
            line: string;
        } & {
            [key: string]: unknown;
        };
        EvidencePage: {
            /** @description Every kind that can be asked for, with what it is called */
            kinds: {
                kind: components["schemas"]["EvidenceKind"];
                title: string;
            }[];
            items: components["schemas"]["EvidenceItem"][];
            /** @description Items in all pages, including those the caller may not see */
            total: number;
            nextCursor?: string;
        };
        OwnershipItem: {
            dataset: components["schemas"]["Dataset"];
            systemOfRecord: components["schemas"]["SystemOfRecord"];
            incidentOwner?: components["schemas"]["IncidentOwner"];
            sentence: string;
        };
        OwnershipAnswer: {
            items: components["schemas"]["OwnershipItem"][];
            /** @description Who answers for the service that was asked for */
            service?: {
                service: string;
                incidentOwner: components["schemas"]["IncidentOwner"];
            };
        };
        RejectedItem: {
            /** @description Counted from 1; in a JSON array, the item's place */
            line: number;
            /** @description Path of the field; empty for the item as a whole */
            field: string;
            reason: string;
        };
        EvidenceReceipt: {
            /** @description New items, and items that replace an earlier version */
            accepted: number;
            alreadyKnown: number;
            /** @description Older than what is kept of the same item */
            outdated: number;
            rejected: number;
            /** @description The first 100 */
            rejections: components["schemas"]["RejectedItem"][];
            /** @description Items in place of which another one of this request is kept, as they have one kind, source, service and id */
            repeated: number;
            /** @description The first 100 */
            repeats: components["schemas"]["LineReason"][];
            /** @description Events that are no evidence; given for CloudEvents */
            ignored?: number;
            /** @description The first 100 */
            ignoredBecause?: components["schemas"]["LineReason"][];
        };
        LineReason: {
            line: number;
            reason: string;
        };
        /** @description The body of Apache DevLake's deployment webhook, as far as it is read */
        DevLakeDeployment: {
            /** @description Unique in the webhook */
            id: string;
            name?: string | null;
            displayTitle?: string | null;
            /**
             * @default SUCCESS
             * @enum {string|null}
             */
            result: "SUCCESS" | "FAILURE" | "" | null;
            /** @default PRODUCTION */
            environment: string | null;
            /** @description ISO 8601 with a zone */
            finishedDate: string;
            deploymentCommits: ({
                repoUrl: string;
                commitSha: string;
                refName?: string | null;
                name?: string | null;
                /**
                 * @description Unlike that of the whole deployment
                 * @enum {string|null}
                 */
                result?: "SUCCESS" | "FAILURE" | "" | null;
                /** @description Unlike that of the whole deployment */
                finishedDate?: string | null;
            } & {
                [key: string]: unknown;
            })[];
        } & {
            [key: string]: unknown;
        };
        SourceStatus: {
            collector: string;
            title: string;
            /** @description False when the collector is no longer configured; its evidence stays, dated */
            enabled: boolean;
            /** @description Evidence items kept */
            items: number;
            /** @description When the oldest fact that is kept was observed */
            oldestAt?: string;
            /** @description When the newest fact that is kept was observed */
            newestAt?: string;
            /** @description When the last run ended that read the source to its end */
            lastSuccessAt?: string;
            lastRun?: components["schemas"]["CollectorRun"];
            /** @description The last 5, newest first */
            runs: components["schemas"]["CollectorRun"][];
            /** @description Time between two runs; absent when they are not that regular */
            everyMs?: number;
            /** @description How far behind the source is; what is not known is absent */
            lag: {
                /** @description Age of the newest fact */
                evidenceMs?: number;
                /** @description Time since the last success */
                successMs?: number;
                /** @description Runs that were due since the last success */
                missedRuns?: number;
            };
            /** @description The first 20 of these runs, newest run first, each reason once */
            rejections: {
                /** @description When the run began that met it last */
                at: string;
                /** @description The part of the source, like a file or a repository */
                scope: string;
                /** @description Counted from 1 */
                line: number;
                /** @description Path of the field; empty for the item as a whole */
                field: string;
                reason: string;
            }[];
            /** @description Sources of releases that the quality gate leaves out of the scores, because their timestamps are not release times */
            refused: {
                /** @description What the evidence says of itself */
                source: string;
                releases: number;
                /** @description Share of releases in one line whose version goes back */
                backwards: number;
            }[];
            /** @description How many of the names in `unresolved` its evidence has */
            unresolvedNames: number;
            /** @description What it has that is no evidence, by reason, most first */
            leftOut?: components["schemas"]["LeftOut"][];
            progress?: components["schemas"]["SourceProgress"];
            stale: boolean;
            /** @description A sentence; present when stale */
            staleBecause?: string;
        };
        LeftOut: {
            /** @description Like `not-production`, `pre-release` or `draft` */
            reason: string;
            items: number;
            /** @description What people know some of them by, up to five */
            examples: string[];
        };
        CollectorRun: {
            startedAt: string;
            finishedAt?: string;
            /** @enum {string} */
            outcome: "running" | "ok" | "partial" | "failed" | "abandoned";
            accepted: number;
            /** @description No evidence, or older than what is kept */
            leftOut: number;
            alreadyKnown: number;
            rejected: number;
            removed: number;
            /** @description Why it failed or was partial */
            reason?: string;
        };
        /** @description How far a source that is read bit by bit was read */
        SourceProgress: {
            /** @description Parts of the source that the next run goes on with */
            scopes: number;
            /** @description Where it goes on in the first 20 of them that say so; never a secret */
            positions: {
                scope: string;
                position: string;
            }[];
            /** @description Present when history is read in steps, newest first */
            backfill?: {
                /** @description Parts that are read in steps */
                scopes: number;
                /** @description Those of them whose history is read */
                complete: number;
                /** @description The part that is behind most is read back to here */
                reachedAt: string;
                /** @description The oldest that any part is to be read back to */
                goalAt: string;
            };
        };
        Status: {
            /** @description By name; one page of them */
            sources: components["schemas"]["SourceStatus"][];
            /** @description Sources on all pages */
            sourcesTotal: number;
            /** @description Present when there are more sources or unresolved names */
            nextCursor?: string;
            /** @description Why nothing new can be kept at the moment, as a sentence; absent when the database takes writes */
            storageTrouble?: string;
            /** @description The snapshot that is served; absent before the first */
            assessment?: {
                assessedAt: string;
                formulaVersion: string;
                dataFrom?: string;
                dataTo?: string;
            };
            lastAssessmentRun?: {
                startedAt: string;
                finishedAt?: string;
                /** @enum {string} */
                outcome: "running" | "written" | "unchanged" | "failed" | "abandoned";
                reason?: string;
            };
            /** @description Names in evidence that the catalog does not have; one page of the 1,000 that are named most */
            unresolved: {
                ref: string;
                /** @description Evidence items that name it */
                items: number;
                /** @description What these items say of themselves */
                sources: string[];
                /** @description Who brought them */
                collectors: string[];
            }[];
            /** @description All such names, at the last assessment */
            unresolvedTotal: number;
            quality: {
                source: string;
                releases: number;
                /** @description Share of releases in one line whose version goes back */
                backwards: number;
                refused: boolean;
                reason?: string;
            }[];
            coverage: {
                services: number;
                withReleases: number;
                releaseScored: number;
                withAccess: number;
            };
        };
    };
    responses: {
        /** @description What went wrong and how to mend it */
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
        namespace: string;
        name: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    GetService: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest complete assessment of the service */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCoupling"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    GetServiceEvidence: {
        parameters: {
            query?: {
                /** @description Only evidence of this kind */
                kind?: components["schemas"]["EvidenceKind"];
                /** @description Also the evidence of this service, to compare the two side by side */
                partner?: string;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of evidence */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidencePage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    FindOwnership: {
        parameters: {
            query?: {
                /** @description A dataset's name, with or without its store (`resource:default/shop-db#orders.order`, `orders.order` or `order`). Case is ignored. */
                dataset?: string;
                /** @description A service's entity ref */
                service?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Exact names first, then names that end with what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnershipAnswer"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    GetOwnershipFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An ownership file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnershipFile"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    PostEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                }[] | {
                    [key: string]: unknown;
                };
                "application/x-ndjson": string;
                "application/cloudevents+json": {
                    [key: string]: unknown;
                };
                "application/cloudevents-batch+json": {
                    [key: string]: unknown;
                }[];
            };
        };
        responses: {
            /** @description What was kept, and what was not and why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceReceipt"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    PostDevLakeDeployment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DevLakeDeployment"];
            };
        };
        responses: {
            /** @description What was kept, and what was not and why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceReceipt"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    GetExemptions: {
        parameters: {
            query?: {
                /** @description Only those of this service; an entity ref */
                service?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExemptionList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    PostExemption: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewExemption"];
            };
        };
        responses: {
            /** @description The exemption as it was kept */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exemption"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    DeleteExemption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    GetStatus: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before */
                cursor?: string;
                /** @description Sources, and unresolved names, on a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state of collecting and assessing, and one page of its lists */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
}
