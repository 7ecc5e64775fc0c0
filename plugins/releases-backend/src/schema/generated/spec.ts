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
    },
    {
      "name": "approvals",
      "description": "Who must say yes, why they were chosen, and what they said"
    },
    {
      "name": "boards",
      "description": "Sittings in which the releases of a period are gone through together"
    },
    {
      "name": "catalog",
      "description": "Keeping release records in step with the software catalog"
    },
    {
      "name": "deployment",
      "description": "What runs where, locks and vetoes"
    },
    {
      "name": "readiness",
      "description": "One verdict, explained"
    },
    {
      "name": "tasks",
      "description": "What has to be done before, during and after a deployment"
    },
    {
      "name": "testing",
      "description": "Evidence that a version works, and what it has to show"
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
    },
    "/releases/{id}/approvals": {
      "parameters": [
        {
          "$ref": "#/components/parameters/ReleaseId"
        }
      ],
      "get": {
        "operationId": "getApprovals",
        "tags": [
          "approvals"
        ],
        "summary": "The approval rules of a release with their decisions",
        "description": "Of a draft, the rules as they would be resolved now (`preview`); nobody\nhas been asked yet.\n",
        "responses": {
          "200": {
            "description": "The approvals",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ApprovalOverview"
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
    "/releases/{id}/approvals/{ruleId}/decisions": {
      "parameters": [
        {
          "$ref": "#/components/parameters/ReleaseId"
        },
        {
          "$ref": "#/components/parameters/RuleId"
        }
      ],
      "post": {
        "operationId": "decideApproval",
        "tags": [
          "approvals"
        ],
        "summary": "Approve or reject under one rule",
        "description": "Only people decide, each for themselves or for somebody who delegated\nto them. The decision is on one digest; when the release has changed\nsince it was read, the answer is 412 and nothing is decided.\n",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/DecisionInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "What follows from the decision",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DecisionOutcome"
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
    "/releases/{id}/approvals/{ruleId}/withdraw": {
      "parameters": [
        {
          "$ref": "#/components/parameters/ReleaseId"
        },
        {
          "$ref": "#/components/parameters/RuleId"
        }
      ],
      "post": {
        "operationId": "withdrawApproval",
        "tags": [
          "approvals"
        ],
        "summary": "Take back one's own decision while the release has not started",
        "requestBody": {
          "required": false,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "comment": {
                    "type": "string",
                    "maxLength": 2000
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "What follows from the withdrawal",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DecisionOutcome"
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
    "/releases/{id}/approvals/{ruleId}/deferral": {
      "parameters": [
        {
          "$ref": "#/components/parameters/ReleaseId"
        },
        {
          "$ref": "#/components/parameters/RuleId"
        }
      ],
      "put": {
        "operationId": "deferApproval",
        "tags": [
          "approvals"
        ],
        "summary": "Put one's own decision aside until later",
        "description": "Nothing is decided by it, and neither escalation nor expiry waits for\nit. The release leaves the caller's inbox and comes back at `until`, or\nas soon as it changes. Deferring again takes the place of the deferral\nbefore. Where one decision counts for several rules, so does a deferral.\n",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/DeferralInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The deferral",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Deferral"
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
        "operationId": "resumeApproval",
        "tags": [
          "approvals"
        ],
        "summary": "Take a decision that one put aside back up",
        "responses": {
          "204": {
            "description": "It waits again"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/approvals": {
      "get": {
        "operationId": "listApprovals",
        "tags": [
          "approvals"
        ],
        "summary": "The caller's inbox, what must be decided soonest first",
        "parameters": [
          {
            "name": "state",
            "in": "query",
            "allowReserved": true,
            "description": "`waiting` for the caller's decision, `deferred` by the caller, what\ncomes back soonest first, or `decided` by the caller on releases\nthat have not ended.\n",
            "schema": {
              "type": "string",
              "enum": [
                "waiting",
                "deferred",
                "decided"
              ],
              "default": "waiting"
            }
          },
          {
            "$ref": "#/components/parameters/EntityRefFilter"
          },
          {
            "name": "limit",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 100,
              "default": 20
            }
          },
          {
            "$ref": "#/components/parameters/Cursor"
          }
        ],
        "responses": {
          "200": {
            "description": "A page of the inbox",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ApprovalInbox"
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
    "/approvals/decisions": {
      "post": {
        "operationId": "decideApprovals",
        "tags": [
          "approvals"
        ],
        "summary": "Decide on several releases; each is judged by itself",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "items"
                ],
                "properties": {
                  "items": {
                    "type": "array",
                    "minItems": 1,
                    "maxItems": 50,
                    "items": {
                      "allOf": [
                        {
                          "$ref": "#/components/schemas/DecisionInput"
                        },
                        {
                          "type": "object",
                          "required": [
                            "releaseId",
                            "ruleId"
                          ],
                          "properties": {
                            "releaseId": {
                              "type": "string",
                              "format": "uuid"
                            },
                            "ruleId": {
                              "type": "string",
                              "maxLength": 80
                            }
                          }
                        }
                      ]
                    }
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "What became of each, in the order asked",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "items"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "type": "object",
                        "required": [
                          "releaseId",
                          "ruleId",
                          "status"
                        ],
                        "properties": {
                          "releaseId": {
                            "type": "string"
                          },
                          "ruleId": {
                            "type": "string"
                          },
                          "status": {
                            "description": "HTTP status that the decision would have got by itself.",
                            "type": "integer"
                          },
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
                              }
                            }
                          }
                        }
                      }
                    }
                  }
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
    "/releases/{id}/comments": {
      "parameters": [
        {
          "$ref": "#/components/parameters/ReleaseId"
        }
      ],
      "get": {
        "operationId": "listComments",
        "tags": [
          "approvals"
        ],
        "summary": "The conversation about a release, oldest first",
        "responses": {
          "200": {
            "description": "The last two hundred comments",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "items"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/ReleaseComment"
                      }
                    }
                  }
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
        "operationId": "addComment",
        "tags": [
          "approvals"
        ],
        "summary": "Say something about a release",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "text"
                ],
                "properties": {
                  "text": {
                    "description": "Markdown.",
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 5000
                  }
                }
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The comment",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ReleaseComment"
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
    "/delegations": {
      "get": {
        "operationId": "listDelegations",
        "tags": [
          "approvals"
        ],
        "summary": "Delegations by the caller and to the caller that have not ended",
        "responses": {
          "200": {
            "description": "The delegations",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "items"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/Delegation"
                      }
                    }
                  }
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
        "operationId": "delegate",
        "tags": [
          "approvals"
        ],
        "summary": "Let somebody else decide in the caller's place for a time",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "to",
                  "start",
                  "end"
                ],
                "properties": {
                  "to": {
                    "description": "A user.",
                    "$ref": "#/components/schemas/EntityRef"
                  },
                  "start": {
                    "$ref": "#/components/schemas/Instant"
                  },
                  "end": {
                    "description": "At most 90 days after the start.",
                    "$ref": "#/components/schemas/Instant"
                  },
                  "reason": {
                    "type": "string",
                    "maxLength": 500
                  }
                }
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The delegation",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Delegation"
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
    "/delegations/{delegationId}": {
      "parameters": [
        {
          "name": "delegationId",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "format": "uuid"
          }
        }
      ],
      "delete": {
        "operationId": "endDelegation",
        "tags": [
          "approvals"
        ],
        "summary": "End one's own delegation now",
        "responses": {
          "204": {
            "description": "It has ended"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/boards": {
      "get": {
        "operationId": "listBoards",
        "tags": [
          "boards"
        ],
        "summary": "Sittings of the change board, the newest first",
        "parameters": [
          {
            "name": "limit",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 100,
              "default": 20
            }
          },
          {
            "$ref": "#/components/parameters/Cursor"
          }
        ],
        "responses": {
          "200": {
            "description": "A page of sittings",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "items",
                    "pageInfo",
                    "mayConvene"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/Board"
                      }
                    },
                    "pageInfo": {
                      "$ref": "#/components/schemas/PageInfo"
                    },
                    "mayConvene": {
                      "type": "boolean"
                    }
                  }
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
        "operationId": "conveneBoard",
        "tags": [
          "boards"
        ],
        "summary": "Convene a sitting on the releases of a period",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/BoardInput"
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The sitting with its agenda",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/BoardDetail"
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
    "/boards/{boardId}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/BoardId"
        }
      ],
      "get": {
        "operationId": "getBoard",
        "tags": [
          "boards"
        ],
        "summary": "One sitting with its agenda",
        "responses": {
          "200": {
            "description": "The sitting with its agenda",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/BoardDetail"
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
        "operationId": "updateBoard",
        "tags": [
          "boards"
        ],
        "summary": "Keep notes of a sitting, or close it",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "minProperties": 1,
                "properties": {
                  "notes": {
                    "description": "Markdown.",
                    "type": "string",
                    "maxLength": 20000
                  },
                  "closed": {
                    "description": "A closed sitting takes no more notes.",
                    "type": "boolean"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The sitting with its agenda",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/BoardDetail"
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
    "/boards/{boardId}/notes/{releaseId}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/BoardId"
        },
        {
          "name": "releaseId",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "format": "uuid"
          }
        }
      ],
      "put": {
        "operationId": "noteOnRelease",
        "tags": [
          "boards"
        ],
        "summary": "Keep what was said of a release in a sitting",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "note"
                ],
                "properties": {
                  "note": {
                    "description": "Markdown; empty to take it away.",
                    "type": "string",
                    "maxLength": 5000
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The sitting with its agenda",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/BoardDetail"
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
    "/catalog/missing": {
      "get": {
        "operationId": "listMissingEntities",
        "tags": [
          "catalog"
        ],
        "summary": "Entities that records name and that are no longer in the catalog",
        "description": "For administrators, who know whether an entity was renamed. Those that\ndisappeared last come first.\n",
        "responses": {
          "200": {
            "description": "The first two hundred",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "items"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/MissingEntity"
                      }
                    }
                  }
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
    "/catalog/relink": {
      "post": {
        "operationId": "relinkEntity",
        "tags": [
          "catalog"
        ],
        "summary": "Let everything that names a vanished entity name another one instead",
        "description": "For entities that were renamed or moved to another namespace.\nDeployments, running versions, locks, vetoes and delegations follow, and\nso does every release that delivers or requires it, belongs to it, is led\nby it or has tasks for it: each is changed by itself with an entry in its\nhistory, which itself never changes. Where it is among what people\napprove, they are asked again, since its owners may be others. May be\nrepeated after a failure.\n",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "from",
                  "to"
                ],
                "properties": {
                  "from": {
                    "description": "An entity that is no longer in the catalog.",
                    "$ref": "#/components/schemas/EntityRef"
                  },
                  "to": {
                    "description": "An entity that is, of the same kind.",
                    "$ref": "#/components/schemas/EntityRef"
                  },
                  "reason": {
                    "type": "string",
                    "maxLength": 2000
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "What was changed",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "releases"
                  ],
                  "properties": {
                    "releases": {
                      "description": "How many releases name the other entity now.",
                      "type": "integer"
                    }
                  }
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
    "/deployments": {
      "get": {
        "operationId": "listDeployments",
        "tags": [
          "deployment"
        ],
        "summary": "Deployments of entities, newest first",
        "parameters": [
          {
            "name": "entityRef",
            "in": "query",
            "allowReserved": true,
            "required": true,
            "explode": true,
            "schema": {
              "type": "array",
              "minItems": 1,
              "maxItems": 100,
              "items": {
                "$ref": "#/components/schemas/EntityRef"
              }
            }
          },
          {
            "name": "environment",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 63,
              "pattern": "^[a-z0-9-]+$"
            }
          },
          {
            "name": "limit",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 100,
              "default": 20
            }
          },
          {
            "$ref": "#/components/parameters/Cursor"
          }
        ],
        "responses": {
          "200": {
            "description": "A page of deployments",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "items",
                    "pageInfo"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/Deployment"
                      }
                    },
                    "pageInfo": {
                      "$ref": "#/components/schemas/PageInfo"
                    }
                  }
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
        "operationId": "reportDeployment",
        "tags": [
          "deployment"
        ],
        "summary": "Report that a version is being deployed or runs in an environment",
        "description": "For pipelines, and for people who state by hand what runs where; people\nhave to give a reason. With an `Idempotency-Key` a repeated report\nanswers with the first one's record.\n",
        "parameters": [
          {
            "name": "Idempotency-Key",
            "in": "header",
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 255
            }
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/DeploymentInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "It was reported before with the same key",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Deployment"
                }
              }
            }
          },
          "201": {
            "description": "The record",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Deployment"
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
    "/deployments/{deploymentId}": {
      "parameters": [
        {
          "name": "deploymentId",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "format": "uuid"
          }
        }
      ],
      "patch": {
        "operationId": "finishDeployment",
        "tags": [
          "deployment"
        ],
        "summary": "Report how a deployment ended",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "outcome"
                ],
                "properties": {
                  "outcome": {
                    "type": "string",
                    "enum": [
                      "succeeded",
                      "failed",
                      "rolled-back"
                    ]
                  },
                  "finishedAt": {
                    "description": "Now, when left out.",
                    "$ref": "#/components/schemas/Instant"
                  },
                  "reason": {
                    "type": "string",
                    "maxLength": 2000
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The record",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Deployment"
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
    "/running-versions": {
      "get": {
        "operationId": "listRunningVersions",
        "tags": [
          "deployment"
        ],
        "summary": "Which version of these entities runs in which environment",
        "parameters": [
          {
            "name": "entityRef",
            "in": "query",
            "allowReserved": true,
            "required": true,
            "explode": true,
            "schema": {
              "type": "array",
              "minItems": 1,
              "maxItems": 100,
              "items": {
                "$ref": "#/components/schemas/EntityRef"
              }
            }
          }
        ],
        "responses": {
          "200": {
            "description": "What runs, in the order of the entities asked for and of promotion",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "items"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/RunningVersion"
                      }
                    }
                  }
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
    "/locks": {
      "get": {
        "operationId": "listLocks",
        "tags": [
          "deployment"
        ],
        "summary": "Locks in force on these entities or on what they belong to",
        "parameters": [
          {
            "$ref": "#/components/parameters/LockedEntities"
          }
        ],
        "responses": {
          "200": {
            "description": "The locks, newest first",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "items"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/EntityLock"
                      }
                    }
                  }
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
        "operationId": "lockEntity",
        "tags": [
          "deployment"
        ],
        "summary": "Forbid deployments of an entity and of everything that belongs to it",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "entityRef",
                  "reason"
                ],
                "properties": {
                  "entityRef": {
                    "$ref": "#/components/schemas/EntityRef"
                  },
                  "environment": {
                    "description": "Every environment when left out.",
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 63
                  },
                  "reason": {
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 2000
                  },
                  "expiresAt": {
                    "$ref": "#/components/schemas/Instant"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The lock",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EntityLock"
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
    "/locks/{lockId}": {
      "parameters": [
        {
          "name": "lockId",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "format": "uuid"
          }
        }
      ],
      "delete": {
        "operationId": "liftLock",
        "tags": [
          "deployment"
        ],
        "summary": "Lift a lock",
        "responses": {
          "204": {
            "description": "It is lifted; its record is kept"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/vetoes": {
      "get": {
        "operationId": "listVetoes",
        "tags": [
          "deployment"
        ],
        "summary": "Vetoed versions of these entities",
        "parameters": [
          {
            "$ref": "#/components/parameters/LockedEntities"
          }
        ],
        "responses": {
          "200": {
            "description": "The vetoes in force, newest first",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "items"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/VersionVeto"
                      }
                    }
                  }
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
        "operationId": "vetoVersion",
        "tags": [
          "deployment"
        ],
        "summary": "Forbid a bad version everywhere",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "entityRef",
                  "version",
                  "reason"
                ],
                "properties": {
                  "entityRef": {
                    "$ref": "#/components/schemas/EntityRef"
                  },
                  "version": {
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 128
                  },
                  "reason": {
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 2000
                  }
                }
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The veto",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/VersionVeto"
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
    "/vetoes/{vetoId}": {
      "parameters": [
        {
          "name": "vetoId",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "format": "uuid"
          }
        }
      ],
      "delete": {
        "operationId": "liftVeto",
        "tags": [
          "deployment"
        ],
        "summary": "Lift a veto",
        "responses": {
          "204": {
            "description": "It is lifted; its record is kept"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/releases/{id}/readiness": {
      "parameters": [
        {
          "$ref": "#/components/parameters/ReleaseId"
        }
      ],
      "get": {
        "operationId": "getReadiness",
        "tags": [
          "readiness"
        ],
        "summary": "Whether a release may be deployed to an environment, and why",
        "parameters": [
          {
            "name": "environment",
            "in": "query",
            "allowReserved": true,
            "description": "Name of a configured environment. Left out, the next environment in\nthe order of promotion that the release plans and has not been\ndeployed to; for a release without windows the last one.\n",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 63
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The verdict, judged now",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ReadinessVerdict"
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
    "/releases/{id}/readiness/snapshots": {
      "parameters": [
        {
          "$ref": "#/components/parameters/ReleaseId"
        }
      ],
      "get": {
        "operationId": "listReadinessSnapshots",
        "tags": [
          "readiness"
        ],
        "summary": "Verdicts that were kept when something was decided, newest first",
        "responses": {
          "200": {
            "description": "The last hundred",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "items"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/ReadinessSnapshot"
                      }
                    }
                  }
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
    "/readiness": {
      "post": {
        "operationId": "judgeReleases",
        "tags": [
          "readiness"
        ],
        "summary": "Verdicts on many releases in one call",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "releaseIds"
                ],
                "properties": {
                  "releaseIds": {
                    "type": "array",
                    "minItems": 1,
                    "maxItems": 500,
                    "items": {
                      "type": "string",
                      "format": "uuid"
                    }
                  },
                  "environment": {
                    "description": "As for one release.",
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 63
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The verdicts in the order asked; releases that do not exist or that\nthe caller may not see are left out.\n",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "items"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/ReadinessVerdict"
                      }
                    }
                  }
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
    "/gate": {
      "post": {
        "operationId": "askGate",
        "tags": [
          "readiness"
        ],
        "summary": "May this version go to this environment now?",
        "description": "For pipelines, before they deploy. The answer is `deny` unless a release\nthat delivers the version was submitted, is ready for the environment\nand has its window open. What was answered is kept with the release.\n",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "entityRef",
                  "version",
                  "environment"
                ],
                "properties": {
                  "entityRef": {
                    "$ref": "#/components/schemas/EntityRef"
                  },
                  "version": {
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 128
                  },
                  "environment": {
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 63
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The answer, also where it is `deny`",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/GateAnswer"
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
    "/readiness/facts": {
      "post": {
        "operationId": "gatherReadinessFacts",
        "tags": [
          "readiness"
        ],
        "summary": "What a release that is being planned would be judged by",
        "description": "For previews: the same pure function that makes verdicts judges these\nfacts in the browser on every change of a form, without asking again.\nThe caller has to be allowed to plan releases or, with `releaseId`, to\nchange that release. The answer holds nothing that the caller may not\nsee: such entities and releases have placeholders in their places, so\nthat the verdict is right all the same. Nothing is kept.\n",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ReadinessQuestion"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The facts, as far as they do not follow from the form itself",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ReadinessPreviewFacts"
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
    "/releases/{id}/tasks": {
      "parameters": [
        {
          "$ref": "#/components/parameters/ReleaseId"
        }
      ],
      "get": {
        "operationId": "listTasks",
        "tags": [
          "tasks"
        ],
        "summary": "The tasks of a release in their order",
        "responses": {
          "200": {
            "description": "The tasks",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "items"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/ReleaseTask"
                      }
                    }
                  }
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
        "operationId": "addTask",
        "tags": [
          "tasks"
        ],
        "summary": "Add a task at the end of its phase",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ReleaseTaskInput"
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The task",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ReleaseTask"
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
    "/releases/{id}/tasks/{taskId}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/ReleaseId"
        },
        {
          "$ref": "#/components/parameters/TaskId"
        }
      ],
      "patch": {
        "operationId": "updateTask",
        "tags": [
          "tasks"
        ],
        "summary": "Change a task, move it, or report that it is done",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ReleaseTaskPatch"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The task",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ReleaseTask"
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
        "operationId": "removeTask",
        "tags": [
          "tasks"
        ],
        "summary": "Remove a task",
        "responses": {
          "204": {
            "description": "It is gone; the history keeps it"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/releases/{id}/tasks/{taskId}/run": {
      "parameters": [
        {
          "$ref": "#/components/parameters/ReleaseId"
        },
        {
          "$ref": "#/components/parameters/TaskId"
        }
      ],
      "post": {
        "operationId": "runTask",
        "tags": [
          "tasks"
        ],
        "summary": "Run an automated task now",
        "responses": {
          "200": {
            "description": "The task with the result of the call-out",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ReleaseTask"
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
    "/evidence": {
      "get": {
        "operationId": "listEvidence",
        "tags": [
          "testing"
        ],
        "summary": "Evidence about entities, newest first",
        "parameters": [
          {
            "name": "entityRef",
            "in": "query",
            "allowReserved": true,
            "required": true,
            "explode": true,
            "schema": {
              "type": "array",
              "minItems": 1,
              "maxItems": 100,
              "items": {
                "$ref": "#/components/schemas/EntityRef"
              }
            }
          },
          {
            "$ref": "#/components/parameters/EvidenceVersion"
          },
          {
            "$ref": "#/components/parameters/EvidenceKindFilter"
          },
          {
            "$ref": "#/components/parameters/EvidenceEnvironment"
          },
          {
            "name": "limit",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 100,
              "default": 20
            }
          },
          {
            "$ref": "#/components/parameters/Cursor"
          }
        ],
        "responses": {
          "200": {
            "description": "A page of evidence",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EvidenceList"
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
        "operationId": "uploadEvidence",
        "tags": [
          "testing"
        ],
        "summary": "Upload a report about a version, for every release that ships it, now or later",
        "description": "The body is the raw report. Its format is recognised from its content.\nThe same report about the same version twice is one piece of evidence.\n`Content-Encoding: gzip` is accepted.\n",
        "parameters": [
          {
            "name": "entityRef",
            "in": "query",
            "allowReserved": true,
            "required": true,
            "schema": {
              "$ref": "#/components/schemas/EntityRef"
            }
          },
          {
            "name": "version",
            "in": "query",
            "allowReserved": true,
            "required": true,
            "description": "The version that was tested.",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 128
            }
          },
          {
            "$ref": "#/components/parameters/EvidenceCommit"
          },
          {
            "$ref": "#/components/parameters/EvidenceEnvironment"
          },
          {
            "$ref": "#/components/parameters/EvidenceKind"
          },
          {
            "$ref": "#/components/parameters/EvidenceFormat"
          },
          {
            "$ref": "#/components/parameters/EvidenceName"
          },
          {
            "$ref": "#/components/parameters/EvidenceLabels"
          },
          {
            "$ref": "#/components/parameters/EvidenceUrl"
          },
          {
            "$ref": "#/components/parameters/EvidenceKey"
          }
        ],
        "requestBody": {
          "$ref": "#/components/requestBodies/RawReport"
        },
        "responses": {
          "200": {
            "description": "It was uploaded before",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Evidence"
                }
              }
            }
          },
          "201": {
            "description": "What the report says",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Evidence"
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
    "/releases/{id}/evidence": {
      "parameters": [
        {
          "$ref": "#/components/parameters/ReleaseId"
        }
      ],
      "get": {
        "operationId": "listReleaseEvidence",
        "tags": [
          "testing"
        ],
        "summary": "Evidence about the versions that a release delivers, newest first",
        "responses": {
          "200": {
            "description": "The newest two hundred",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EvidenceList"
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
        "operationId": "uploadReleaseEvidence",
        "tags": [
          "testing"
        ],
        "summary": "Upload a report about a component of a release",
        "description": "As `POST /evidence`; version and commit are those of the release.",
        "parameters": [
          {
            "name": "component",
            "in": "query",
            "allowReserved": true,
            "description": "The component that was tested; may be left out where the release has only one.",
            "schema": {
              "$ref": "#/components/schemas/EntityRef"
            }
          },
          {
            "$ref": "#/components/parameters/EvidenceCommit"
          },
          {
            "$ref": "#/components/parameters/EvidenceEnvironment"
          },
          {
            "$ref": "#/components/parameters/EvidenceKind"
          },
          {
            "$ref": "#/components/parameters/EvidenceFormat"
          },
          {
            "$ref": "#/components/parameters/EvidenceName"
          },
          {
            "$ref": "#/components/parameters/EvidenceLabels"
          },
          {
            "$ref": "#/components/parameters/EvidenceUrl"
          },
          {
            "$ref": "#/components/parameters/EvidenceKey"
          }
        ],
        "requestBody": {
          "$ref": "#/components/requestBodies/RawReport"
        },
        "responses": {
          "200": {
            "description": "It was uploaded before",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Evidence"
                }
              }
            }
          },
          "201": {
            "description": "What the report says",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Evidence"
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
    "/evidence/{evidenceId}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/EvidenceId"
        }
      ],
      "get": {
        "operationId": "getEvidence",
        "tags": [
          "testing"
        ],
        "summary": "One piece of evidence",
        "responses": {
          "200": {
            "description": "What the report says",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Evidence"
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
    "/evidence/{evidenceId}/cases": {
      "parameters": [
        {
          "$ref": "#/components/parameters/EvidenceId"
        }
      ],
      "get": {
        "operationId": "listTestCases",
        "tags": [
          "testing"
        ],
        "summary": "The tests of a run, failures first, then in the order of the report",
        "parameters": [
          {
            "name": "text",
            "in": "query",
            "allowReserved": true,
            "description": "Part of the name, the suite or the class, in any letter case.",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 200
            }
          },
          {
            "name": "status",
            "in": "query",
            "allowReserved": true,
            "explode": true,
            "schema": {
              "type": "array",
              "items": {
                "$ref": "#/components/schemas/TestStatusFilter"
              }
            }
          },
          {
            "name": "suite",
            "in": "query",
            "allowReserved": true,
            "description": "Suites that begin with this.",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 500
            }
          },
          {
            "name": "label",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 100
            }
          },
          {
            "name": "owner",
            "in": "query",
            "allowReserved": true,
            "description": "The owner as the report names it.",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 260
            }
          },
          {
            "name": "limit",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 200,
              "default": 50
            }
          },
          {
            "$ref": "#/components/parameters/Cursor"
          }
        ],
        "responses": {
          "200": {
            "description": "A page of tests",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "items",
                    "pageInfo"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/TestCase"
                      }
                    },
                    "pageInfo": {
                      "$ref": "#/components/schemas/PageInfo"
                    }
                  }
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
    "/evidence/{evidenceId}/cases/{testKey}/runs": {
      "parameters": [
        {
          "$ref": "#/components/parameters/EvidenceId"
        },
        {
          "name": "testKey",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "pattern": "^[A-Za-z0-9_-]{11}$"
          }
        }
      ],
      "get": {
        "operationId": "listTestRuns",
        "tags": [
          "testing"
        ],
        "summary": "How a test ended in the last runs of the same kind, newest first",
        "responses": {
          "200": {
            "description": "At most twenty",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "items"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/TestRun"
                      }
                    }
                  }
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
    "/evidence/{evidenceId}/comparison": {
      "parameters": [
        {
          "$ref": "#/components/parameters/EvidenceId"
        }
      ],
      "get": {
        "operationId": "compareEvidence",
        "tags": [
          "testing"
        ],
        "summary": "What changed since the version before",
        "parameters": [
          {
            "name": "with",
            "in": "query",
            "allowReserved": true,
            "description": "Evidence to compare with. Left out, the newest run of the same\nkind, format, name and environment about another version.\n",
            "schema": {
              "type": "string",
              "format": "uuid"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The differences; `base` is absent where there is nothing to compare with",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EvidenceComparison"
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
    "/evidence/{evidenceId}/report": {
      "parameters": [
        {
          "$ref": "#/components/parameters/EvidenceId"
        }
      ],
      "get": {
        "operationId": "downloadReport",
        "tags": [
          "testing"
        ],
        "summary": "The report as it was uploaded",
        "responses": {
          "200": {
            "description": "The bytes of the report, never to be shown inline",
            "content": {
              "application/octet-stream": {
                "schema": {
                  "type": "string",
                  "format": "binary"
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
      },
      "RuleId": {
        "name": "ruleId",
        "in": "path",
        "required": true,
        "description": "As in the release's approvals.",
        "schema": {
          "type": "string",
          "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
          "maxLength": 80
        }
      },
      "BoardId": {
        "name": "boardId",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      },
      "LockedEntities": {
        "name": "entityRef",
        "in": "query",
        "allowReserved": true,
        "required": true,
        "explode": true,
        "schema": {
          "type": "array",
          "minItems": 1,
          "maxItems": 100,
          "items": {
            "$ref": "#/components/schemas/EntityRef"
          }
        }
      },
      "TaskId": {
        "name": "taskId",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      },
      "EvidenceId": {
        "name": "evidenceId",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      },
      "EvidenceVersion": {
        "name": "version",
        "in": "query",
        "allowReserved": true,
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 128
        }
      },
      "EvidenceCommit": {
        "name": "commit",
        "in": "query",
        "allowReserved": true,
        "description": "The commit that was tested.",
        "schema": {
          "type": "string",
          "pattern": "^[0-9a-fA-F]{7,64}$"
        }
      },
      "EvidenceEnvironment": {
        "name": "environment",
        "in": "query",
        "allowReserved": true,
        "description": "Where it ran; left out for what runs in a pipeline.",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 63,
          "pattern": "^[a-z0-9-]+$"
        }
      },
      "EvidenceKind": {
        "name": "kind",
        "in": "query",
        "allowReserved": true,
        "description": "Left out, it follows from the format, such as `security` for SARIF; a test report is `unit`.",
        "schema": {
          "$ref": "#/components/schemas/EvidenceKind"
        }
      },
      "EvidenceKindFilter": {
        "name": "kind",
        "in": "query",
        "allowReserved": true,
        "schema": {
          "$ref": "#/components/schemas/EvidenceKind"
        }
      },
      "EvidenceFormat": {
        "name": "format",
        "in": "query",
        "allowReserved": true,
        "description": "Insists on a format, such as `junit`; left out, it is recognised.",
        "schema": {
          "type": "string",
          "pattern": "^[a-z0-9-]{1,40}$"
        }
      },
      "EvidenceName": {
        "name": "name",
        "in": "query",
        "allowReserved": true,
        "description": "What tells this run from others of its kind, such as `api tests`.",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 200
        }
      },
      "EvidenceLabels": {
        "name": "label",
        "in": "query",
        "allowReserved": true,
        "explode": true,
        "schema": {
          "type": "array",
          "maxItems": 20,
          "items": {
            "type": "string",
            "minLength": 1,
            "maxLength": 100
          }
        }
      },
      "EvidenceUrl": {
        "name": "ciUrl",
        "in": "query",
        "allowReserved": true,
        "description": "The run in the pipeline, http or https.",
        "schema": {
          "type": "string",
          "maxLength": 2000,
          "pattern": "^https?://"
        }
      },
      "EvidenceKey": {
        "name": "Idempotency-Key",
        "in": "header",
        "required": false,
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 255
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
      },
      "RawReport": {
        "description": "The report as the tool wrote it",
        "required": false,
        "content": {
          "*/*": {}
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
          "breaking": {
            "description": "Whether what depends on the component has to change with it; their\nowners are asked then.\n",
            "type": "boolean"
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
        "description": "One entry of a release's history. `hash` is the SHA-256 of the canonical\nJSON (RFC 8785) of the other fields but `redacted`, so that a changed,\nremoved or inserted entry is found.\n",
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
          },
          "redacted": {
            "description": "Whether something was left out of `data` because it names entities\nthat the caller may not see. The hash is that of the whole entry, as\nit is kept and as `verification` checked it.\n",
            "type": "boolean"
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
          },
          "approvals": {
            "description": "Who has to approve releases of this type; nobody when empty.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ApprovalPolicy"
            }
          }
        }
      },
      "ApprovalPolicy": {
        "description": "A configured approval rule, to be resolved on the catalog for each release.",
        "type": "object",
        "required": [
          "name",
          "title",
          "source",
          "when",
          "minimum",
          "perOwner",
          "stepUp"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "source": {
            "$ref": "#/components/schemas/ApprovalSource"
          },
          "when": {
            "description": "`breaking`: only when a component is marked as breaking.",
            "type": "string",
            "enum": [
              "always",
              "breaking"
            ]
          },
          "minimum": {
            "description": "How many have to approve.",
            "type": "integer",
            "minimum": 1
          },
          "percentage": {
            "description": "Share of the approvers that has to approve, instead of `minimum`.",
            "type": "integer",
            "minimum": 1,
            "maximum": 100
          },
          "perOwner": {
            "description": "Whether every owner is asked by a rule of its own; otherwise all together.",
            "type": "boolean"
          },
          "stepUp": {
            "description": "Whether deciding asks for the release's title as confirmation.",
            "type": "boolean"
          },
          "validFor": {
            "description": "How long an approval counts, ISO 8601 duration; until the release ends when left out.",
            "type": "string"
          },
          "escalateAfter": {
            "description": "When others are asked too, ISO 8601 duration after asking.",
            "type": "string"
          },
          "escalateTo": {
            "description": "The group or user who is asked then, and at once when nobody else can be.",
            "$ref": "#/components/schemas/EntityRef"
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
          },
          "exclusive": {
            "description": "Whether it takes one release at a time; left out where it takes several.",
            "type": "boolean"
          }
        }
      },
      "Policy": {
        "type": "object",
        "required": [
          "types",
          "environments",
          "approvals",
          "readiness",
          "callOuts"
        ],
        "properties": {
          "approvals": {
            "description": "What holds for all approvals.",
            "type": "object",
            "required": [
              "submitterMayApprove",
              "oneDecisionForSeveralRules"
            ],
            "properties": {
              "submitterMayApprove": {
                "type": "boolean"
              },
              "oneDecisionForSeveralRules": {
                "type": "boolean"
              }
            }
          },
          "readiness": {
            "description": "How the portal changes the modes and parameters of the readiness checks.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CheckRule"
            }
          },
          "callOuts": {
            "description": "Names and titles of the configured call-outs, for automated tasks.",
            "type": "array",
            "items": {
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
                }
              }
            }
          },
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
      },
      "ContentDigest": {
        "description": "SHA-256, in lower-case hexadecimal, of the canonical JSON (RFC 8785) of\nwhat people approve: type, components, includes, method, back-out plan\nand windows.\n",
        "type": "string"
      },
      "DecisionInput": {
        "type": "object",
        "required": [
          "decision",
          "digest"
        ],
        "properties": {
          "decision": {
            "type": "string",
            "enum": [
              "approve",
              "reject"
            ]
          },
          "digest": {
            "description": "The digest of what the decision is about, as it was read.",
            "type": "string",
            "pattern": "^[0-9a-f]{64}$"
          },
          "comment": {
            "description": "Needed to reject.",
            "type": "string",
            "maxLength": 2000
          },
          "confirmation": {
            "description": "The release's title, for rules that ask for a step-up confirmation.",
            "type": "string",
            "maxLength": 200
          },
          "onBehalfOf": {
            "description": "The user who delegated to the caller; only where the caller may not decide themselves.",
            "$ref": "#/components/schemas/EntityRef"
          }
        }
      },
      "DeferralInput": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "until"
        ],
        "properties": {
          "until": {
            "description": "At most 31 days ahead, and at least 24 hours before the next window\nof the release begins.\n",
            "$ref": "#/components/schemas/Instant"
          },
          "reason": {
            "type": "string",
            "maxLength": 500
          }
        }
      },
      "Deferral": {
        "description": "That somebody put their own decision aside; nothing is decided by it.",
        "type": "object",
        "required": [
          "until",
          "at"
        ],
        "properties": {
          "until": {
            "description": "When it waits for them again.",
            "$ref": "#/components/schemas/Instant"
          },
          "reason": {
            "type": "string"
          },
          "at": {
            "description": "When they put it aside.",
            "$ref": "#/components/schemas/Instant"
          }
        }
      },
      "ApprovalSource": {
        "description": "Where the approvers of a rule come from: `component-owners`,\n`dependent-owners`, `system-owners`, `release-manager`, or the reference\nof a group or user.\n",
        "type": "string"
      },
      "ReasonStep": {
        "description": "One step of the path through the catalog graph that leads to an approver.",
        "type": "object",
        "required": [
          "from",
          "relation",
          "to"
        ],
        "properties": {
          "from": {
            "$ref": "#/components/schemas/EntityRef"
          },
          "relation": {
            "description": "Relation of the catalog as read from `from`, such as `dependencyOf`\nor `ownedBy`; `policy` and `releaseManager` for what the catalog\ndoes not say.\n",
            "type": "string"
          },
          "to": {
            "$ref": "#/components/schemas/EntityRef"
          }
        }
      },
      "ApprovalRule": {
        "description": "One rule, resolved on the catalog for one release.",
        "type": "object",
        "required": [
          "id",
          "name",
          "title",
          "source",
          "state",
          "needed",
          "given",
          "approvers",
          "reason",
          "paths",
          "stepUp",
          "decisions",
          "may"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "name": {
            "description": "Of the configured rule; several resolved rules may come from it, one for each owner.",
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "source": {
            "$ref": "#/components/schemas/ApprovalSource"
          },
          "assignee": {
            "description": "The group or user that the rule asks.",
            "$ref": "#/components/schemas/EntityRef"
          },
          "state": {
            "$ref": "#/components/schemas/ApprovalRuleState"
          },
          "needed": {
            "description": "How many have to approve.",
            "type": "integer"
          },
          "given": {
            "description": "How many valid approvals there are.",
            "type": "integer"
          },
          "approvers": {
            "description": "People who can decide, as the catalog says.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/EntityRef"
            }
          },
          "reason": {
            "description": "Why they are asked, in a sentence.",
            "type": "string"
          },
          "paths": {
            "description": "The same as paths through the graph; at most 20.",
            "type": "array",
            "items": {
              "type": "array",
              "items": {
                "$ref": "#/components/schemas/ReasonStep"
              }
            }
          },
          "stepUp": {
            "description": "Whether deciding asks for the release's title as confirmation.",
            "type": "boolean"
          },
          "dueAt": {
            "description": "When a decision is needed at the latest, the start of the first window.",
            "$ref": "#/components/schemas/Instant"
          },
          "escalatesAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "escalatedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "escalatedTo": {
            "$ref": "#/components/schemas/EntityRef"
          },
          "decisions": {
            "description": "Newest first, with those that no longer count.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ApprovalDecision"
            }
          },
          "deferral": {
            "description": "The caller's own, while it lasts.",
            "$ref": "#/components/schemas/Deferral"
          },
          "deferrals": {
            "description": "Who put their decision aside, who comes back soonest first; left out when nobody did.",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "person",
                "until"
              ],
              "properties": {
                "person": {
                  "$ref": "#/components/schemas/EntityRef"
                },
                "until": {
                  "$ref": "#/components/schemas/Instant"
                },
                "reason": {
                  "type": "string"
                }
              }
            }
          },
          "may": {
            "description": "What this caller may do under the rule now.",
            "type": "object",
            "required": [
              "decide",
              "withdraw"
            ],
            "properties": {
              "decide": {
                "type": "boolean"
              },
              "withdraw": {
                "type": "boolean"
              },
              "onBehalfOf": {
                "description": "Whom the caller stands in for.",
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/EntityRef"
                }
              },
              "refusal": {
                "description": "Why the caller may not decide although they are among the approvers.",
                "type": "string"
              }
            }
          }
        }
      },
      "ApprovalDecision": {
        "type": "object",
        "required": [
          "id",
          "ruleId",
          "decidedBy",
          "decision",
          "digest",
          "status",
          "decidedAt"
        ],
        "properties": {
          "id": {
            "type": "string",
            "format": "uuid"
          },
          "ruleId": {
            "type": "string"
          },
          "decidedBy": {
            "$ref": "#/components/schemas/EntityRef"
          },
          "onBehalfOf": {
            "$ref": "#/components/schemas/EntityRef"
          },
          "decision": {
            "type": "string",
            "enum": [
              "approve",
              "reject"
            ]
          },
          "comment": {
            "type": "string"
          },
          "digest": {
            "$ref": "#/components/schemas/ContentDigest"
          },
          "status": {
            "description": "`valid`, or why the decision does not count any more: the content\nchanged (`stale`), its time is over (`expired`), it was taken back\n(`withdrawn`), the same person decided again (`superseded`), or the\nperson is not asked any more (`not-asked`).\n",
            "type": "string",
            "enum": [
              "valid",
              "stale",
              "expired",
              "withdrawn",
              "superseded",
              "not-asked"
            ]
          },
          "decidedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "expiresAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "withdrawnAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "changes": {
            "description": "What changed in the release since this decision; only while it is stale.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ContentDifference"
            }
          }
        }
      },
      "ContentDifference": {
        "description": "One readable difference in what people approve.",
        "type": "object",
        "required": [
          "field",
          "kind"
        ],
        "properties": {
          "field": {
            "description": "Path, such as `components[component:default/payments-api].version`.",
            "type": "string"
          },
          "kind": {
            "type": "string",
            "enum": [
              "added",
              "removed",
              "changed"
            ]
          },
          "before": {
            "description": "As text; left out where something was added.",
            "type": "string"
          },
          "after": {
            "type": "string"
          }
        }
      },
      "DecisionOutcome": {
        "description": "Where a release and one of its rules stand after a decision was taken or\nwithdrawn. The whole is at `/releases/{id}/approvals`.\n",
        "type": "object",
        "required": [
          "releaseId",
          "releaseState",
          "state",
          "rule"
        ],
        "properties": {
          "releaseId": {
            "type": "string",
            "format": "uuid"
          },
          "releaseState": {
            "$ref": "#/components/schemas/ReleaseState"
          },
          "state": {
            "description": "Of all rules together.",
            "$ref": "#/components/schemas/ApprovalState"
          },
          "rule": {
            "type": "object",
            "required": [
              "id",
              "state",
              "needed",
              "given"
            ],
            "properties": {
              "id": {
                "type": "string"
              },
              "state": {
                "$ref": "#/components/schemas/ApprovalRuleState"
              },
              "needed": {
                "description": "How many have to approve.",
                "type": "integer"
              },
              "given": {
                "description": "How many valid approvals there are.",
                "type": "integer"
              }
            }
          }
        }
      },
      "ApprovalState": {
        "description": "`not-needed` when the type has no rules.",
        "type": "string",
        "enum": [
          "not-needed",
          "pending",
          "satisfied",
          "rejected"
        ]
      },
      "ApprovalRuleState": {
        "description": "`unresolvable` while nobody can decide, for example because an owning\ngroup has no members; it is not satisfied.\n",
        "type": "string",
        "enum": [
          "pending",
          "satisfied",
          "rejected",
          "unresolvable"
        ]
      },
      "ApprovalOverview": {
        "type": "object",
        "required": [
          "releaseId",
          "digest",
          "preview",
          "state",
          "rules",
          "settings",
          "catalog"
        ],
        "properties": {
          "releaseId": {
            "type": "string",
            "format": "uuid"
          },
          "digest": {
            "$ref": "#/components/schemas/ContentDigest"
          },
          "preview": {
            "type": "boolean"
          },
          "state": {
            "$ref": "#/components/schemas/ApprovalState"
          },
          "resolvedAt": {
            "description": "When the rules were last resolved on the catalog.",
            "$ref": "#/components/schemas/Instant"
          },
          "submittedBy": {
            "type": "string"
          },
          "rules": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ApprovalRule"
            }
          },
          "changesSinceMine": {
            "description": "What changed since the caller's latest decision on this release.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ContentDifference"
            }
          },
          "settings": {
            "type": "object",
            "required": [
              "submitterMayApprove",
              "oneDecisionForSeveralRules"
            ],
            "properties": {
              "submitterMayApprove": {
                "type": "boolean"
              },
              "oneDecisionForSeveralRules": {
                "description": "Whether one person's yes counts for every rule that they are asked by.",
                "type": "boolean"
              }
            }
          },
          "catalog": {
            "description": "Whether the rules are in step with the catalog.",
            "type": "object",
            "required": [
              "complete"
            ],
            "properties": {
              "complete": {
                "type": "boolean"
              },
              "cause": {
                "type": "string"
              }
            }
          }
        }
      },
      "ApprovalInboxItem": {
        "type": "object",
        "required": [
          "releaseId",
          "title",
          "type",
          "state",
          "owner",
          "digest",
          "components",
          "rule"
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
          "plannedStart": {
            "$ref": "#/components/schemas/Instant"
          },
          "digest": {
            "$ref": "#/components/schemas/ContentDigest"
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
          },
          "rule": {
            "type": "object",
            "required": [
              "id",
              "title",
              "reason",
              "state",
              "needed",
              "given",
              "stepUp"
            ],
            "properties": {
              "id": {
                "type": "string"
              },
              "title": {
                "type": "string"
              },
              "reason": {
                "type": "string"
              },
              "assignee": {
                "$ref": "#/components/schemas/EntityRef"
              },
              "state": {
                "type": "string",
                "enum": [
                  "pending",
                  "satisfied",
                  "rejected",
                  "unresolvable"
                ]
              },
              "needed": {
                "type": "integer"
              },
              "given": {
                "type": "integer"
              },
              "stepUp": {
                "type": "boolean"
              }
            }
          },
          "onBehalfOf": {
            "description": "Whom the caller would decide for.",
            "$ref": "#/components/schemas/EntityRef"
          },
          "myDecision": {
            "$ref": "#/components/schemas/ApprovalDecision"
          },
          "deferral": {
            "description": "While the caller has put it aside.",
            "$ref": "#/components/schemas/Deferral"
          },
          "askedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "dueAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "isReapproval": {
            "description": "Whether the caller decided on an earlier state of the release.",
            "type": "boolean"
          }
        }
      },
      "ApprovalInbox": {
        "type": "object",
        "required": [
          "items",
          "totalItems",
          "pageInfo"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ApprovalInboxItem"
            }
          },
          "totalItems": {
            "description": "Releases that wait, each counted once.",
            "type": "integer"
          },
          "pageInfo": {
            "$ref": "#/components/schemas/PageInfo"
          }
        }
      },
      "ReleaseComment": {
        "type": "object",
        "required": [
          "id",
          "author",
          "text",
          "at"
        ],
        "properties": {
          "id": {
            "type": "string",
            "format": "uuid"
          },
          "author": {
            "type": "string"
          },
          "text": {
            "type": "string"
          },
          "at": {
            "$ref": "#/components/schemas/Instant"
          }
        }
      },
      "Delegation": {
        "type": "object",
        "required": [
          "id",
          "from",
          "to",
          "start",
          "end"
        ],
        "properties": {
          "id": {
            "type": "string",
            "format": "uuid"
          },
          "from": {
            "$ref": "#/components/schemas/EntityRef"
          },
          "to": {
            "$ref": "#/components/schemas/EntityRef"
          },
          "start": {
            "$ref": "#/components/schemas/Instant"
          },
          "end": {
            "$ref": "#/components/schemas/Instant"
          },
          "reason": {
            "type": "string"
          }
        }
      },
      "BoardInput": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "title",
          "from",
          "to"
        ],
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          },
          "from": {
            "description": "Start of the period whose releases are gone through, inclusive.",
            "$ref": "#/components/schemas/Instant"
          },
          "to": {
            "description": "End of the period, exclusive; at most 92 days after the start.",
            "$ref": "#/components/schemas/Instant"
          }
        }
      },
      "Board": {
        "type": "object",
        "required": [
          "id",
          "title",
          "from",
          "to",
          "state",
          "convenedBy",
          "convenedAt"
        ],
        "properties": {
          "id": {
            "type": "string",
            "format": "uuid"
          },
          "title": {
            "type": "string"
          },
          "from": {
            "$ref": "#/components/schemas/Instant"
          },
          "to": {
            "$ref": "#/components/schemas/Instant"
          },
          "state": {
            "type": "string",
            "enum": [
              "open",
              "closed"
            ]
          },
          "notes": {
            "type": "string"
          },
          "convenedBy": {
            "type": "string"
          },
          "convenedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "closedBy": {
            "type": "string"
          },
          "closedAt": {
            "$ref": "#/components/schemas/Instant"
          }
        }
      },
      "BoardDetail": {
        "allOf": [
          {
            "$ref": "#/components/schemas/Board"
          },
          {
            "type": "object",
            "required": [
              "agenda",
              "omitted",
              "entities",
              "may"
            ],
            "properties": {
              "agenda": {
                "description": "Releases of the period that the caller may see, by their planned\nstart: while the sitting is open, those that wait for approval\nor have it; and all that have a note.\n",
                "type": "array",
                "items": {
                  "type": "object",
                  "required": [
                    "release"
                  ],
                  "properties": {
                    "release": {
                      "$ref": "#/components/schemas/Release"
                    },
                    "note": {
                      "type": "string"
                    },
                    "notedBy": {
                      "type": "string"
                    },
                    "notedAt": {
                      "$ref": "#/components/schemas/Instant"
                    }
                  }
                }
              },
              "omitted": {
                "description": "How many releases of the period are beyond the first hundred.",
                "type": "integer"
              },
              "entities": {
                "$ref": "#/components/schemas/EntitySnapshots"
              },
              "may": {
                "type": "object",
                "required": [
                  "note"
                ],
                "properties": {
                  "note": {
                    "description": "Whether the caller may keep notes and close the sitting.",
                    "type": "boolean"
                  }
                }
              }
            }
          }
        ]
      },
      "MissingEntity": {
        "type": "object",
        "required": [
          "entityRef",
          "kind",
          "missingSince",
          "releases"
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
          "missingSince": {
            "$ref": "#/components/schemas/Instant"
          },
          "releases": {
            "description": "How many releases name it; none where only deployments, locks or vetoes do.",
            "type": "integer"
          }
        }
      },
      "DeploymentOutcome": {
        "type": "string",
        "enum": [
          "running",
          "succeeded",
          "failed",
          "rolled-back"
        ]
      },
      "DeploymentInput": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "version",
          "environment"
        ],
        "properties": {
          "entityRef": {
            "$ref": "#/components/schemas/EntityRef"
          },
          "version": {
            "type": "string",
            "minLength": 1,
            "maxLength": 128
          },
          "environment": {
            "type": "string",
            "minLength": 1,
            "maxLength": 63
          },
          "outcome": {
            "description": "`running` while the deployment is under way; `succeeded` when left out.",
            "$ref": "#/components/schemas/DeploymentOutcome"
          },
          "startedAt": {
            "description": "Now, when left out.",
            "$ref": "#/components/schemas/Instant"
          },
          "finishedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "releaseId": {
            "description": "The release that it belongs to.",
            "type": "string",
            "format": "uuid"
          },
          "commit": {
            "type": "string",
            "pattern": "^[0-9a-fA-F]{7,64}$"
          },
          "url": {
            "description": "Address of the pipeline run, `http` or `https`.",
            "type": "string",
            "pattern": "^https?://",
            "maxLength": 2000
          },
          "reason": {
            "description": "How it is known; people have to say.",
            "type": "string",
            "minLength": 1,
            "maxLength": 2000
          }
        }
      },
      "Deployment": {
        "description": "One execution of a version in an environment.",
        "type": "object",
        "required": [
          "id",
          "entityRef",
          "version",
          "environment",
          "outcome",
          "startedAt",
          "reportedBy",
          "source"
        ],
        "properties": {
          "id": {
            "type": "string",
            "format": "uuid"
          },
          "entityRef": {
            "$ref": "#/components/schemas/EntityRef"
          },
          "version": {
            "type": "string"
          },
          "environment": {
            "type": "string"
          },
          "outcome": {
            "$ref": "#/components/schemas/DeploymentOutcome"
          },
          "startedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "finishedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "releaseId": {
            "type": "string",
            "format": "uuid"
          },
          "commit": {
            "type": "string"
          },
          "url": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          },
          "reportedBy": {
            "type": "string"
          },
          "source": {
            "description": "`stated` by a person, or `reported` by a service.",
            "type": "string",
            "enum": [
              "stated",
              "reported"
            ]
          }
        }
      },
      "RunningVersion": {
        "type": "object",
        "required": [
          "entityRef",
          "environment"
        ],
        "properties": {
          "entityRef": {
            "$ref": "#/components/schemas/EntityRef"
          },
          "environment": {
            "type": "string"
          },
          "version": {
            "description": "The version that runs; missing while none was deployed successfully.",
            "type": "string"
          },
          "since": {
            "$ref": "#/components/schemas/Instant"
          },
          "source": {
            "type": "string",
            "enum": [
              "stated",
              "reported"
            ]
          },
          "latest": {
            "description": "The latest deployment, when it did not simply succeed.",
            "type": "object",
            "required": [
              "outcome",
              "version",
              "startedAt"
            ],
            "properties": {
              "outcome": {
                "$ref": "#/components/schemas/DeploymentOutcome"
              },
              "version": {
                "type": "string"
              },
              "startedAt": {
                "$ref": "#/components/schemas/Instant"
              }
            }
          }
        }
      },
      "RestrictionActions": {
        "description": "What the caller may do with it now.",
        "type": "object",
        "required": [
          "lift"
        ],
        "properties": {
          "lift": {
            "type": "boolean"
          }
        }
      },
      "EntityLock": {
        "type": "object",
        "required": [
          "id",
          "entityRef",
          "reason",
          "createdBy",
          "createdAt",
          "may"
        ],
        "properties": {
          "id": {
            "type": "string",
            "format": "uuid"
          },
          "entityRef": {
            "$ref": "#/components/schemas/EntityRef"
          },
          "environment": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          },
          "createdBy": {
            "type": "string"
          },
          "createdAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "expiresAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "may": {
            "$ref": "#/components/schemas/RestrictionActions"
          }
        }
      },
      "VersionVeto": {
        "type": "object",
        "required": [
          "id",
          "entityRef",
          "version",
          "reason",
          "createdBy",
          "createdAt",
          "may"
        ],
        "properties": {
          "id": {
            "type": "string",
            "format": "uuid"
          },
          "entityRef": {
            "$ref": "#/components/schemas/EntityRef"
          },
          "version": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          },
          "createdBy": {
            "type": "string"
          },
          "createdAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "may": {
            "$ref": "#/components/schemas/RestrictionActions"
          }
        }
      },
      "CheckMode": {
        "description": "What a check that does not pass means for the verdict: `block` blocks,\n`warn` is shown, `off` is not evaluated and never counts as passed.\n",
        "type": "string",
        "enum": [
          "block",
          "warn",
          "off"
        ]
      },
      "CheckRule": {
        "description": "What a check means for releases of some types in some environments; the last rule that fits holds.",
        "type": "object",
        "required": [
          "check"
        ],
        "properties": {
          "check": {
            "description": "Name of a check, or of all checks of a room such as `schedule.*`.",
            "type": "string"
          },
          "types": {
            "description": "Release types; all when left out.",
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "environments": {
            "description": "Environments; all when left out.",
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "mode": {
            "$ref": "#/components/schemas/CheckMode"
          },
          "parameters": {
            "description": "Parameters of the check, such as `soak` of `promotion.previous`.",
            "type": "object",
            "additionalProperties": true
          }
        }
      },
      "CheckOutcome": {
        "description": "`unknown` when the check could not be evaluated; it blocks where the\ncheck blocks. `excepted` when an exception carries the failure. `off`\nwhen the policy, or a room that does not exist yet, leaves it out.\n",
        "type": "string",
        "enum": [
          "passed",
          "failed",
          "unknown",
          "excepted",
          "off"
        ]
      },
      "CheckFinding": {
        "description": "One thing that a check found, with everything that it is about.",
        "type": "object",
        "required": [
          "message",
          "outcome"
        ],
        "properties": {
          "message": {
            "description": "A short sentence, such as “ledger-db runs 6.4.0 in production; payments-api needs >=7.0.0”.",
            "type": "string"
          },
          "outcome": {
            "$ref": "#/components/schemas/CheckOutcome"
          },
          "entityRefs": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/EntityRef"
            }
          },
          "versions": {
            "type": "object",
            "properties": {
              "required": {
                "type": "string"
              },
              "actual": {
                "type": "string"
              },
              "planned": {
                "type": "string"
              }
            }
          },
          "window": {
            "type": "object",
            "required": [
              "start",
              "end"
            ],
            "properties": {
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
              }
            }
          },
          "people": {
            "description": "Users and groups that the finding is about.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/EntityRef"
            }
          },
          "releases": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "id",
                "title"
              ],
              "properties": {
                "id": {
                  "type": "string",
                  "format": "uuid"
                },
                "title": {
                  "type": "string"
                }
              }
            }
          },
          "links": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "title",
                "url"
              ],
              "properties": {
                "title": {
                  "type": "string"
                },
                "url": {
                  "type": "string"
                }
              }
            }
          }
        }
      },
      "CheckResolution": {
        "description": "What makes the check pass, and who can do it.",
        "type": "object",
        "required": [
          "action",
          "people"
        ],
        "properties": {
          "action": {
            "description": "A sentence in the imperative.",
            "type": "string"
          },
          "people": {
            "description": "Users and groups who can, by entity reference.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/EntityRef"
            }
          },
          "kind": {
            "description": "Where in the product it is done.",
            "type": "string",
            "enum": [
              "edit-release",
              "plan-window",
              "approve",
              "complete-task",
              "report-deployment",
              "lift-lock",
              "lift-veto",
              "catalog",
              "retry",
              "elsewhere"
            ]
          }
        }
      },
      "ReadinessCheck": {
        "type": "object",
        "required": [
          "name",
          "title",
          "mode",
          "outcome",
          "blocks",
          "summary",
          "findings"
        ],
        "properties": {
          "name": {
            "description": "Such as `dependencies.available`; checks of other plugins carry their own prefix.",
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "mode": {
            "$ref": "#/components/schemas/CheckMode"
          },
          "outcome": {
            "$ref": "#/components/schemas/CheckOutcome"
          },
          "blocks": {
            "description": "Whether this check alone keeps the release from being ready.",
            "type": "boolean"
          },
          "summary": {
            "description": "The answer in one sentence.",
            "type": "string"
          },
          "lookedAt": {
            "description": "What was looked at, such as “3 components, 12 dependencies in production”.",
            "type": "string"
          },
          "cause": {
            "description": "Why the outcome is `unknown`, or why the check is `off`.",
            "type": "string"
          },
          "findings": {
            "description": "What does not pass first; at most 100.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CheckFinding"
            }
          },
          "omittedFindings": {
            "description": "How many more there are.",
            "type": "integer"
          },
          "resolution": {
            "$ref": "#/components/schemas/CheckResolution"
          }
        }
      },
      "RiskScore": {
        "description": "Sum of the factors, at most 100; the formula is in the documentation.",
        "type": "object",
        "required": [
          "score",
          "level",
          "factors"
        ],
        "properties": {
          "score": {
            "type": "integer",
            "minimum": 0,
            "maximum": 100
          },
          "level": {
            "type": "string",
            "enum": [
              "low",
              "medium",
              "high"
            ]
          },
          "factors": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "name",
                "points",
                "maximum",
                "explanation"
              ],
              "properties": {
                "name": {
                  "type": "string"
                },
                "points": {
                  "type": "integer"
                },
                "maximum": {
                  "type": "integer"
                },
                "explanation": {
                  "description": "How the points come about, in words and numbers.",
                  "type": "string"
                }
              }
            }
          }
        }
      },
      "ReadinessVerdict": {
        "description": "Whether one release may be deployed to one environment.",
        "type": "object",
        "required": [
          "releaseId",
          "title",
          "revision",
          "environment",
          "state",
          "digest",
          "judgedAt",
          "catalog",
          "counts",
          "risk",
          "checks",
          "entities"
        ],
        "properties": {
          "releaseId": {
            "type": "string",
            "format": "uuid"
          },
          "title": {
            "type": "string"
          },
          "revision": {
            "type": "integer"
          },
          "environment": {
            "type": "string"
          },
          "state": {
            "type": "string",
            "enum": [
              "ready",
              "ready-with-exceptions",
              "blocked"
            ]
          },
          "digest": {
            "$ref": "#/components/schemas/ContentDigest"
          },
          "judgedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "catalog": {
            "description": "The snapshot of the catalog graph that was judged on.",
            "type": "object",
            "required": [
              "readAt",
              "entities",
              "complete"
            ],
            "properties": {
              "readAt": {
                "$ref": "#/components/schemas/Instant"
              },
              "entities": {
                "description": "Entities that were read.",
                "type": "integer"
              },
              "complete": {
                "description": "Whether everything that was asked for was answered.",
                "type": "boolean"
              },
              "cause": {
                "description": "Why it is not complete.",
                "type": "string"
              }
            }
          },
          "counts": {
            "description": "Checks by outcome; `blocking` is how many keep the release from being ready.",
            "type": "object",
            "required": [
              "passed",
              "failed",
              "unknown",
              "excepted",
              "off",
              "blocking"
            ],
            "properties": {
              "passed": {
                "type": "integer"
              },
              "failed": {
                "type": "integer"
              },
              "unknown": {
                "type": "integer"
              },
              "excepted": {
                "type": "integer"
              },
              "off": {
                "type": "integer"
              },
              "blocking": {
                "type": "integer"
              }
            }
          },
          "risk": {
            "$ref": "#/components/schemas/RiskScore"
          },
          "checks": {
            "description": "Those that block first, then warnings, then the others in the order of the documentation.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ReadinessCheck"
            }
          },
          "entities": {
            "$ref": "#/components/schemas/EntitySnapshots"
          }
        }
      },
      "GateAnswer": {
        "type": "object",
        "required": [
          "decision",
          "reason",
          "answeredAt"
        ],
        "properties": {
          "decision": {
            "type": "string",
            "enum": [
              "allow",
              "deny"
            ]
          },
          "reason": {
            "description": "One sentence for the log of a pipeline.",
            "type": "string"
          },
          "retryAt": {
            "description": "When the window opens, where waiting is all that is needed.",
            "$ref": "#/components/schemas/Instant"
          },
          "answeredAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "releaseId": {
            "description": "The release that the version is deployed under; absent when there is none.",
            "type": "string",
            "format": "uuid"
          },
          "verdict": {
            "$ref": "#/components/schemas/ReadinessVerdict"
          }
        }
      },
      "ReadinessSnapshot": {
        "type": "object",
        "required": [
          "id",
          "moment",
          "actor",
          "at",
          "verdict"
        ],
        "properties": {
          "id": {
            "type": "string",
            "format": "uuid"
          },
          "moment": {
            "description": "What was decided when the verdict was kept.",
            "type": "string",
            "enum": [
              "submit",
              "approval",
              "gate"
            ]
          },
          "actor": {
            "type": "string"
          },
          "at": {
            "$ref": "#/components/schemas/Instant"
          },
          "verdict": {
            "$ref": "#/components/schemas/ReadinessVerdict"
          }
        }
      },
      "ReadinessQuestion": {
        "description": "What the facts about a release depend on; complete entries alone.",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "components"
        ],
        "properties": {
          "releaseId": {
            "description": "The release that is being changed; left out for a new one.",
            "type": "string",
            "format": "uuid"
          },
          "components": {
            "type": "array",
            "maxItems": 200,
            "items": {
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
                  "type": "string",
                  "minLength": 1,
                  "maxLength": 128
                },
                "requirements": {
                  "type": "array",
                  "maxItems": 100,
                  "items": {
                    "$ref": "#/components/schemas/DependencyRequirement"
                  }
                }
              }
            }
          },
          "owner": {
            "$ref": "#/components/schemas/EntityRef"
          },
          "releaseManager": {
            "$ref": "#/components/schemas/EntityRef"
          },
          "includes": {
            "type": "array",
            "maxItems": 200,
            "items": {
              "type": "string",
              "format": "uuid"
            }
          },
          "windows": {
            "description": "What the bundled releases are judged for, and what is looked up in\nenvironments that take one release at a time. Left out, the bundle\nis judged for every environment.\n",
            "type": "array",
            "maxItems": 50,
            "items": {
              "$ref": "#/components/schemas/DeploymentWindow"
            }
          }
        }
      },
      "ReadinessPreviewFacts": {
        "description": "Facts without what follows from the form. References of the kind\n`component:-/3` stand for entities that the caller may not see.\n",
        "type": "object",
        "required": [
          "now",
          "graph",
          "running",
          "deployed",
          "related",
          "included",
          "locks",
          "vetoes",
          "tasks",
          "unavailable",
          "contributed",
          "hidden"
        ],
        "properties": {
          "now": {
            "description": "When they were gathered.",
            "$ref": "#/components/schemas/Instant"
          },
          "submittedAt": {
            "description": "When the release was last submitted; absent while it is a draft.",
            "$ref": "#/components/schemas/Instant"
          },
          "graph": {
            "$ref": "#/components/schemas/CatalogGraph"
          },
          "running": {
            "description": "What runs of the components and of what they depend on, in every environment.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RunningVersion"
            }
          },
          "deployed": {
            "description": "Successful deployments of the versions that are named or run.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FirstDeployment"
            }
          },
          "related": {
            "description": "Releases that have not ended and concern the same entities or people.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RelatedRelease"
            }
          },
          "included": {
            "description": "The bundled releases, each once for each environment.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/IncludedRelease"
            }
          },
          "locks": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/LockFact"
            }
          },
          "vetoes": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/VetoFact"
            }
          },
          "approvals": {
            "description": "Of the release as it is stored; absent while it is a draft.",
            "$ref": "#/components/schemas/ApprovalFacts"
          },
          "tasks": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/TaskFact"
            }
          },
          "unavailable": {
            "description": "What could not be gathered, with the cause; checks that need it are unknown.",
            "type": "object",
            "properties": {
              "catalog": {
                "type": "string"
              },
              "deployments": {
                "type": "string"
              },
              "releases": {
                "type": "string"
              },
              "approvals": {
                "type": "string"
              },
              "tasks": {
                "type": "string"
              },
              "locks": {
                "type": "string"
              }
            }
          },
          "contributed": {
            "description": "Checks of other plugins, which are judged by the backend alone.",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "name",
                "title",
                "defaultMode"
              ],
              "properties": {
                "name": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "defaultMode": {
                  "description": "What it means where the policy says nothing of it.",
                  "$ref": "#/components/schemas/CheckMode"
                }
              }
            }
          },
          "hidden": {
            "description": "The placeholders, and the identifiers of releases that the caller may not see.",
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "CatalogGraph": {
        "description": "The part of the catalog around the components, as it was read at one moment.",
        "type": "object",
        "required": [
          "readAt",
          "entities",
          "missing"
        ],
        "properties": {
          "readAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "entities": {
            "description": "By reference.",
            "type": "object",
            "additionalProperties": {
              "$ref": "#/components/schemas/GraphEntity"
            }
          },
          "missing": {
            "description": "What the catalog was asked for and does not have.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/EntityRef"
            }
          },
          "incomplete": {
            "description": "Why not everything could be read, if so.",
            "type": "string"
          }
        }
      },
      "GraphEntity": {
        "description": "What releases are judged by of one entity; relations that no check follows are left out.",
        "type": "object",
        "required": [
          "entityRef",
          "kind",
          "owners",
          "partOf",
          "dependsOn",
          "dependencyOf",
          "providesApis",
          "consumesApis",
          "apiProvidedBy",
          "apiConsumedBy",
          "members",
          "children"
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
          "lifecycle": {
            "type": "string"
          },
          "orphan": {
            "type": "boolean"
          },
          "owners": {
            "$ref": "#/components/schemas/EntityRefs"
          },
          "partOf": {
            "$ref": "#/components/schemas/EntityRefs"
          },
          "dependsOn": {
            "$ref": "#/components/schemas/EntityRefs"
          },
          "dependencyOf": {
            "$ref": "#/components/schemas/EntityRefs"
          },
          "providesApis": {
            "$ref": "#/components/schemas/EntityRefs"
          },
          "consumesApis": {
            "$ref": "#/components/schemas/EntityRefs"
          },
          "apiProvidedBy": {
            "$ref": "#/components/schemas/EntityRefs"
          },
          "apiConsumedBy": {
            "$ref": "#/components/schemas/EntityRefs"
          },
          "members": {
            "description": "Counted only, so placeholders stand for all of them.",
            "$ref": "#/components/schemas/EntityRefs"
          },
          "children": {
            "$ref": "#/components/schemas/EntityRefs"
          }
        }
      },
      "EntityRefs": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/EntityRef"
        }
      },
      "FirstDeployment": {
        "type": "object",
        "required": [
          "entityRef",
          "environment",
          "version",
          "firstAt"
        ],
        "properties": {
          "entityRef": {
            "$ref": "#/components/schemas/EntityRef"
          },
          "environment": {
            "type": "string"
          },
          "version": {
            "type": "string"
          },
          "firstAt": {
            "description": "When the version was first deployed there.",
            "$ref": "#/components/schemas/Instant"
          }
        }
      },
      "RelatedRelease": {
        "description": "A release that has not ended, as far as others are judged by it.",
        "type": "object",
        "required": [
          "id",
          "title",
          "state",
          "owner",
          "components",
          "windows",
          "includes"
        ],
        "properties": {
          "id": {
            "type": "string",
            "format": "uuid"
          },
          "title": {
            "description": "Empty when the caller may not see the release.",
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
          },
          "windows": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DeploymentWindow"
            }
          },
          "includes": {
            "description": "The release itself, where this one bundles it; nothing else.",
            "type": "array",
            "items": {
              "type": "string",
              "format": "uuid"
            }
          }
        }
      },
      "IncludedRelease": {
        "description": "A bundled release with what keeps it from going along to an environment.",
        "type": "object",
        "required": [
          "environment",
          "id",
          "title",
          "state",
          "owner",
          "delivered"
        ],
        "properties": {
          "environment": {
            "type": "string"
          },
          "id": {
            "type": "string",
            "format": "uuid"
          },
          "title": {
            "description": "Empty when the caller may not see the release.",
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
          "delivered": {
            "description": "Whether what it delivers is in the environment.",
            "type": "boolean"
          },
          "verdict": {
            "description": "Absent where its state says enough.",
            "type": "object",
            "required": [
              "state",
              "blockedBy"
            ],
            "properties": {
              "state": {
                "type": "string",
                "enum": [
                  "ready",
                  "ready-with-exceptions",
                  "blocked"
                ]
              },
              "blockedBy": {
                "type": "array",
                "items": {
                  "type": "object",
                  "required": [
                    "outcome",
                    "summary",
                    "findings"
                  ],
                  "properties": {
                    "outcome": {
                      "$ref": "#/components/schemas/CheckOutcome"
                    },
                    "summary": {
                      "description": "Empty when it names what the caller may not see.",
                      "type": "string"
                    },
                    "findings": {
                      "description": "What the summary is about; without their sentences.",
                      "type": "array",
                      "items": {
                        "type": "object",
                        "required": [
                          "outcome"
                        ],
                        "properties": {
                          "outcome": {
                            "$ref": "#/components/schemas/CheckOutcome"
                          },
                          "entityRefs": {
                            "$ref": "#/components/schemas/EntityRefs"
                          },
                          "people": {
                            "$ref": "#/components/schemas/EntityRefs"
                          },
                          "releases": {
                            "type": "array",
                            "items": {
                              "type": "object",
                              "required": [
                                "id",
                                "title"
                              ],
                              "properties": {
                                "id": {
                                  "type": "string",
                                  "format": "uuid"
                                },
                                "title": {
                                  "type": "string"
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      },
      "LockFact": {
        "description": "A lock in force on a component or on something that it belongs to.",
        "type": "object",
        "required": [
          "entityRef",
          "reason",
          "createdBy",
          "appliesTo"
        ],
        "properties": {
          "entityRef": {
            "$ref": "#/components/schemas/EntityRef"
          },
          "environment": {
            "type": "string"
          },
          "reason": {
            "description": "Empty when it belongs to something that the caller may not see.",
            "type": "string"
          },
          "createdBy": {
            "type": "string"
          },
          "expiresAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "appliesTo": {
            "description": "The components that it concerns.",
            "$ref": "#/components/schemas/EntityRefs"
          }
        }
      },
      "VetoFact": {
        "description": "A veto in force on a version that the release delivers.",
        "type": "object",
        "required": [
          "entityRef",
          "version",
          "reason",
          "createdBy"
        ],
        "properties": {
          "entityRef": {
            "$ref": "#/components/schemas/EntityRef"
          },
          "version": {
            "type": "string"
          },
          "reason": {
            "description": "Empty when it belongs to something that the caller may not see.",
            "type": "string"
          },
          "createdBy": {
            "type": "string"
          }
        }
      },
      "ApprovalFacts": {
        "type": "object",
        "required": [
          "digest",
          "state",
          "rules"
        ],
        "properties": {
          "digest": {
            "description": "What was decided on; decisions say nothing of other content.",
            "$ref": "#/components/schemas/ContentDigest"
          },
          "state": {
            "$ref": "#/components/schemas/ApprovalState"
          },
          "rules": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "title",
                "state",
                "needed",
                "given",
                "approvers",
                "decisions"
              ],
              "properties": {
                "title": {
                  "type": "string"
                },
                "assignee": {
                  "$ref": "#/components/schemas/EntityRef"
                },
                "state": {
                  "$ref": "#/components/schemas/ApprovalRuleState"
                },
                "needed": {
                  "type": "integer"
                },
                "given": {
                  "type": "integer"
                },
                "approvers": {
                  "$ref": "#/components/schemas/EntityRefs"
                },
                "decisions": {
                  "description": "Those that count, of people whom the caller may see.",
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": [
                      "decidedBy",
                      "decision",
                      "status"
                    ],
                    "properties": {
                      "decidedBy": {
                        "$ref": "#/components/schemas/EntityRef"
                      },
                      "decision": {
                        "type": "string",
                        "enum": [
                          "approve",
                          "reject"
                        ]
                      },
                      "status": {
                        "type": "string",
                        "enum": [
                          "valid"
                        ]
                      },
                      "comment": {
                        "type": "string"
                      }
                    }
                  }
                }
              }
            }
          }
        }
      },
      "TaskFact": {
        "type": "object",
        "required": [
          "title",
          "phase",
          "owner",
          "required",
          "state"
        ],
        "properties": {
          "title": {
            "description": "Empty when it belongs to somebody whom the caller may not see.",
            "type": "string"
          },
          "phase": {
            "$ref": "#/components/schemas/TaskPhase"
          },
          "owner": {
            "$ref": "#/components/schemas/EntityRef"
          },
          "environment": {
            "type": "string"
          },
          "dueAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "required": {
            "type": "boolean"
          },
          "state": {
            "$ref": "#/components/schemas/TaskState"
          },
          "changedBy": {
            "type": "string"
          },
          "comment": {
            "description": "Why it was skipped or failed.",
            "type": "string"
          }
        }
      },
      "TaskPhase": {
        "type": "string",
        "enum": [
          "before",
          "during",
          "after"
        ]
      },
      "TaskState": {
        "type": "string",
        "enum": [
          "open",
          "done",
          "skipped",
          "failed"
        ]
      },
      "TaskOffset": {
        "description": "ISO 8601 duration relative to the start of the window for tasks before\nand during, to its end for tasks after: `-P1D` is a day before.\n",
        "type": "string",
        "pattern": "^[-+]?P(?!$)(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?)?$",
        "maxLength": 20
      },
      "Runbook": {
        "description": "Where it says how, `http` or `https`, or a page of an entity's TechDocs.",
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "url": {
            "type": "string",
            "pattern": "^https?://",
            "maxLength": 2000
          },
          "entityRef": {
            "$ref": "#/components/schemas/EntityRef"
          },
          "path": {
            "description": "Page in the TechDocs of the entity, such as `runbooks/failover`.",
            "type": "string",
            "pattern": "^[A-Za-z0-9_./#-]*$",
            "maxLength": 500
          }
        }
      },
      "ReleaseTaskInput": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "title",
          "phase"
        ],
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          },
          "description": {
            "type": "string",
            "maxLength": 5000
          },
          "phase": {
            "$ref": "#/components/schemas/TaskPhase"
          },
          "owner": {
            "description": "Group or user; the release's owner when left out.",
            "$ref": "#/components/schemas/EntityRef"
          },
          "environment": {
            "description": "Whose window the due time is relative to; the first window when left out.",
            "type": "string",
            "minLength": 1,
            "maxLength": 63
          },
          "due": {
            "$ref": "#/components/schemas/TaskOffset"
          },
          "required": {
            "description": "Whether the task has to be done before a deployment; true when left out.",
            "type": "boolean"
          },
          "callOut": {
            "description": "Name of a configured call-out that does the task.",
            "type": "string",
            "minLength": 1,
            "maxLength": 63
          },
          "runbook": {
            "$ref": "#/components/schemas/Runbook"
          }
        }
      },
      "ReleaseTaskPatch": {
        "type": "object",
        "additionalProperties": false,
        "minProperties": 1,
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          },
          "description": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 5000
          },
          "phase": {
            "$ref": "#/components/schemas/TaskPhase"
          },
          "owner": {
            "$ref": "#/components/schemas/EntityRef"
          },
          "environment": {
            "type": [
              "string",
              "null"
            ],
            "minLength": 1,
            "maxLength": 63
          },
          "due": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/TaskOffset"
              },
              {
                "type": "null"
              }
            ]
          },
          "required": {
            "type": "boolean"
          },
          "callOut": {
            "type": [
              "string",
              "null"
            ],
            "minLength": 1,
            "maxLength": 63
          },
          "runbook": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/Runbook"
              },
              {
                "type": "null"
              }
            ]
          },
          "position": {
            "description": "New place among the tasks of its phase, from 0.",
            "type": "integer",
            "minimum": 0,
            "maximum": 1000
          },
          "state": {
            "$ref": "#/components/schemas/TaskState"
          },
          "comment": {
            "description": "What was done, or why it was skipped or failed; needed for both of these.",
            "type": "string",
            "maxLength": 2000
          }
        }
      },
      "ReleaseTask": {
        "type": "object",
        "required": [
          "id",
          "title",
          "phase",
          "position",
          "owner",
          "required",
          "state",
          "may"
        ],
        "properties": {
          "id": {
            "type": "string",
            "format": "uuid"
          },
          "title": {
            "type": "string"
          },
          "description": {
            "type": "string"
          },
          "phase": {
            "$ref": "#/components/schemas/TaskPhase"
          },
          "position": {
            "type": "integer"
          },
          "owner": {
            "$ref": "#/components/schemas/EntityRef"
          },
          "environment": {
            "type": "string"
          },
          "due": {
            "$ref": "#/components/schemas/TaskOffset"
          },
          "dueAt": {
            "description": "The due time on the present windows.",
            "$ref": "#/components/schemas/Instant"
          },
          "required": {
            "type": "boolean"
          },
          "callOut": {
            "type": "string"
          },
          "runbook": {
            "$ref": "#/components/schemas/Runbook"
          },
          "state": {
            "$ref": "#/components/schemas/TaskState"
          },
          "comment": {
            "type": "string"
          },
          "changedBy": {
            "type": "string"
          },
          "changedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "may": {
            "description": "What this caller may do with the task.",
            "type": "object",
            "required": [
              "complete",
              "edit",
              "run"
            ],
            "properties": {
              "complete": {
                "type": "boolean"
              },
              "edit": {
                "type": "boolean"
              },
              "run": {
                "type": "boolean"
              }
            }
          }
        }
      },
      "EvidenceKind": {
        "description": "What was tested.",
        "type": "string",
        "enum": [
          "unit",
          "integration",
          "end-to-end",
          "acceptance",
          "performance",
          "security",
          "smoke",
          "rehearsal",
          "sign-off"
        ]
      },
      "TestStatus": {
        "description": "`failed` when an assertion did not hold, `error` when the test broke\noff. A test that failed first and passed later in the same run has\n`passed` and is marked as flaky.\n",
        "type": "string",
        "enum": [
          "passed",
          "failed",
          "error",
          "skipped"
        ]
      },
      "TestStatusFilter": {
        "type": "string",
        "enum": [
          "passed",
          "failed",
          "error",
          "skipped",
          "flaky"
        ]
      },
      "TestTotals": {
        "description": "Tests by status, counted from the cases.",
        "type": "object",
        "required": [
          "tests",
          "passed",
          "failed",
          "error",
          "skipped",
          "flaky"
        ],
        "properties": {
          "tests": {
            "type": "integer"
          },
          "passed": {
            "type": "integer"
          },
          "failed": {
            "type": "integer"
          },
          "error": {
            "type": "integer"
          },
          "skipped": {
            "type": "integer"
          },
          "flaky": {
            "description": "Of those that passed.",
            "type": "integer"
          }
        }
      },
      "EvidenceOutcome": {
        "description": "`passed` when there is at least one test and none failed, or when a\nscan or document says so; `failed` when something failed; `unknown`\nwhen the report shows nothing that could pass.\n",
        "type": "string",
        "enum": [
          "passed",
          "failed",
          "unknown"
        ]
      },
      "Evidence": {
        "type": "object",
        "required": [
          "id",
          "entityRef",
          "version",
          "kind",
          "format",
          "outcome",
          "totals",
          "measures",
          "vulnerabilities",
          "notes",
          "labels",
          "contentHash",
          "bytes",
          "uploadedBy",
          "uploadedAt",
          "reportKept"
        ],
        "properties": {
          "id": {
            "type": "string",
            "format": "uuid"
          },
          "entityRef": {
            "$ref": "#/components/schemas/EntityRef"
          },
          "version": {
            "type": "string"
          },
          "commit": {
            "type": "string"
          },
          "environment": {
            "type": "string"
          },
          "kind": {
            "$ref": "#/components/schemas/EvidenceKind"
          },
          "format": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "tool": {
            "type": "string"
          },
          "labels": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "ciUrl": {
            "type": "string"
          },
          "outcome": {
            "$ref": "#/components/schemas/EvidenceOutcome"
          },
          "totals": {
            "$ref": "#/components/schemas/TestTotals"
          },
          "claimed": {
            "description": "What the report says of itself, where that differs from what was counted.",
            "type": "object",
            "additionalProperties": {
              "type": "integer"
            }
          },
          "measures": {
            "description": "Coverage, response times and the like.",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "name",
                "value",
                "unit"
              ],
              "properties": {
                "name": {
                  "type": "string"
                },
                "value": {
                  "type": "number"
                },
                "unit": {
                  "type": "string",
                  "enum": [
                    "percent",
                    "milliseconds",
                    "count",
                    "bytes",
                    "per-second"
                  ]
                }
              }
            }
          },
          "vulnerabilities": {
            "description": "Open findings by severity.",
            "type": "object",
            "additionalProperties": {
              "type": "integer"
            }
          },
          "notes": {
            "description": "What was recovered from, and what does not add up.",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "code",
                "message",
                "count"
              ],
              "properties": {
                "code": {
                  "type": "string"
                },
                "message": {
                  "type": "string"
                },
                "count": {
                  "type": "integer"
                },
                "line": {
                  "type": "integer"
                },
                "column": {
                  "type": "integer"
                }
              }
            }
          },
          "startedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "durationMs": {
            "type": "number"
          },
          "contentHash": {
            "description": "SHA-256 of the report, uncompressed, in hexadecimal.",
            "type": "string"
          },
          "bytes": {
            "description": "Size of the report, uncompressed.",
            "type": "integer"
          },
          "uploadedBy": {
            "type": "string"
          },
          "uploadedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "reportKept": {
            "description": "Whether the raw report can still be downloaded.",
            "type": "boolean"
          }
        }
      },
      "EvidenceList": {
        "type": "object",
        "required": [
          "items",
          "pageInfo"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Evidence"
            }
          },
          "pageInfo": {
            "$ref": "#/components/schemas/PageInfo"
          }
        }
      },
      "TestCase": {
        "type": "object",
        "required": [
          "key",
          "number",
          "name",
          "suite",
          "status",
          "flaky"
        ],
        "properties": {
          "key": {
            "description": "The same for the same test in every run.",
            "type": "string"
          },
          "number": {
            "description": "Place in the report, from 1.",
            "type": "integer"
          },
          "name": {
            "type": "string"
          },
          "suite": {
            "description": "Suites around it, outermost first.",
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "className": {
            "type": "string"
          },
          "file": {
            "type": "string"
          },
          "line": {
            "type": "integer"
          },
          "status": {
            "$ref": "#/components/schemas/TestStatus"
          },
          "flaky": {
            "type": "boolean"
          },
          "retries": {
            "type": "integer"
          },
          "durationMs": {
            "type": "number"
          },
          "labels": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "owner": {
            "type": "string"
          },
          "message": {
            "type": "string"
          },
          "type": {
            "type": "string"
          },
          "stack": {
            "type": "string"
          },
          "output": {
            "type": "string"
          },
          "truncated": {
            "description": "Whether a text was cut.",
            "type": "boolean"
          },
          "attachments": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "name",
                "path"
              ],
              "properties": {
                "name": {
                  "type": "string"
                },
                "path": {
                  "type": "string"
                },
                "mediaType": {
                  "type": "string"
                }
              }
            }
          }
        }
      },
      "TestRun": {
        "type": "object",
        "required": [
          "evidenceId",
          "version",
          "at",
          "status",
          "flaky"
        ],
        "properties": {
          "evidenceId": {
            "type": "string",
            "format": "uuid"
          },
          "version": {
            "type": "string"
          },
          "at": {
            "$ref": "#/components/schemas/Instant"
          },
          "status": {
            "$ref": "#/components/schemas/TestStatus"
          },
          "flaky": {
            "type": "boolean"
          },
          "durationMs": {
            "type": "number"
          }
        }
      },
      "TestChange": {
        "type": "object",
        "required": [
          "key",
          "name",
          "suite"
        ],
        "properties": {
          "key": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "suite": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "before": {
            "$ref": "#/components/schemas/TestStatus"
          },
          "after": {
            "$ref": "#/components/schemas/TestStatus"
          },
          "beforeMs": {
            "type": "number"
          },
          "afterMs": {
            "type": "number"
          }
        }
      },
      "TestChanges": {
        "description": "How many there are, and the first hundred.",
        "type": "object",
        "required": [
          "count",
          "items"
        ],
        "properties": {
          "count": {
            "type": "integer"
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/TestChange"
            }
          }
        }
      },
      "EvidenceComparison": {
        "type": "object",
        "required": [
          "newFailures",
          "stillFailing",
          "fixed",
          "flaky",
          "slower",
          "faster",
          "added",
          "removed"
        ],
        "properties": {
          "base": {
            "$ref": "#/components/schemas/Evidence"
          },
          "newFailures": {
            "$ref": "#/components/schemas/TestChanges"
          },
          "stillFailing": {
            "$ref": "#/components/schemas/TestChanges"
          },
          "fixed": {
            "$ref": "#/components/schemas/TestChanges"
          },
          "flaky": {
            "$ref": "#/components/schemas/TestChanges"
          },
          "slower": {
            "description": "At least half a second and twice as long.",
            "$ref": "#/components/schemas/TestChanges"
          },
          "faster": {
            "$ref": "#/components/schemas/TestChanges"
          },
          "added": {
            "$ref": "#/components/schemas/TestChanges"
          },
          "removed": {
            "$ref": "#/components/schemas/TestChanges"
          }
        }
      }
    }
  }
};
