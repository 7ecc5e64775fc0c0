// Made from releases-backend/src/schema/openapi.yaml by `yarn generate`. Do not edit.

export const spec = {
  "openapi": "3.1.0",
  "info": {
    "title": "releases",
    "version": "1",
    "description": "Release records for Backstage: what ships, when, where and by whom, kept\nbeside the software catalog. Every instant is an ISO 8601 date-time with an\noffset and is returned in UTC; time zones are IANA names. Entity references\nare accepted in any letter case and returned full and in lower case.\n",
    "license": {
      "name": "Apache-2.0",
      "url": "http://www.apache.org/licenses/LICENSE-2.0.html"
    }
  },
  "servers": [
    {
      "url": "/"
    }
  ],
  "tags": [
    {
      "name": "planning",
      "description": "Release records and their lifecycle"
    },
    {
      "name": "calendar",
      "description": "Deployment windows of the whole portfolio"
    },
    {
      "name": "history",
      "description": "The append-only record of what happened to a release"
    }
  ],
  "paths": {
    "/policy": {
      "get": {
        "operationId": "getPolicy",
        "tags": [
          "planning"
        ],
        "summary": "The release types and environments that this portal is configured with",
        "responses": {
          "200": {
            "description": "The policy",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Policy"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/releases": {
      "get": {
        "operationId": "listReleases",
        "tags": [
          "planning"
        ],
        "summary": "Releases that the caller may see, one page at a time",
        "parameters": [
          {
            "$ref": "#/components/parameters/EntityRefFilter"
          },
          {
            "$ref": "#/components/parameters/OwnerFilter"
          },
          {
            "$ref": "#/components/parameters/SystemFilter"
          },
          {
            "$ref": "#/components/parameters/DomainFilter"
          },
          {
            "$ref": "#/components/parameters/EnvironmentFilter"
          },
          {
            "$ref": "#/components/parameters/TypeFilter"
          },
          {
            "$ref": "#/components/parameters/StateFilter"
          },
          {
            "name": "releaseManager",
            "in": "query",
            "allowReserved": true,
            "description": "Releases managed by this user.",
            "schema": {
              "$ref": "#/components/schemas/EntityRef"
            }
          },
          {
            "name": "text",
            "in": "query",
            "allowReserved": true,
            "description": "Part of the title or of the summary, in any letter case.",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 200
            }
          },
          {
            "name": "from",
            "in": "query",
            "allowReserved": true,
            "description": "Only releases whose planned interval ends after this instant.",
            "schema": {
              "$ref": "#/components/schemas/Instant"
            }
          },
          {
            "name": "to",
            "in": "query",
            "allowReserved": true,
            "description": "Only releases whose planned interval starts before this instant.",
            "schema": {
              "$ref": "#/components/schemas/Instant"
            }
          },
          {
            "name": "sort",
            "in": "query",
            "allowReserved": true,
            "description": "Field to sort by; a leading minus sorts in descending order.\nReleases without a window sort after all others by `plannedStart`.\n",
            "schema": {
              "type": "string",
              "enum": [
                "plannedStart",
                "-plannedStart",
                "updatedAt",
                "-updatedAt",
                "title",
                "-title"
              ],
              "default": "plannedStart"
            }
          },
          {
            "name": "limit",
            "in": "query",
            "allowReserved": true,
            "description": "Releases in a page.",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 100,
              "default": 20
            }
          },
          {
            "$ref": "#/components/parameters/Cursor"
          },
          {
            "name": "totalItems",
            "in": "query",
            "allowReserved": true,
            "description": "Whether all matching releases are counted; leaving the count out is faster.",
            "schema": {
              "type": "string",
              "enum": [
                "include",
                "exclude"
              ],
              "default": "include"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "A page of releases",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ReleaseList"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      },
      "post": {
        "operationId": "createRelease",
        "tags": [
          "planning"
        ],
        "summary": "Plan a release; it starts as a draft",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ReleaseInput"
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The new release",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              },
              "Location": {
                "description": "Path of the release below the plugin's base URL.",
                "schema": {
                  "type": "string"
                }
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ReleaseDetail"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/releases/{id}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/ReleaseId"
        }
      ],
      "get": {
        "operationId": "getRelease",
        "tags": [
          "planning"
        ],
        "summary": "One release with what the caller may do with it",
        "responses": {
          "200": {
            "description": "The release",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ReleaseDetail"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      },
      "patch": {
        "operationId": "updateRelease",
        "tags": [
          "planning"
        ],
        "summary": "Change a release",
        "description": "Fields that are left out stay as they are; lists are replaced as a\nwhole; `null` clears an optional field. Changing what was approved sends\na candidate or an approved release back to `draft` or `candidate`, as\nthe lifecycle says.\n",
        "parameters": [
          {
            "$ref": "#/components/parameters/IfMatch"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ReleasePatch"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The changed release",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ReleaseDetail"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      },
      "delete": {
        "operationId": "deleteRelease",
        "tags": [
          "planning"
        ],
        "summary": "Delete a draft; its history is kept",
        "parameters": [
          {
            "$ref": "#/components/parameters/IfMatch"
          }
        ],
        "responses": {
          "204": {
            "description": "The draft is gone"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/releases/{id}/submit": {
      "parameters": [
        {
          "$ref": "#/components/parameters/ReleaseId"
        },
        {
          "$ref": "#/components/parameters/IfMatch"
        }
      ],
      "post": {
        "operationId": "submitRelease",
        "tags": [
          "planning"
        ],
        "summary": "Make a draft a candidate",
        "requestBody": {
          "$ref": "#/components/requestBodies/Transition"
        },
        "responses": {
          "200": {
            "$ref": "#/components/responses/Transitioned"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/releases/{id}/reopen": {
      "parameters": [
        {
          "$ref": "#/components/parameters/ReleaseId"
        },
        {
          "$ref": "#/components/parameters/IfMatch"
        }
      ],
      "post": {
        "operationId": "reopenRelease",
        "tags": [
          "planning"
        ],
        "summary": "Make a candidate a draft again",
        "requestBody": {
          "$ref": "#/components/requestBodies/Transition"
        },
        "responses": {
          "200": {
            "$ref": "#/components/responses/Transitioned"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/releases/{id}/cancel": {
      "parameters": [
        {
          "$ref": "#/components/parameters/ReleaseId"
        },
        {
          "$ref": "#/components/parameters/IfMatch"
        }
      ],
      "post": {
        "operationId": "cancelRelease",
        "tags": [
          "planning"
        ],
        "summary": "Cancel a release that has not been deployed",
        "requestBody": {
          "$ref": "#/components/requestBodies/Transition"
        },
        "responses": {
          "200": {
            "$ref": "#/components/responses/Transitioned"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/releases/{id}/close": {
      "parameters": [
        {
          "$ref": "#/components/parameters/ReleaseId"
        },
        {
          "$ref": "#/components/parameters/IfMatch"
        }
      ],
      "post": {
        "operationId": "closeRelease",
        "tags": [
          "planning"
        ],
        "summary": "Close a release that was deployed or rolled back",
        "requestBody": {
          "$ref": "#/components/requestBodies/Transition"
        },
        "responses": {
          "200": {
            "$ref": "#/components/responses/Transitioned"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/releases/{id}/history": {
      "parameters": [
        {
          "$ref": "#/components/parameters/ReleaseId"
        }
      ],
      "get": {
        "operationId": "getReleaseHistory",
        "tags": [
          "history"
        ],
        "summary": "What happened to a release, oldest first, with the check of its hash chain",
        "parameters": [
          {
            "name": "after",
            "in": "query",
            "allowReserved": true,
            "description": "Only events behind this sequence number.",
            "schema": {
              "type": "integer",
              "minimum": 0,
              "default": 0
            }
          },
          {
            "name": "limit",
            "in": "query",
            "allowReserved": true,
            "description": "Events in a page.",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 500,
              "default": 100
            }
          }
        ],
        "responses": {
          "200": {
            "description": "A page of the history",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/History"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/calendar": {
      "get": {
        "operationId": "getCalendar",
        "tags": [
          "calendar"
        ],
        "summary": "Deployment windows that meet an interval, one page at a time",
        "parameters": [
          {
            "name": "from",
            "in": "query",
            "allowReserved": true,
            "required": true,
            "description": "Start of the interval, inclusive.",
            "schema": {
              "$ref": "#/components/schemas/Instant"
            }
          },
          {
            "name": "to",
            "in": "query",
            "allowReserved": true,
            "required": true,
            "description": "End of the interval, exclusive; at most 400 days after `from`.",
            "schema": {
              "$ref": "#/components/schemas/Instant"
            }
          },
          {
            "$ref": "#/components/parameters/EntityRefFilter"
          },
          {
            "$ref": "#/components/parameters/OwnerFilter"
          },
          {
            "$ref": "#/components/parameters/SystemFilter"
          },
          {
            "$ref": "#/components/parameters/DomainFilter"
          },
          {
            "$ref": "#/components/parameters/EnvironmentFilter"
          },
          {
            "$ref": "#/components/parameters/TypeFilter"
          },
          {
            "$ref": "#/components/parameters/StateFilter"
          },
          {
            "name": "text",
            "in": "query",
            "allowReserved": true,
            "description": "Part of the release's title or summary, in any letter case.",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 200
            }
          },
          {
            "name": "limit",
            "in": "query",
            "allowReserved": true,
            "description": "Windows in a page.",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 10000,
              "default": 1000
            }
          },
          {
            "$ref": "#/components/parameters/Cursor"
          }
        ],
        "responses": {
          "200": {
            "description": "A page of windows in the order of their start",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CalendarPage"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    }
  },
  "components": {
    "headers": {
      "ETag": {
        "description": "The release's revision, to be sent back as `If-Match` with a change.",
        "schema": {
          "type": "string"
        }
      }
    },
    "parameters": {
      "ReleaseId": {
        "name": "id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      },
      "IfMatch": {
        "name": "If-Match",
        "in": "header",
        "required": false,
        "description": "The `ETag` of the release that the change is based on. Without it the\nanswer is 428; when somebody else changed the release first, 412.\n",
        "schema": {
          "type": "string",
          "maxLength": 100
        }
      },
      "Cursor": {
        "name": "cursor",
        "in": "query",
        "allowReserved": true,
        "description": "The `nextCursor` of the page before; the other parameters must stay the same.",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 2000
        }
      },
      "EntityRefFilter": {
        "name": "entityRef",
        "in": "query",
        "allowReserved": true,
        "description": "Releases that concern any of these catalog entities: of components,\nAPIs and resources as what is released, of systems, domains, groups and\nusers through everything that belongs to them, at any depth.\n",
        "explode": true,
        "schema": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "$ref": "#/components/schemas/EntityRef"
          }
        }
      },
      "OwnerFilter": {
        "name": "owner",
        "in": "query",
        "allowReserved": true,
        "description": "Releases of anything that these groups or users own.",
        "explode": true,
        "schema": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "$ref": "#/components/schemas/EntityRef"
          }
        }
      },
      "SystemFilter": {
        "name": "system",
        "in": "query",
        "allowReserved": true,
        "description": "Releases of anything in these systems.",
        "explode": true,
        "schema": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "$ref": "#/components/schemas/EntityRef"
          }
        }
      },
      "DomainFilter": {
        "name": "domain",
        "in": "query",
        "allowReserved": true,
        "description": "Releases of anything in these domains or their subdomains.",
        "explode": true,
        "schema": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "$ref": "#/components/schemas/EntityRef"
          }
        }
      },
      "EnvironmentFilter": {
        "name": "environment",
        "in": "query",
        "allowReserved": true,
        "description": "Releases with a window in any of these environments.",
        "explode": true,
        "schema": {
          "type": "array",
          "maxItems": 50,
          "items": {
            "type": "string",
            "minLength": 1,
            "maxLength": 63
          }
        }
      },
      "TypeFilter": {
        "name": "type",
        "in": "query",
        "allowReserved": true,
        "description": "Releases of any of these types.",
        "explode": true,
        "schema": {
          "type": "array",
          "maxItems": 50,
          "items": {
            "type": "string",
            "minLength": 1,
            "maxLength": 63
          }
        }
      },
      "StateFilter": {
        "name": "state",
        "in": "query",
        "allowReserved": true,
        "description": "Releases in any of these states.",
        "explode": true,
        "schema": {
          "type": "array",
          "maxItems": 9,
          "items": {
            "$ref": "#/components/schemas/ReleaseState"
          }
        }
      }
    },
    "requestBodies": {
      "Transition": {
        "required": false,
        "content": {
          "application/json": {
            "schema": {
              "type": "object",
              "additionalProperties": false,
              "properties": {
                "comment": {
                  "description": "Why; kept in the history.",
                  "type": "string",
                  "maxLength": 2000
                }
              }
            }
          }
        }
      }
    },
    "responses": {
      "Transitioned": {
        "description": "The release in its new state",
        "headers": {
          "ETag": {
            "$ref": "#/components/headers/ETag"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ReleaseDetail"
            }
          }
        }
      },
      "Error": {
        "description": "What went wrong, which field or rule it concerns, and the way out",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Error"
            }
          }
        }
      }
    },
    "schemas": {
      "EntityRef": {
        "description": "Reference of a catalog entity, `kind:namespace/name`; returned full and in lower case.",
        "type": "string",
        "minLength": 1,
        "maxLength": 260,
        "examples": [
          "component:default/payments-api"
        ]
      },
      "Instant": {
        "description": "ISO 8601 date-time with an offset; returned in UTC with milliseconds.",
        "type": "string",
        "format": "date-time",
        "maxLength": 40,
        "examples": [
          "2026-12-04T13:00:00.000Z"
        ]
      },
      "ReleaseState": {
        "description": "The stored state of the release's lifecycle.",
        "type": "string",
        "enum": [
          "draft",
          "candidate",
          "approved",
          "deploying",
          "deployed",
          "failed",
          "rolled-back",
          "closed",
          "cancelled"
        ]
      },
      "DeploymentMethod": {
        "description": "How the release is brought into an environment.",
        "type": "string",
        "enum": [
          "rolling",
          "blue-green",
          "canary",
          "feature-flag",
          "recreate",
          "manual"
        ]
      },
      "DependencyRequirement": {
        "description": "What a component needs of another entity in the environment it is deployed to.",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "version"
        ],
        "properties": {
          "entityRef": {
            "$ref": "#/components/schemas/EntityRef"
          },
          "version": {
            "description": "A range of semantic versions such as `>=7 <8`, or one exact version.",
            "type": "string",
            "minLength": 1,
            "maxLength": 128
          }
        }
      },
      "ReleaseComponent": {
        "description": "A catalog entity in the version that this release delivers.",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "version"
        ],
        "properties": {
          "entityRef": {
            "$ref": "#/components/schemas/EntityRef"
          },
          "version": {
            "description": "Opaque text; semantic versions are recognised as such.",
            "type": "string",
            "minLength": 1,
            "maxLength": 128
          },
          "commit": {
            "description": "Commit that the version was built from, 7 to 64 hexadecimal digits.",
            "type": "string",
            "pattern": "^[0-9a-fA-F]{7,64}$"
          },
          "artifactDigest": {
            "description": "Digest of the built artefact, `algorithm:hexadecimal digits`.",
            "type": "string",
            "pattern": "^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[0-9a-fA-F]{32,128}$",
            "maxLength": 160
          },
          "deliverables": {
            "description": "What is handed over beside the running component, such as a guide or a client library.",
            "type": "array",
            "maxItems": 50,
            "items": {
              "type": "string",
              "minLength": 1,
              "maxLength": 200
            }
          },
          "requirements": {
            "type": "array",
            "maxItems": 100,
            "items": {
              "$ref": "#/components/schemas/DependencyRequirement"
            }
          }
        }
      },
      "ScopeLink": {
        "description": "A record elsewhere that this release answers to.",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "kind",
          "key"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "change-request",
              "story",
              "defect",
              "incident",
              "problem",
              "known-error"
            ]
          },
          "key": {
            "description": "The record's key in its own system, such as `CHG0031`.",
            "type": "string",
            "minLength": 1,
            "maxLength": 128
          },
          "title": {
            "type": "string",
            "maxLength": 200
          },
          "url": {
            "description": "Address of the record, `http` or `https`.",
            "type": "string",
            "pattern": "^https?://",
            "maxLength": 2000
          },
          "closes": {
            "description": "Whether the release is meant to close the record.",
            "type": "boolean"
          }
        }
      },
      "BackOutPlan": {
        "description": "How the release is undone when it fails.",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "description"
        ],
        "properties": {
          "description": {
            "type": "string",
            "minLength": 1,
            "maxLength": 10000
          },
          "rehearsedAt": {
            "description": "When the plan was last rehearsed.",
            "$ref": "#/components/schemas/Instant"
          },
          "rehearsalUrl": {
            "description": "Where the record of the rehearsal is found, `http` or `https`.",
            "type": "string",
            "pattern": "^https?://",
            "maxLength": 2000
          }
        }
      },
      "DeploymentWindow": {
        "description": "The planned interval of the release in one environment, half-open `[start, end)`.",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "environment",
          "start",
          "end",
          "timeZone"
        ],
        "properties": {
          "environment": {
            "description": "Name of a configured environment.",
            "type": "string",
            "minLength": 1,
            "maxLength": 63
          },
          "start": {
            "$ref": "#/components/schemas/Instant"
          },
          "end": {
            "$ref": "#/components/schemas/Instant"
          },
          "timeZone": {
            "description": "IANA zone that the planner chose, such as `Europe/Berlin`.",
            "type": "string",
            "minLength": 1,
            "maxLength": 64
          }
        }
      },
      "ReleaseInput": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "title",
          "type",
          "owner"
        ],
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          },
          "summary": {
            "description": "What the release brings and why, in Markdown.",
            "type": "string",
            "maxLength": 10000
          },
          "type": {
            "description": "Name of a configured release type.",
            "type": "string",
            "minLength": 1,
            "maxLength": 63
          },
          "owner": {
            "description": "Group or user who answers for the release.",
            "$ref": "#/components/schemas/EntityRef"
          },
          "releaseManager": {
            "description": "User who leads the release.",
            "$ref": "#/components/schemas/EntityRef"
          },
          "components": {
            "type": "array",
            "maxItems": 200,
            "items": {
              "$ref": "#/components/schemas/ReleaseComponent"
            }
          },
          "includes": {
            "description": "Identifiers of releases that this release bundles.",
            "type": "array",
            "maxItems": 200,
            "items": {
              "type": "string",
              "format": "uuid"
            }
          },
          "scopeLinks": {
            "type": "array",
            "maxItems": 500,
            "items": {
              "$ref": "#/components/schemas/ScopeLink"
            }
          },
          "method": {
            "$ref": "#/components/schemas/DeploymentMethod"
          },
          "backOutPlan": {
            "$ref": "#/components/schemas/BackOutPlan"
          },
          "windows": {
            "description": "At most one window for each environment.",
            "type": "array",
            "maxItems": 50,
            "items": {
              "$ref": "#/components/schemas/DeploymentWindow"
            }
          }
        }
      },
      "ReleasePatch": {
        "type": "object",
        "additionalProperties": false,
        "minProperties": 1,
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          },
          "summary": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 10000
          },
          "type": {
            "type": "string",
            "minLength": 1,
            "maxLength": 63
          },
          "owner": {
            "$ref": "#/components/schemas/EntityRef"
          },
          "releaseManager": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/EntityRef"
              },
              {
                "type": "null"
              }
            ]
          },
          "components": {
            "type": "array",
            "maxItems": 200,
            "items": {
              "$ref": "#/components/schemas/ReleaseComponent"
            }
          },
          "includes": {
            "type": "array",
            "maxItems": 200,
            "items": {
              "type": "string",
              "format": "uuid"
            }
          },
          "scopeLinks": {
            "type": "array",
            "maxItems": 500,
            "items": {
              "$ref": "#/components/schemas/ScopeLink"
            }
          },
          "method": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/DeploymentMethod"
              },
              {
                "type": "null"
              }
            ]
          },
          "backOutPlan": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/BackOutPlan"
              },
              {
                "type": "null"
              }
            ]
          },
          "windows": {
            "type": "array",
            "maxItems": 50,
            "items": {
              "$ref": "#/components/schemas/DeploymentWindow"
            }
          }
        }
      },
      "Release": {
        "description": "What is delivered together.",
        "type": "object",
        "required": [
          "id",
          "title",
          "type",
          "state",
          "owner",
          "components",
          "includes",
          "scopeLinks",
          "windows",
          "revision",
          "createdBy",
          "createdAt",
          "updatedAt"
        ],
        "properties": {
          "id": {
            "type": "string",
            "format": "uuid"
          },
          "title": {
            "type": "string"
          },
          "summary": {
            "type": "string"
          },
          "type": {
            "type": "string"
          },
          "state": {
            "$ref": "#/components/schemas/ReleaseState"
          },
          "owner": {
            "$ref": "#/components/schemas/EntityRef"
          },
          "releaseManager": {
            "$ref": "#/components/schemas/EntityRef"
          },
          "components": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ReleaseComponent"
            }
          },
          "includes": {
            "type": "array",
            "items": {
              "type": "string",
              "format": "uuid"
            }
          },
          "scopeLinks": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScopeLink"
            }
          },
          "method": {
            "$ref": "#/components/schemas/DeploymentMethod"
          },
          "backOutPlan": {
            "$ref": "#/components/schemas/BackOutPlan"
          },
          "windows": {
            "description": "In the order of the configured environments.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DeploymentWindow"
            }
          },
          "plannedStart": {
            "description": "Start of the earliest window.",
            "$ref": "#/components/schemas/Instant"
          },
          "plannedEnd": {
            "description": "End of the latest window.",
            "$ref": "#/components/schemas/Instant"
          },
          "revision": {
            "description": "Grows by one with every change.",
            "type": "integer",
            "minimum": 1
          },
          "createdBy": {
            "$ref": "#/components/schemas/EntityRef"
          },
          "createdAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "updatedAt": {
            "$ref": "#/components/schemas/Instant"
          }
        }
      },
      "ReleaseAction": {
        "description": "Something a person can do with a release over this API.",
        "type": "string",
        "enum": [
          "update",
          "delete",
          "submit",
          "reopen",
          "cancel",
          "close"
        ]
      },
      "ReleaseDetail": {
        "allOf": [
          {
            "$ref": "#/components/schemas/Release"
          },
          {
            "type": "object",
            "required": [
              "entities",
              "allowedActions"
            ],
            "properties": {
              "entities": {
                "$ref": "#/components/schemas/EntitySnapshots"
              },
              "allowedActions": {
                "description": "What this caller may do with the release in its present state.",
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/ReleaseAction"
                }
              },
              "bundledReleases": {
                "description": "The bundled releases that this caller may see.",
                "type": "array",
                "items": {
                  "type": "object",
                  "required": [
                    "id",
                    "title",
                    "state"
                  ],
                  "properties": {
                    "id": {
                      "type": "string",
                      "format": "uuid"
                    },
                    "title": {
                      "type": "string"
                    },
                    "state": {
                      "$ref": "#/components/schemas/ReleaseState"
                    }
                  }
                }
              }
            }
          }
        ]
      },
      "EntitySnapshot": {
        "description": "What the catalog last said of an entity; kept when the entity disappears.",
        "type": "object",
        "required": [
          "entityRef",
          "kind"
        ],
        "properties": {
          "entityRef": {
            "$ref": "#/components/schemas/EntityRef"
          },
          "kind": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "type": {
            "type": "string"
          },
          "owner": {
            "$ref": "#/components/schemas/EntityRef"
          },
          "system": {
            "$ref": "#/components/schemas/EntityRef"
          },
          "domain": {
            "$ref": "#/components/schemas/EntityRef"
          },
          "lifecycle": {
            "type": "string"
          },
          "missingSince": {
            "description": "Since when the entity is no longer in the catalog.",
            "$ref": "#/components/schemas/Instant"
          }
        }
      },
      "EntitySnapshots": {
        "description": "The components' entities by their reference.",
        "type": "object",
        "additionalProperties": {
          "$ref": "#/components/schemas/EntitySnapshot"
        }
      },
      "PageInfo": {
        "type": "object",
        "properties": {
          "nextCursor": {
            "type": "string"
          }
        }
      },
      "ReleaseList": {
        "type": "object",
        "required": [
          "items",
          "pageInfo",
          "entities"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Release"
            }
          },
          "entities": {
            "$ref": "#/components/schemas/EntitySnapshots"
          },
          "totalItems": {
            "type": "integer"
          },
          "pageInfo": {
            "$ref": "#/components/schemas/PageInfo"
          }
        }
      },
      "CalendarEntry": {
        "description": "One window of one release.",
        "type": "object",
        "required": [
          "releaseId",
          "title",
          "type",
          "state",
          "owner",
          "environment",
          "start",
          "end",
          "timeZone",
          "components"
        ],
        "properties": {
          "releaseId": {
            "type": "string",
            "format": "uuid"
          },
          "title": {
            "type": "string"
          },
          "type": {
            "type": "string"
          },
          "state": {
            "$ref": "#/components/schemas/ReleaseState"
          },
          "owner": {
            "$ref": "#/components/schemas/EntityRef"
          },
          "environment": {
            "type": "string"
          },
          "start": {
            "$ref": "#/components/schemas/Instant"
          },
          "end": {
            "$ref": "#/components/schemas/Instant"
          },
          "timeZone": {
            "type": "string"
          },
          "components": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "entityRef",
                "version"
              ],
              "properties": {
                "entityRef": {
                  "$ref": "#/components/schemas/EntityRef"
                },
                "version": {
                  "type": "string"
                }
              }
            }
          }
        }
      },
      "CalendarPage": {
        "type": "object",
        "required": [
          "items",
          "pageInfo"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CalendarEntry"
            }
          },
          "pageInfo": {
            "$ref": "#/components/schemas/PageInfo"
          }
        }
      },
      "HistoryEvent": {
        "description": "One entry of a release's history. `hash` is the SHA-256 of the canonical\nJSON (RFC 8785) of the other fields, so that a changed, removed or\ninserted entry is found.\n",
        "type": "object",
        "required": [
          "releaseId",
          "sequence",
          "type",
          "actor",
          "at",
          "data",
          "previousHash",
          "hash"
        ],
        "properties": {
          "releaseId": {
            "type": "string",
            "format": "uuid"
          },
          "sequence": {
            "type": "integer",
            "minimum": 1
          },
          "type": {
            "type": "string"
          },
          "actor": {
            "description": "Entity reference of the person, or `service:` with the name of the service.",
            "type": "string"
          },
          "at": {
            "$ref": "#/components/schemas/Instant"
          },
          "data": {
            "type": "object",
            "additionalProperties": true
          },
          "previousHash": {
            "description": "Hash of the entry before; 64 zeros for the first.",
            "type": "string"
          },
          "hash": {
            "type": "string"
          }
        }
      },
      "History": {
        "type": "object",
        "required": [
          "items",
          "verification",
          "pageInfo"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/HistoryEvent"
            }
          },
          "verification": {
            "description": "Result of checking the whole chain.",
            "type": "object",
            "required": [
              "intact",
              "length"
            ],
            "properties": {
              "intact": {
                "type": "boolean"
              },
              "length": {
                "type": "integer"
              },
              "brokenAt": {
                "description": "Sequence number of the first entry that does not fit.",
                "type": "integer"
              },
              "reason": {
                "type": "string"
              }
            }
          },
          "pageInfo": {
            "type": "object",
            "properties": {
              "nextAfter": {
                "description": "To be sent as `after` for the next page.",
                "type": "integer"
              }
            }
          }
        }
      },
      "ReleaseType": {
        "type": "object",
        "required": [
          "name",
          "title"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "description": {
            "type": "string"
          },
          "frequency": {
            "description": "How often releases of this type are meant to happen, in words.",
            "type": "string"
          },
          "notice": {
            "description": "ISO 8601 duration between announcement and deployment.",
            "type": "string"
          }
        }
      },
      "Environment": {
        "type": "object",
        "required": [
          "name",
          "title"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "description": {
            "type": "string"
          }
        }
      },
      "Policy": {
        "type": "object",
        "required": [
          "types",
          "environments"
        ],
        "properties": {
          "types": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ReleaseType"
            }
          },
          "environments": {
            "description": "In the order of promotion.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Environment"
            }
          }
        }
      },
      "Violation": {
        "description": "One rule that one field of the request breaks.",
        "type": "object",
        "required": [
          "field",
          "rule",
          "message"
        ],
        "properties": {
          "field": {
            "description": "Path of the field, such as `windows[0].end`.",
            "type": "string"
          },
          "rule": {
            "type": "string"
          },
          "message": {
            "description": "The rule and the way out, in a sentence.",
            "type": "string"
          }
        }
      },
      "Error": {
        "type": "object",
        "required": [
          "error",
          "response"
        ],
        "properties": {
          "error": {
            "type": "object",
            "required": [
              "name",
              "message"
            ],
            "properties": {
              "name": {
                "type": "string"
              },
              "message": {
                "type": "string"
              },
              "violations": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/Violation"
                }
              }
            },
            "additionalProperties": true
          },
          "request": {
            "type": "object",
            "properties": {
              "method": {
                "type": "string"
              },
              "url": {
                "type": "string"
              }
            }
          },
          "response": {
            "type": "object",
            "required": [
              "statusCode"
            ],
            "properties": {
              "statusCode": {
                "type": "integer"
              }
            }
          }
        }
      }
    }
  }
};
