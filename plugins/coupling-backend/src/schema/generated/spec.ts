// Generated from plugins/coupling-backend/src/schema/openapi.yaml by `yarn generate`. Do not edit.

export const spec = {
  "openapi": "3.0.3",
  "info": {
    "title": "coupling",
    "version": "1",
    "description": "Coupling and ownership of services, computed from evidence. Scores run from 0 to 100, higher is more coupled; what is not known is said to be unknown and never 0. Entities that the caller may not read in the catalog are left out everywhere.",
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
  "paths": {
    "/services/{namespace}/{name}": {
      "get": {
        "operationId": "GetService",
        "summary": "What is known of one service",
        "description": "Partners, datasets, systems of record, findings and names that the catalog does not have come page by page where they are long; all else is on every page",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "name": "cursor",
            "in": "query",
            "description": "The `nextCursor` of the page before",
            "schema": {
              "type": "string",
              "maxLength": 50
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The latest complete assessment of the service",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ServiceCoupling"
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
    "/services/{namespace}/{name}/evidence": {
      "get": {
        "operationId": "GetServiceEvidence",
        "summary": "The evidence behind a service's scores, newest first, page by page",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "name": "kind",
            "in": "query",
            "description": "Only evidence of this kind",
            "schema": {
              "$ref": "#/components/schemas/EvidenceKind"
            }
          },
          {
            "name": "partner",
            "in": "query",
            "allowReserved": true,
            "description": "Also the evidence of this service, to compare the two side by side",
            "schema": {
              "type": "string",
              "maxLength": 1000
            }
          },
          {
            "name": "cursor",
            "in": "query",
            "description": "The `nextCursor` of the page before",
            "schema": {
              "type": "string",
              "maxLength": 500
            }
          },
          {
            "name": "limit",
            "in": "query",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 500,
              "default": 50
            }
          }
        ],
        "responses": {
          "200": {
            "description": "One page of evidence",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EvidencePage"
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
    "/ownership": {
      "get": {
        "operationId": "FindOwnership",
        "summary": "Who owns a dataset, or what a service owns, and who answers for it now",
        "description": "Give `dataset`, `service` or both; neither is an error. The items are the datasets found by name; without a name, those the service owns.",
        "parameters": [
          {
            "name": "dataset",
            "in": "query",
            "allowReserved": true,
            "description": "A dataset's name, with or without its store (`resource:default/shop-db#orders.order`, `orders.order` or `order`). Case is ignored.",
            "schema": {
              "type": "string",
              "maxLength": 1000
            }
          },
          {
            "name": "service",
            "in": "query",
            "allowReserved": true,
            "description": "A service's entity ref",
            "schema": {
              "type": "string",
              "maxLength": 1000
            }
          },
          {
            "name": "limit",
            "in": "query",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 200,
              "default": 50
            }
          }
        ],
        "responses": {
          "200": {
            "description": "Exact names first, then names that end with what was asked for",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/OwnershipAnswer"
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
    "/ownership/file": {
      "get": {
        "operationId": "GetOwnershipFile",
        "summary": "Who owns which data and what is exempt, as `coupling gate` takes it",
        "description": "All datasets that were assessed or that a boundary names. What belongs to a service the caller may not read says so, and no more.",
        "responses": {
          "200": {
            "description": "An ownership file",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/OwnershipFile"
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
      "post": {
        "operationId": "PostEvidence",
        "summary": "Hand over evidence from CI or another tool",
        "description": "A JSON array (`application/json`) or one item a line (`application/x-ndjson`), at most 10 MB. Services only. Sending the same item again changes nothing. Good items are kept even when others are rejected. CDEvents go here too, as structured, batched or binary CloudEvents (`ce-*` headers): `dev.cdevents.service.deployed`, `upgraded` and `rolledback` of any version become releases, all others are ignored.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "oneOf": [
                  {
                    "description": "Evidence items",
                    "type": "array",
                    "items": {
                      "type": "object",
                      "additionalProperties": true
                    }
                  },
                  {
                    "description": "A CDEvent, with its CloudEvents attributes as headers",
                    "type": "object",
                    "additionalProperties": true
                  }
                ]
              }
            },
            "application/x-ndjson": {
              "schema": {
                "type": "string"
              }
            },
            "application/cloudevents+json": {
              "schema": {
                "type": "object",
                "additionalProperties": true
              }
            },
            "application/cloudevents-batch+json": {
              "schema": {
                "type": "array",
                "items": {
                  "type": "object",
                  "additionalProperties": true
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "What was kept, and what was not and why",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EvidenceReceipt"
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
    "/evidence/devlake": {
      "post": {
        "operationId": "PostDevLakeDeployment",
        "summary": "Take what is also sent to DevLake's deployment webhook",
        "description": "The same body that DevLake takes, whatever its content type, at most 10 MB. Services only. Each commit becomes a release of the service that is built from its repository.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/DevLakeDeployment"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "What was kept, and what was not and why",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EvidenceReceipt"
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
    "/exemptions": {
      "get": {
        "operationId": "GetExemptions",
        "summary": "Exemptions given here, also those that ran out",
        "description": "Those that stand in boundaries are not among them.",
        "parameters": [
          {
            "name": "service",
            "in": "query",
            "allowReserved": true,
            "description": "Only those of this service; an entity ref",
            "schema": {
              "type": "string",
              "maxLength": 1000
            }
          }
        ],
        "responses": {
          "200": {
            "description": "Oldest first",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ExemptionList"
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
        "operationId": "PostExemption",
        "summary": "Exempt a service from a rule until a day",
        "description": "Needs `coupling.exemption.write`; audited. Takes effect with the next assessment, in seconds.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/NewExemption"
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The exemption as it was kept",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Exemption"
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
    "/exemptions/{id}": {
      "delete": {
        "operationId": "DeleteExemption",
        "summary": "End an exemption that was given here",
        "description": "Needs `coupling.exemption.write`; audited.",
        "parameters": [
          {
            "name": "id",
            "in": "path",
            "required": true,
            "schema": {
              "type": "string",
              "pattern": "^\\d{1,18}$"
            }
          }
        ],
        "responses": {
          "204": {
            "description": "It is gone"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/status": {
      "get": {
        "operationId": "GetStatus",
        "summary": "Sources, their last runs, and what could not be resolved, page by page",
        "parameters": [
          {
            "name": "cursor",
            "in": "query",
            "description": "The `nextCursor` of the page before",
            "schema": {
              "type": "string",
              "maxLength": 1000
            }
          },
          {
            "name": "limit",
            "in": "query",
            "description": "Sources, and unresolved names, on a page",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 200,
              "default": 50
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The state of collecting and assessing, and one page of its lists",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Status"
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
    "parameters": {
      "namespace": {
        "name": "namespace",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "maxLength": 63
        }
      },
      "name": {
        "name": "name",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "maxLength": 63
        }
      }
    },
    "responses": {
      "Error": {
        "description": "What went wrong and how to mend it",
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
      "Error": {
        "type": "object",
        "required": [
          "error"
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
              }
            },
            "additionalProperties": true
          }
        },
        "additionalProperties": true
      },
      "EvidenceKind": {
        "description": "A kind of the evidence format, like `release` or `foreign-key`",
        "type": "string",
        "pattern": "^[a-z][a-z-]{0,31}$"
      },
      "Word": {
        "description": "How coupled: below 10, 25, 50, and above",
        "type": "string",
        "enum": [
          "free",
          "loose",
          "tight",
          "locked"
        ]
      },
      "TrendPoint": {
        "type": "object",
        "required": [
          "day"
        ],
        "properties": {
          "day": {
            "type": "string",
            "pattern": "^\\d{4}-\\d\\d-\\d\\d$"
          },
          "score": {
            "description": "Absent when the score was unknown that day",
            "type": "number"
          }
        }
      },
      "EvidenceAge": {
        "description": "How old the evidence is, and whether its source still answers",
        "type": "object",
        "required": [
          "stale"
        ],
        "properties": {
          "newestAt": {
            "description": "When the newest fact was observed",
            "type": "string",
            "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"
          },
          "stale": {
            "type": "boolean"
          },
          "staleBecause": {
            "description": "A sentence; present when stale",
            "type": "string"
          }
        }
      },
      "Score": {
        "oneOf": [
          {
            "$ref": "#/components/schemas/KnownScore"
          },
          {
            "$ref": "#/components/schemas/UnknownScore"
          }
        ]
      },
      "ReasonCode": {
        "description": "What a sentence says, for those who word it otherwise; more may be added",
        "type": "string",
        "pattern": "^[a-z][a-z-]{0,63}$"
      },
      "ReasonParameters": {
        "description": "What the sentence is made of, by name, as text that the caller may see",
        "type": "object",
        "additionalProperties": {
          "type": "string"
        }
      },
      "KnownScore": {
        "type": "object",
        "required": [
          "status",
          "score",
          "low",
          "high",
          "word",
          "sentence"
        ],
        "properties": {
          "status": {
            "type": "string",
            "enum": [
              "known"
            ]
          },
          "score": {
            "type": "number",
            "minimum": 0,
            "maximum": 100
          },
          "low": {
            "type": "number",
            "minimum": 0,
            "maximum": 100
          },
          "high": {
            "type": "number",
            "minimum": 0,
            "maximum": 100
          },
          "word": {
            "$ref": "#/components/schemas/Word"
          },
          "code": {
            "$ref": "#/components/schemas/ReasonCode"
          },
          "parameters": {
            "$ref": "#/components/schemas/ReasonParameters"
          },
          "sentence": {
            "description": "The number in one sentence, built from its evidence",
            "type": "string"
          }
        }
      },
      "UnknownScore": {
        "description": "Never to be shown or summed as 0",
        "type": "object",
        "required": [
          "status",
          "sentence"
        ],
        "properties": {
          "status": {
            "type": "string",
            "enum": [
              "unknown"
            ]
          },
          "code": {
            "$ref": "#/components/schemas/ReasonCode"
          },
          "parameters": {
            "$ref": "#/components/schemas/ReasonParameters"
          },
          "sentence": {
            "description": "Why it is not known",
            "type": "string"
          }
        }
      },
      "CoordinatedRelease": {
        "allOf": [
          {
            "$ref": "#/components/schemas/Score"
          },
          {
            "type": "object",
            "required": [
              "partners",
              "hiddenPartners",
              "trend",
              "evidence"
            ],
            "properties": {
              "releases": {
                "type": "integer"
              },
              "otherTeams": {
                "description": "The same score with partners of another team only; absent where it is not known",
                "type": "object",
                "required": [
                  "score",
                  "low",
                  "high",
                  "word",
                  "teams"
                ],
                "properties": {
                  "score": {
                    "type": "number"
                  },
                  "low": {
                    "type": "number"
                  },
                  "high": {
                    "type": "number"
                  },
                  "word": {
                    "$ref": "#/components/schemas/Word"
                  },
                  "teams": {
                    "type": "array",
                    "items": {
                      "type": "string"
                    }
                  }
                }
              },
              "otherTeamsUnknown": {
                "description": "Why the score with partners of another team is not known",
                "type": "string"
              },
              "partners": {
                "description": "Services it needs or shares a train with, strongest first",
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/Partner"
                }
              },
              "hiddenPartners": {
                "description": "Partners the caller may not see",
                "type": "integer"
              },
              "trend": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/TrendPoint"
                }
              },
              "evidence": {
                "$ref": "#/components/schemas/EvidenceAge"
              }
            }
          }
        ]
      },
      "Partner": {
        "type": "object",
        "required": [
          "service",
          "verdict",
          "strength",
          "windowHours",
          "direction",
          "medianLagHours",
          "hits",
          "releases",
          "expected",
          "explicitLinks",
          "otherTeam",
          "sentence"
        ],
        "properties": {
          "service": {
            "type": "string"
          },
          "verdict": {
            "type": "string",
            "enum": [
              "needed-together",
              "same-train",
              "independent",
              "not-enough-data"
            ]
          },
          "strength": {
            "type": "number"
          },
          "windowHours": {
            "type": "integer"
          },
          "direction": {
            "type": "string",
            "enum": [
              "partner-follows",
              "partner-leads",
              "together"
            ]
          },
          "medianLagHours": {
            "type": "number"
          },
          "hits": {
            "type": "integer"
          },
          "releases": {
            "type": "integer"
          },
          "expected": {
            "description": "Joint releases expected by chance",
            "type": "number"
          },
          "explicitLinks": {
            "type": "integer"
          },
          "otherTeam": {
            "type": "boolean"
          },
          "sentence": {
            "type": "string"
          }
        }
      },
      "SharedData": {
        "allOf": [
          {
            "$ref": "#/components/schemas/Score"
          },
          {
            "type": "object",
            "required": [
              "datasets",
              "trend",
              "evidence"
            ],
            "properties": {
              "datasets": {
                "description": "Datasets it touches, worst first",
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/DatasetCoupling"
                }
              },
              "trend": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/TrendPoint"
                }
              },
              "evidence": {
                "$ref": "#/components/schemas/EvidenceAge"
              }
            }
          }
        ]
      },
      "Dataset": {
        "type": "object",
        "required": [
          "store",
          "name"
        ],
        "properties": {
          "store": {
            "type": "string"
          },
          "name": {
            "type": "string"
          }
        }
      },
      "DatasetCoupling": {
        "type": "object",
        "required": [
          "dataset",
          "severity",
          "systemOfRecord",
          "accessors",
          "hiddenAccessors",
          "sentence"
        ],
        "properties": {
          "dataset": {
            "$ref": "#/components/schemas/Dataset"
          },
          "severity": {
            "type": "number",
            "minimum": 0,
            "maximum": 100
          },
          "systemOfRecord": {
            "$ref": "#/components/schemas/SystemOfRecord"
          },
          "accessors": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "service",
                "modes",
                "foreign",
                "otherTeam",
                "confidence"
              ],
              "properties": {
                "service": {
                  "type": "string"
                },
                "modes": {
                  "type": "array",
                  "items": {
                    "type": "string",
                    "enum": [
                      "read",
                      "write",
                      "ddl"
                    ]
                  }
                },
                "foreign": {
                  "type": "boolean"
                },
                "otherTeam": {
                  "type": "boolean"
                },
                "confidence": {
                  "type": "number"
                }
              }
            }
          },
          "hiddenAccessors": {
            "type": "integer"
          },
          "sentence": {
            "type": "string"
          }
        }
      },
      "OwnershipFile": {
        "type": "object",
        "required": [
          "seamsOwnership",
          "assessedAt",
          "datasets",
          "exemptions"
        ],
        "properties": {
          "seamsOwnership": {
            "description": "Version of this format",
            "type": "integer",
            "enum": [
              1
            ]
          },
          "assessedAt": {
            "type": "string",
            "format": "date-time"
          },
          "datasets": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "store",
                "name",
                "systemOfRecord"
              ],
              "properties": {
                "store": {
                  "type": "string"
                },
                "name": {
                  "description": "Of a dataset, of a schema that stands for its tables, or `*` for the store",
                  "type": "string"
                },
                "systemOfRecord": {
                  "$ref": "#/components/schemas/SystemOfRecord"
                },
                "team": {
                  "type": "string"
                }
              }
            }
          },
          "exemptions": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "rule",
                "service",
                "reason",
                "approvedBy",
                "until"
              ],
              "properties": {
                "rule": {
                  "type": "string"
                },
                "service": {
                  "type": "string"
                },
                "dataset": {
                  "type": "object",
                  "required": [
                    "store",
                    "name"
                  ],
                  "properties": {
                    "store": {
                      "type": "string"
                    },
                    "name": {
                      "type": "string"
                    }
                  }
                },
                "otherService": {
                  "type": "string"
                },
                "reason": {
                  "type": "string"
                },
                "approvedBy": {
                  "type": "string"
                },
                "until": {
                  "description": "The last day it holds, UTC",
                  "type": "string",
                  "format": "date"
                }
              }
            }
          }
        }
      },
      "SystemOfRecord": {
        "description": "`known` with service and basis, `contested` with claimants, `none`, or `hidden` when the caller may not see who it is",
        "type": "object",
        "required": [
          "status"
        ],
        "properties": {
          "status": {
            "type": "string",
            "enum": [
              "known",
              "contested",
              "none",
              "hidden"
            ]
          },
          "service": {
            "type": "string"
          },
          "basis": {
            "type": "string",
            "enum": [
              "declared",
              "sole-ddl",
              "sole-writer",
              "most-writes"
            ]
          },
          "claimants": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "OwnedDataset": {
        "type": "object",
        "required": [
          "dataset",
          "basis",
          "conflicts",
          "severity"
        ],
        "properties": {
          "dataset": {
            "$ref": "#/components/schemas/Dataset"
          },
          "basis": {
            "type": "string",
            "enum": [
              "declared",
              "sole-ddl",
              "sole-writer",
              "most-writes"
            ]
          },
          "fact": {
            "type": "string"
          },
          "inheritedFrom": {
            "description": "The schema, or with `*` the store, that is declared in its place",
            "allOf": [
              {
                "$ref": "#/components/schemas/Dataset"
              }
            ]
          },
          "observed": {
            "description": "Whom the evidence alone makes its owner; absent when nobody, or hidden",
            "type": "object",
            "required": [
              "service",
              "basis"
            ],
            "properties": {
              "service": {
                "type": "string"
              },
              "basis": {
                "type": "string",
                "enum": [
                  "sole-ddl",
                  "sole-writer",
                  "most-writes"
                ]
              }
            }
          },
          "conflicts": {
            "description": "Where what is declared and what was seen do not agree, a sentence each",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OwnershipConflict"
            }
          },
          "severity": {
            "type": "number"
          }
        }
      },
      "OwnershipConflict": {
        "type": "object",
        "required": [
          "code",
          "sentence"
        ],
        "properties": {
          "code": {
            "type": "string",
            "enum": [
              "several-claimants",
              "others-write",
              "writer-undeclared"
            ]
          },
          "parameters": {
            "$ref": "#/components/schemas/ReasonParameters"
          },
          "sentence": {
            "type": "string"
          }
        }
      },
      "Boundary": {
        "description": "What the service declares that it owns and must not know, each entry with the evidence against it",
        "type": "object",
        "required": [
          "decides",
          "systemOfRecordFor",
          "publishes",
          "mustNotKnow"
        ],
        "properties": {
          "decides": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "systemOfRecordFor": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "fact",
                "datasets"
              ],
              "properties": {
                "fact": {
                  "type": "string"
                },
                "datasets": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": [
                      "dataset",
                      "conflicts"
                    ],
                    "properties": {
                      "dataset": {
                        "$ref": "#/components/schemas/Dataset"
                      },
                      "conflicts": {
                        "type": "array",
                        "items": {
                          "$ref": "#/components/schemas/OwnershipConflict"
                        }
                      }
                    }
                  }
                }
              }
            }
          },
          "publishes": {
            "description": "Entity refs",
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "mustNotKnow": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "entry",
                "checked"
              ],
              "properties": {
                "entry": {
                  "description": "As it is written",
                  "type": "string"
                },
                "checked": {
                  "description": "False for plain words, which no evidence can speak of",
                  "type": "boolean"
                },
                "contradiction": {
                  "description": "How it is known all the same",
                  "type": "string"
                }
              }
            }
          }
        }
      },
      "IncidentOwner": {
        "description": "`known` by the incident tool (`oncall`) or by the owning team's contact (`owning-team`), or `nobody` and why",
        "type": "object",
        "required": [
          "status",
          "sentence"
        ],
        "properties": {
          "status": {
            "type": "string",
            "enum": [
              "known",
              "nobody"
            ]
          },
          "basis": {
            "type": "string",
            "enum": [
              "oncall",
              "owning-team"
            ]
          },
          "provider": {
            "type": "string"
          },
          "policy": {
            "type": "string"
          },
          "user": {
            "type": "string"
          },
          "until": {
            "type": "string",
            "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"
          },
          "team": {
            "description": "The owning team, by the catalog",
            "type": "string"
          },
          "contact": {
            "type": "object",
            "required": [
              "kind",
              "value"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "email",
                  "link"
                ]
              },
              "value": {
                "type": "string"
              },
              "title": {
                "type": "string"
              }
            }
          },
          "observedAt": {
            "type": "string",
            "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"
          },
          "code": {
            "$ref": "#/components/schemas/ReasonCode"
          },
          "parameters": {
            "$ref": "#/components/schemas/ReasonParameters"
          },
          "sentence": {
            "type": "string"
          }
        }
      },
      "NewExemption": {
        "type": "object",
        "required": [
          "rule",
          "service",
          "reason",
          "until"
        ],
        "properties": {
          "rule": {
            "type": "string",
            "maxLength": 100
          },
          "service": {
            "description": "Entity ref of the service whose findings are exempted",
            "type": "string",
            "maxLength": 1000
          },
          "dataset": {
            "description": "Only findings about this dataset; a schema or `*` stands for more",
            "allOf": [
              {
                "$ref": "#/components/schemas/Dataset"
              }
            ]
          },
          "otherService": {
            "description": "Only findings that name this service, too",
            "type": "string",
            "maxLength": 1000
          },
          "reason": {
            "type": "string",
            "maxLength": 1000
          },
          "approvedBy": {
            "description": "Ref of a user or group; the caller when left out",
            "type": "string",
            "maxLength": 1000
          },
          "until": {
            "description": "The last day it holds, UTC, like 2027-01-31",
            "type": "string",
            "maxLength": 10
          }
        }
      },
      "Exemption": {
        "type": "object",
        "required": [
          "id",
          "rule",
          "service",
          "reason",
          "until",
          "createdAt"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "rule": {
            "type": "string"
          },
          "service": {
            "type": "string"
          },
          "dataset": {
            "$ref": "#/components/schemas/Dataset"
          },
          "otherService": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          },
          "approvedBy": {
            "description": "Absent when the caller may not see who it is",
            "type": "string"
          },
          "until": {
            "type": "string"
          },
          "createdBy": {
            "description": "Who entered it; absent when the caller may not see who it is",
            "type": "string"
          },
          "createdAt": {
            "type": "string",
            "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"
          }
        }
      },
      "ExemptionList": {
        "type": "object",
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Exemption"
            }
          }
        }
      },
      "FindingExemption": {
        "description": "Why the finding is allowed for now. On the finding `expired-exemption`, the exemption that ran out.",
        "type": "object",
        "required": [
          "reason",
          "until",
          "expired"
        ],
        "properties": {
          "id": {
            "description": "Of one that was given here; absent when a boundary holds it",
            "type": "string"
          },
          "reason": {
            "type": "string"
          },
          "approvedBy": {
            "description": "Absent when the caller may not see who it is",
            "type": "string"
          },
          "until": {
            "description": "The last day it holds, UTC",
            "type": "string"
          },
          "expired": {
            "type": "boolean"
          }
        }
      },
      "Dependencies": {
        "description": "Who answers for each service that this one cannot do without",
        "type": "object",
        "required": [
          "items",
          "total",
          "withoutOwner",
          "hidden"
        ],
        "properties": {
          "items": {
            "description": "The first 50, those first that nobody answers for",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "service",
                "via",
                "incidentOwner"
              ],
              "properties": {
                "service": {
                  "type": "string"
                },
                "via": {
                  "description": "It is called, its events are taken, its data is used",
                  "type": "array",
                  "items": {
                    "type": "string",
                    "enum": [
                      "call",
                      "event",
                      "data"
                    ]
                  }
                },
                "incidentOwner": {
                  "$ref": "#/components/schemas/IncidentOwner"
                }
              }
            }
          },
          "total": {
            "description": "All that the caller may see",
            "type": "integer"
          },
          "withoutOwner": {
            "description": "Those of them that nobody answers for",
            "type": "integer"
          },
          "hidden": {
            "description": "Those that the caller may not see",
            "type": "integer"
          }
        }
      },
      "Finding": {
        "type": "object",
        "required": [
          "rule",
          "title",
          "remedy",
          "severity",
          "sentence"
        ],
        "properties": {
          "id": {
            "description": "Tells findings of one assessment apart; the same finding has the same on the lists of several services",
            "type": "string"
          },
          "concerns": {
            "description": "Services that can do something about it, as far as the caller may see them; it stands on the list of each and is one finding",
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "dataset": {
            "$ref": "#/components/schemas/Dataset"
          },
          "exemption": {
            "$ref": "#/components/schemas/FindingExemption"
          },
          "rule": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "remedy": {
            "type": "string"
          },
          "severity": {
            "type": "number"
          },
          "code": {
            "$ref": "#/components/schemas/ReasonCode"
          },
          "parameters": {
            "$ref": "#/components/schemas/ReasonParameters"
          },
          "sentence": {
            "type": "string"
          }
        }
      },
      "UncheckedRule": {
        "description": "A rule that lacks the evidence to be checked for this service; it is neither broken nor kept",
        "type": "object",
        "required": [
          "rule",
          "title",
          "code",
          "parameters",
          "sentence"
        ],
        "properties": {
          "rule": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "code": {
            "$ref": "#/components/schemas/ReasonCode"
          },
          "parameters": {
            "$ref": "#/components/schemas/ReasonParameters"
          },
          "sentence": {
            "description": "The same in English",
            "type": "string"
          }
        }
      },
      "ServiceCoupling": {
        "type": "object",
        "required": [
          "service",
          "assessedAt",
          "formulaVersion",
          "coordinatedRelease",
          "sharedData",
          "systemOfRecordFor",
          "incidentOwner",
          "dependencies",
          "findings"
        ],
        "properties": {
          "service": {
            "type": "string"
          },
          "nextCursor": {
            "description": "Present when the long lists go on",
            "type": "string"
          },
          "assessedAt": {
            "type": "string",
            "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"
          },
          "formulaVersion": {
            "type": "string"
          },
          "coordinatedRelease": {
            "$ref": "#/components/schemas/CoordinatedRelease"
          },
          "sharedData": {
            "$ref": "#/components/schemas/SharedData"
          },
          "systemOfRecordFor": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OwnedDataset"
            }
          },
          "incidentOwner": {
            "$ref": "#/components/schemas/IncidentOwner"
          },
          "dependencies": {
            "$ref": "#/components/schemas/Dependencies"
          },
          "boundary": {
            "description": "Absent when it declares none",
            "allOf": [
              {
                "$ref": "#/components/schemas/Boundary"
              }
            ]
          },
          "findings": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Finding"
            }
          },
          "unchecked": {
            "description": "Absent when every rule could be checked",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/UncheckedRule"
            }
          },
          "notInCatalog": {
            "description": "Entity refs of this answer that the catalog does not have; absent when it has all",
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "EvidenceItem": {
        "description": "One fact, as in the evidence format",
        "type": "object",
        "required": [
          "kind",
          "source",
          "observedAt",
          "line"
        ],
        "properties": {
          "kind": {
            "$ref": "#/components/schemas/EvidenceKind"
          },
          "source": {
            "type": "string"
          },
          "observedAt": {
            "type": "string",
            "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"
          },
          "url": {
            "type": "string"
          },
          "line": {
            "description": "The fact in one line, like `orders reads orders.order (observed)`",
            "type": "string"
          }
        },
        "additionalProperties": true
      },
      "EvidencePage": {
        "type": "object",
        "required": [
          "items",
          "total",
          "kinds"
        ],
        "properties": {
          "kinds": {
            "description": "Every kind that can be asked for, with what it is called",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "kind",
                "title"
              ],
              "properties": {
                "kind": {
                  "$ref": "#/components/schemas/EvidenceKind"
                },
                "title": {
                  "type": "string"
                }
              }
            }
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/EvidenceItem"
            }
          },
          "total": {
            "description": "Items in all pages, including those the caller may not see",
            "type": "integer"
          },
          "nextCursor": {
            "type": "string"
          }
        }
      },
      "OwnershipItem": {
        "type": "object",
        "required": [
          "dataset",
          "systemOfRecord",
          "sentence"
        ],
        "properties": {
          "dataset": {
            "$ref": "#/components/schemas/Dataset"
          },
          "systemOfRecord": {
            "$ref": "#/components/schemas/SystemOfRecord"
          },
          "incidentOwner": {
            "$ref": "#/components/schemas/IncidentOwner"
          },
          "sentence": {
            "type": "string"
          }
        }
      },
      "OwnershipAnswer": {
        "type": "object",
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OwnershipItem"
            }
          },
          "service": {
            "description": "Who answers for the service that was asked for",
            "type": "object",
            "required": [
              "service",
              "incidentOwner"
            ],
            "properties": {
              "service": {
                "type": "string"
              },
              "incidentOwner": {
                "$ref": "#/components/schemas/IncidentOwner"
              }
            }
          }
        }
      },
      "RejectedItem": {
        "type": "object",
        "required": [
          "line",
          "field",
          "reason"
        ],
        "properties": {
          "line": {
            "description": "Counted from 1; in a JSON array, the item's place",
            "type": "integer"
          },
          "field": {
            "description": "Path of the field; empty for the item as a whole",
            "type": "string"
          },
          "reason": {
            "type": "string"
          }
        }
      },
      "EvidenceReceipt": {
        "type": "object",
        "required": [
          "accepted",
          "alreadyKnown",
          "outdated",
          "rejected",
          "rejections",
          "repeated",
          "repeats"
        ],
        "properties": {
          "accepted": {
            "description": "New items, and items that replace an earlier version",
            "type": "integer"
          },
          "alreadyKnown": {
            "type": "integer"
          },
          "outdated": {
            "description": "Older than what is kept of the same item",
            "type": "integer"
          },
          "rejected": {
            "type": "integer"
          },
          "rejections": {
            "description": "The first 100",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RejectedItem"
            }
          },
          "repeated": {
            "description": "Items in place of which another one of this request is kept, as they have one kind, source, service and id",
            "type": "integer"
          },
          "repeats": {
            "description": "The first 100",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/LineReason"
            }
          },
          "ignored": {
            "description": "Events that are no evidence; given for CloudEvents",
            "type": "integer"
          },
          "ignoredBecause": {
            "description": "The first 100",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/LineReason"
            }
          }
        }
      },
      "LineReason": {
        "type": "object",
        "required": [
          "line",
          "reason"
        ],
        "properties": {
          "line": {
            "type": "integer"
          },
          "reason": {
            "type": "string"
          }
        }
      },
      "DevLakeDeployment": {
        "description": "The body of Apache DevLake's deployment webhook, as far as it is read",
        "type": "object",
        "required": [
          "id",
          "finishedDate",
          "deploymentCommits"
        ],
        "properties": {
          "id": {
            "description": "Unique in the webhook",
            "type": "string",
            "minLength": 1
          },
          "name": {
            "type": "string",
            "nullable": true
          },
          "displayTitle": {
            "type": "string",
            "nullable": true
          },
          "result": {
            "type": "string",
            "nullable": true,
            "enum": [
              "SUCCESS",
              "FAILURE",
              "",
              null
            ],
            "default": "SUCCESS"
          },
          "environment": {
            "type": "string",
            "nullable": true,
            "default": "PRODUCTION"
          },
          "finishedDate": {
            "description": "ISO 8601 with a zone",
            "type": "string"
          },
          "deploymentCommits": {
            "type": "array",
            "minItems": 1,
            "items": {
              "type": "object",
              "required": [
                "repoUrl",
                "commitSha"
              ],
              "properties": {
                "repoUrl": {
                  "type": "string",
                  "minLength": 1
                },
                "commitSha": {
                  "type": "string",
                  "minLength": 1
                },
                "refName": {
                  "type": "string",
                  "nullable": true
                },
                "name": {
                  "type": "string",
                  "nullable": true
                },
                "result": {
                  "description": "Unlike that of the whole deployment",
                  "type": "string",
                  "nullable": true,
                  "enum": [
                    "SUCCESS",
                    "FAILURE",
                    "",
                    null
                  ]
                },
                "finishedDate": {
                  "description": "Unlike that of the whole deployment",
                  "type": "string",
                  "nullable": true
                }
              },
              "additionalProperties": true
            }
          }
        },
        "additionalProperties": true
      },
      "SourceStatus": {
        "type": "object",
        "required": [
          "collector",
          "title",
          "enabled",
          "items",
          "runs",
          "lag",
          "rejections",
          "refused",
          "unresolvedNames",
          "stale"
        ],
        "properties": {
          "collector": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "enabled": {
            "description": "False when the collector is no longer configured; its evidence stays, dated",
            "type": "boolean"
          },
          "items": {
            "description": "Evidence items kept",
            "type": "integer"
          },
          "oldestAt": {
            "description": "When the oldest fact that is kept was observed",
            "type": "string",
            "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"
          },
          "newestAt": {
            "description": "When the newest fact that is kept was observed",
            "type": "string",
            "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"
          },
          "lastSuccessAt": {
            "description": "When the last run ended that read the source to its end",
            "type": "string",
            "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"
          },
          "lastRun": {
            "$ref": "#/components/schemas/CollectorRun"
          },
          "runs": {
            "description": "The last 5, newest first",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CollectorRun"
            }
          },
          "everyMs": {
            "description": "Time between two runs; absent when they are not that regular",
            "type": "integer"
          },
          "lag": {
            "description": "How far behind the source is; what is not known is absent",
            "type": "object",
            "properties": {
              "evidenceMs": {
                "description": "Age of the newest fact",
                "type": "integer"
              },
              "successMs": {
                "description": "Time since the last success",
                "type": "integer"
              },
              "missedRuns": {
                "description": "Runs that were due since the last success",
                "type": "integer"
              }
            }
          },
          "rejections": {
            "description": "The first 20 of these runs, newest run first, each reason once",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "at",
                "scope",
                "line",
                "field",
                "reason"
              ],
              "properties": {
                "at": {
                  "description": "When the run began that met it last",
                  "type": "string",
                  "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"
                },
                "scope": {
                  "description": "The part of the source, like a file or a repository",
                  "type": "string"
                },
                "line": {
                  "description": "Counted from 1",
                  "type": "integer"
                },
                "field": {
                  "description": "Path of the field; empty for the item as a whole",
                  "type": "string"
                },
                "reason": {
                  "type": "string"
                }
              }
            }
          },
          "refused": {
            "description": "Sources of releases that the quality gate leaves out of the scores, because their timestamps are not release times",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "source",
                "releases",
                "backwards"
              ],
              "properties": {
                "source": {
                  "description": "What the evidence says of itself",
                  "type": "string"
                },
                "releases": {
                  "type": "integer"
                },
                "backwards": {
                  "description": "Share of releases in one line whose version goes back",
                  "type": "number"
                }
              }
            }
          },
          "unresolvedNames": {
            "description": "How many of the names in `unresolved` its evidence has",
            "type": "integer"
          },
          "leftOut": {
            "description": "What it has that is no evidence, by reason, most first",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/LeftOut"
            }
          },
          "progress": {
            "$ref": "#/components/schemas/SourceProgress"
          },
          "stale": {
            "type": "boolean"
          },
          "staleBecause": {
            "description": "A sentence; present when stale",
            "type": "string"
          }
        }
      },
      "LeftOut": {
        "type": "object",
        "required": [
          "reason",
          "items",
          "examples"
        ],
        "properties": {
          "reason": {
            "description": "Like `not-production`, `pre-release` or `draft`",
            "type": "string"
          },
          "items": {
            "type": "integer"
          },
          "examples": {
            "description": "What people know some of them by, up to five",
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "CollectorRun": {
        "type": "object",
        "required": [
          "startedAt",
          "outcome",
          "accepted",
          "alreadyKnown",
          "leftOut",
          "rejected",
          "removed"
        ],
        "properties": {
          "startedAt": {
            "type": "string",
            "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"
          },
          "finishedAt": {
            "type": "string",
            "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"
          },
          "outcome": {
            "type": "string",
            "enum": [
              "running",
              "ok",
              "partial",
              "failed",
              "abandoned"
            ]
          },
          "accepted": {
            "type": "integer"
          },
          "leftOut": {
            "description": "No evidence, or older than what is kept",
            "type": "integer"
          },
          "alreadyKnown": {
            "type": "integer"
          },
          "rejected": {
            "type": "integer"
          },
          "removed": {
            "type": "integer"
          },
          "reason": {
            "description": "Why it failed or was partial",
            "type": "string"
          }
        }
      },
      "SourceProgress": {
        "description": "How far a source that is read bit by bit was read",
        "type": "object",
        "required": [
          "scopes",
          "positions"
        ],
        "properties": {
          "scopes": {
            "description": "Parts of the source that the next run goes on with",
            "type": "integer"
          },
          "positions": {
            "description": "Where it goes on in the first 20 of them that say so; never a secret",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "scope",
                "position"
              ],
              "properties": {
                "scope": {
                  "type": "string"
                },
                "position": {
                  "type": "string"
                }
              }
            }
          },
          "backfill": {
            "description": "Present when history is read in steps, newest first",
            "type": "object",
            "required": [
              "scopes",
              "complete",
              "reachedAt",
              "goalAt"
            ],
            "properties": {
              "scopes": {
                "description": "Parts that are read in steps",
                "type": "integer"
              },
              "complete": {
                "description": "Those of them whose history is read",
                "type": "integer"
              },
              "reachedAt": {
                "description": "The part that is behind most is read back to here",
                "type": "string",
                "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"
              },
              "goalAt": {
                "description": "The oldest that any part is to be read back to",
                "type": "string",
                "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"
              }
            }
          }
        }
      },
      "Status": {
        "type": "object",
        "required": [
          "sources",
          "sourcesTotal",
          "unresolved",
          "unresolvedTotal",
          "quality",
          "coverage"
        ],
        "properties": {
          "sources": {
            "description": "By name; one page of them",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SourceStatus"
            }
          },
          "sourcesTotal": {
            "description": "Sources on all pages",
            "type": "integer"
          },
          "nextCursor": {
            "description": "Present when there are more sources or unresolved names",
            "type": "string"
          },
          "storageTrouble": {
            "description": "Why nothing new can be kept at the moment, as a sentence; absent when the database takes writes",
            "type": "string"
          },
          "assessment": {
            "description": "The snapshot that is served; absent before the first",
            "type": "object",
            "required": [
              "assessedAt",
              "formulaVersion"
            ],
            "properties": {
              "assessedAt": {
                "type": "string",
                "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"
              },
              "formulaVersion": {
                "type": "string"
              },
              "dataFrom": {
                "type": "string",
                "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"
              },
              "dataTo": {
                "type": "string",
                "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"
              }
            }
          },
          "lastAssessmentRun": {
            "type": "object",
            "required": [
              "startedAt",
              "outcome"
            ],
            "properties": {
              "startedAt": {
                "type": "string",
                "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"
              },
              "finishedAt": {
                "type": "string",
                "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"
              },
              "outcome": {
                "type": "string",
                "enum": [
                  "running",
                  "written",
                  "unchanged",
                  "failed",
                  "abandoned"
                ]
              },
              "reason": {
                "type": "string"
              }
            }
          },
          "unresolved": {
            "description": "Names in evidence that the catalog does not have; one page of the 1,000 that are named most",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "ref",
                "items",
                "sources",
                "collectors"
              ],
              "properties": {
                "ref": {
                  "type": "string"
                },
                "items": {
                  "description": "Evidence items that name it",
                  "type": "integer"
                },
                "sources": {
                  "description": "What these items say of themselves",
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                },
                "collectors": {
                  "description": "Who brought them",
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                }
              }
            }
          },
          "unresolvedTotal": {
            "description": "All such names, at the last assessment",
            "type": "integer"
          },
          "quality": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "source",
                "releases",
                "backwards",
                "refused"
              ],
              "properties": {
                "source": {
                  "type": "string"
                },
                "releases": {
                  "type": "integer"
                },
                "backwards": {
                  "description": "Share of releases in one line whose version goes back",
                  "type": "number"
                },
                "refused": {
                  "type": "boolean"
                },
                "reason": {
                  "type": "string"
                }
              }
            }
          },
          "coverage": {
            "type": "object",
            "required": [
              "services",
              "withReleases",
              "releaseScored",
              "withAccess"
            ],
            "properties": {
              "services": {
                "type": "integer"
              },
              "withReleases": {
                "type": "integer"
              },
              "releaseScored": {
                "type": "integer"
              },
              "withAccess": {
                "type": "integer"
              }
            }
          }
        }
      }
    }
  }
} as const;
