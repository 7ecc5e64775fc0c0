// Made from releases-backend/src/schema/openapi.yaml by `yarn generate`. Do not edit.

export const contractLimits = {
  "ReleaseInput": {
    "title": {
      "minLength": 1,
      "maxLength": 200
    },
    "summary": {
      "maxLength": 10000
    },
    "type": {
      "minLength": 1,
      "maxLength": 63
    },
    "owner": {
      "minLength": 1,
      "maxLength": 260
    },
    "releaseManager": {
      "minLength": 1,
      "maxLength": 260
    },
    "components": {
      "maxItems": 200
    },
    "includes": {
      "maxItems": 200
    },
    "scopeLinks": {
      "maxItems": 500
    },
    "windows": {
      "maxItems": 50
    }
  },
  "ReleaseComponent": {
    "entityRef": {
      "minLength": 1,
      "maxLength": 260
    },
    "version": {
      "minLength": 1,
      "maxLength": 128
    },
    "commit": {
      "pattern": "^[0-9a-fA-F]{7,64}$"
    },
    "artifactDigest": {
      "maxLength": 160,
      "pattern": "^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[0-9a-fA-F]{32,128}$"
    },
    "deliverables": {
      "maxItems": 50,
      "items": {
        "minLength": 1,
        "maxLength": 200
      }
    },
    "requirements": {
      "maxItems": 100
    }
  },
  "DependencyRequirement": {
    "entityRef": {
      "minLength": 1,
      "maxLength": 260
    },
    "version": {
      "minLength": 1,
      "maxLength": 128
    }
  },
  "ScopeLink": {
    "key": {
      "minLength": 1,
      "maxLength": 128
    },
    "title": {
      "maxLength": 200
    },
    "url": {
      "maxLength": 2000,
      "pattern": "^https?://"
    }
  },
  "BackOutPlan": {
    "description": {
      "minLength": 1,
      "maxLength": 10000
    },
    "rehearsedAt": {
      "maxLength": 40
    },
    "rehearsalUrl": {
      "maxLength": 2000,
      "pattern": "^https?://"
    }
  },
  "DeploymentWindow": {
    "environment": {
      "minLength": 1,
      "maxLength": 63
    },
    "start": {
      "maxLength": 40
    },
    "end": {
      "maxLength": 40
    },
    "timeZone": {
      "minLength": 1,
      "maxLength": 64
    }
  },
  "ReleaseTaskInput": {
    "title": {
      "minLength": 1,
      "maxLength": 200
    },
    "description": {
      "maxLength": 5000
    },
    "owner": {
      "minLength": 1,
      "maxLength": 260
    },
    "environment": {
      "minLength": 1,
      "maxLength": 63
    },
    "due": {
      "maxLength": 20,
      "pattern": "^[-+]?P(?!$)(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?)?$"
    },
    "callOut": {
      "minLength": 1,
      "maxLength": 63
    }
  },
  "DeploymentInput": {
    "entityRef": {
      "minLength": 1,
      "maxLength": 260
    },
    "version": {
      "minLength": 1,
      "maxLength": 128
    },
    "environment": {
      "minLength": 1,
      "maxLength": 63
    },
    "startedAt": {
      "maxLength": 40
    },
    "finishedAt": {
      "maxLength": 40
    },
    "commit": {
      "pattern": "^[0-9a-fA-F]{7,64}$"
    },
    "url": {
      "maxLength": 2000,
      "pattern": "^https?://"
    },
    "reason": {
      "minLength": 1,
      "maxLength": 2000
    }
  }
} as const;
