#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes out of Symphony's OpenAPI definitions what the sandbox answers, as surface.json.

usage: makesurface.py FOLDER > surface.json

FOLDER holds the definitions of github.com/finos/symphony-api-spec by kind (agent, pod, login, files-api).
"""
import json
import sys
from pathlib import Path

import yaml

# host, definition, path, method
USED = [
    ("login", "login/login-api-public.yaml", "/pubkey/authenticate", "post"),
    ("login", "login/login-api-public.yaml", "/idm/tokens", "post"),
    ("pod", "pod/pod-api-public.yaml", "/v2/sessioninfo", "get"),
    ("pod", "pod/pod-api-public.yaml", "/v2/admin/streams/list", "post"),
    ("pod", "pod/pod-api-public.yaml", "/v1/streams/list", "post"),
    ("pod", "pod/pod-api-public.yaml", "/v1/admin/stream/{id}/membership/list", "get"),
    ("pod", "pod/pod-api-public.yaml", "/v3/users", "get"),
    ("agent", "agent/agent-api-public.yaml", "/v1/info", "get"),
    ("agent", "agent/agent-api-public.yaml", "/v4/stream/{sid}/message", "get"),
    ("agent", "agent/agent-api-public.yaml", "/v1/message/{id}", "get"),
    ("agent", "agent/agent-api-public.yaml", "/v1/stream/{sid}/attachment", "get"),
    ("agent", "agent/agent-api-public.yaml", "/v5/datafeeds", "get"),
    ("agent", "agent/agent-api-public.yaml", "/v5/datafeeds", "post"),
    ("agent", "agent/agent-api-public.yaml", "/v5/datafeeds/{datafeedId}", "delete"),
    ("agent", "agent/agent-api-public.yaml", "/v5/datafeeds/{datafeedId}/read", "post"),
    ("agent", "agent/agent-api-public.yaml", "/v5/events/read", "post"),
    ("files", "files-api/files-api-1.0.1-public.yaml", "/files/v1/", "get"),
    ("files", "files-api/files-api-1.0.1-public.yaml", "/files/v1/{fileId}", "get"),
]
# What pods answer though the current definitions have it no more: the shape of the deprecated one.
DEPRECATED = [
    {"host": "pod", "method": "GET", "path": "/v2/admin/streams/{id}/messageIds", "parameters": [
        {"name": "sessionToken", "in": "header", "required": True, "type": "string"},
        {"name": "id", "in": "path", "required": True, "type": "string"},
        {"name": "since", "in": "query", "required": False, "type": "integer", "format": "int64"},
        {"name": "to", "in": "query", "required": False, "type": "integer", "format": "int64"},
        {"name": "limit", "in": "query", "required": False, "type": "integer", "format": "int32"},
        {"name": "offset", "in": "query", "required": False, "type": "integer", "format": "int32"}]},
]
KEPT = ("type", "format", "minimum", "maximum", "minLength", "maxLength", "enum")


def resolve(document, node):
    while isinstance(node, dict) and "$ref" in node:
        target = document
        for part in node["$ref"].lstrip("#/").split("/"):
            target = target[part]
        node = target
    return node


def shape(document, node):
    """A schema's own bounds, with those of its properties and items."""
    node = resolve(document, node)
    found = {key: node[key] for key in KEPT if key in node}
    if "properties" in node:
        found["properties"] = {name: shape(document, each) for name, each in node["properties"].items()}
    if "required" in node and isinstance(node["required"], list):
        found["required"] = node["required"]
    if "items" in node:
        found["items"] = shape(document, node["items"])
    if "allOf" in node:
        for part in node["allOf"]:
            for key, value in shape(document, part).items():
                if isinstance(value, dict):
                    found.setdefault(key, {}).update(value)
                else:
                    found[key] = found.get(key, []) + value if isinstance(value, list) else value
    return found


def operation(folder, host, file, path, method):
    document = yaml.safe_load((Path(folder) / file).read_text())
    node = document["paths"][path][method]
    parameters, body = [], None
    for each in document["paths"][path].get("parameters", []) + node.get("parameters", []):
        each = resolve(document, each)
        if each["in"] == "body":
            body = {"required": each.get("required", False), "schema": shape(document, each["schema"])}
            continue
        parameters.append({"name": each["name"], "in": each["in"], "required": each.get("required", False),
                           **shape(document, each.get("schema", each))})
        parameters[-1].pop("properties", None)
    if "requestBody" in node:
        schema = next(iter(node["requestBody"]["content"].values()))["schema"]
        body = {"required": node["requestBody"].get("required", False), "schema": shape(document, schema)}
    found = {"host": host, "method": method.upper(), "path": path, "parameters": parameters}
    if body:
        found["body"] = body
    return found


def main(arguments):
    surface = {"source": "github.com/finos/symphony-api-spec, Apache-2.0, Copyright Symphony LLC; taken out by makesurface.py",
               "operations": [operation(arguments[0], *each) for each in USED] + DEPRECATED}
    print(json.dumps(surface, indent=1, default=str))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
