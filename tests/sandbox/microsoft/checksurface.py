#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares surface.json with an OpenAPI definition of Graph, both ways: usage `checksurface.py SPEC.yaml`.

One line a finding, exit status 1 if any. A route or type of surface.json that the definition lacks must say in `beyond`
where it is documented; one of the definition that surface.json lacks must stand in `leftOut`. Needs python3-yaml.
"""

import json
import sys
from pathlib import Path

import yaml

PREFIX = "microsoft.graph."
FORMATS = {"date-time": "dateTime", "base64": "base64", "int32": "int32", "int64": "int64", "date": "date",
           "time": "time", "uuid": "uuid"}
METHODS = ("get", "post", "put", "patch", "delete")

# Where surface.json names a type of its own for what the definition writes in place.
IN_PLACE = {"batchRequest": {"requests": "batchRequestItem"}, "batchResponse": {"responses": "batchResponseItem"},
            "odata.error": {"error": "errorDetails"}, "errorDetails": {"innerError": "innerError"}}


def named(reference):
    return reference.rsplit("/", 1)[1].removeprefix(PREFIX)


def type_of(schema, own=None):
    """The definition's type in surface.json's notation; `own`: the name there of what stands in place."""
    null = "?" if schema.get("nullable") else ""
    if "$ref" in schema:
        return named(schema["$ref"])
    kind = schema.get("type")
    if kind == "array":
        return f"[{type_of(schema['items'], own)}]{null}"
    if kind in ("string", "integer"):
        return FORMATS.get(schema.get("format"), kind) + null
    if kind == "object":
        return (own or "object") + null
    return "any" if kind is None else kind + null


class Definition:
    """The routes and types of an OpenAPI file, as surface.json would write them."""

    def __init__(self, path):
        document = yaml.safe_load(Path(path).read_text(encoding="utf-8"))
        self.schemas = {name.removeprefix(PREFIX): schema for name, schema in document["components"]["schemas"].items()}
        self.routes = {}
        for version, paths in (("v1.0", document["paths"]), ("beta", document.get("x-beta-paths", {}))):
            for path_, operations in paths.items():
                for method in METHODS:
                    if method in operations:
                        self.routes[method.upper(), path_] = version, operations[method]

    def types(self):
        """name -> (base, {property: type}, required)"""
        types = {}
        for name, schema in self.schemas.items():
            if "enum" not in schema:
                self.add_type(types, name, schema)
        return types

    def add_type(self, types, name, schema):
        base = ""
        if "allOf" in schema:
            base, schema = named(schema["allOf"][0]["$ref"]), schema["allOf"][1]
        own = IN_PLACE.get(name, {})
        types[name] = base, {key: type_of(value, own.get(key)) for key, value in schema.get("properties", {}).items()}, \
            schema.get("required", [])
        for key, inner in own.items():
            value = schema["properties"][key]
            self.add_type(types, inner, value.get("items", value))

    def enums(self):
        return {name: schema["enum"] for name, schema in self.schemas.items() if "enum" in schema}


def answer_of(operation):
    """(status, type) of success, in surface.json's notation."""
    status = next(code for code in operation["responses"] if code.startswith("2"))
    content = operation["responses"][status].get("content", {})
    if "application/json" not in content:
        return int(status), next(iter(content), "")
    schema = content["application/json"]["schema"]
    if "value" in schema.get("properties", {}):
        return int(status), type_of(schema["properties"]["value"])
    return int(status), type_of(schema)


def request_of(operation):
    content = operation.get("requestBody", {}).get("content", {})
    types = [type_of(value["schema"], "uploadRequest") if kind == "application/json" else kind
             for kind, value in content.items()]
    return "|".join(types)


def compare_route(key, route, version, operation):
    def differ(what, ours, theirs):
        if ours != theirs:
            yield f"{key}: {what} {ours!r}, the definition says {theirs!r}"

    parameters = operation.get("parameters", [])
    status, answer = answer_of(operation)
    permission = operation.get("x-ms-permissions-application", "").split(" ")[0]
    yield from differ("version", route.get("version", "v1.0"), version)
    # `queryBeyond` has options that the Graph reference alone documents.
    yield from differ("query", sorted(route.get("query", [])), sorted(p["name"] for p in parameters if p["in"] == "query"))
    yield from differ("headers", sorted(route.get("headers", [])),
                      sorted(p["name"] for p in parameters if p["in"] == "header"))
    yield from differ("status", route["status"], status)
    yield from differ("answer", route.get("answer", ""), answer)
    yield from differ("request", route.get("request", ""), request_of(operation))
    yield from differ("permission", route.get("permission", ""), permission)


def compare_routes(surface, definition):
    ours = {(route["method"], route["path"]): route for route in surface["routes"]}
    for key, route in ours.items():
        name = " ".join(key)
        if key in definition.routes:
            yield from compare_route(name, route, *definition.routes[key])
        elif "beyond" not in route:
            yield f"{name}: not in the definition, and no `beyond`"
    for key in definition.routes:
        if key not in ours and " ".join(key) not in surface["leftOut"]:
            yield f"{' '.join(key)}: not in surface.json, nor left out"


def compare_type(name, ours, theirs, left_out):
    base, properties, required = theirs
    if ours.get("base", "") != base:
        yield f"type {name}: base {ours.get('base', '')!r}, the definition says {base!r}"
    for key, kind in ours["properties"].items():
        if properties.get(key) != kind:
            yield f"{name}.{key}: {kind!r}, the definition says {properties.get(key)!r}"
    for key in properties:
        if key not in ours["properties"] and f"{name}.{key}" not in left_out:
            yield f"{name}.{key}: not in surface.json, nor left out"
    if sorted(ours.get("required", [])) != sorted(required):
        yield f"type {name}: required {ours.get('required', [])}, the definition says {required}"


def compare_types(surface, definition):
    theirs = definition.types()
    inline = {"uploadRequest"}  # stands in place in a route; its one property is checked by the sandbox's own test
    for name, ours in surface["types"].items():
        if name in theirs:
            yield from compare_type(name, ours, theirs[name], surface["leftOut"])
        elif "beyond" not in ours and name not in inline:
            yield f"type {name}: not in the definition, and no `beyond`"
    enums = definition.enums()
    for name, values in surface["enums"].items():
        if enums.get(name) != values:
            yield f"enum {name}: {values}, the definition says {enums.get(name)}"
    for name in [*theirs, *enums]:
        if name not in surface["types"] and name not in surface["enums"] and f"type {name}" not in surface["leftOut"]:
            yield f"type {name}: not in surface.json, nor left out"


def compare_left_out(surface, definition):
    types = definition.types()
    known = {" ".join(key) for key in definition.routes} | {f"type {name}" for name in [*types, *definition.enums()]}
    known |= {f"{name}.{key}" for name, (_, properties, _) in types.items() for key in properties}
    yield from (f"leftOut: {name} is not in the definition" for name in surface["leftOut"] if name not in known)


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    surface = json.loads((Path(__file__).parent / "surface.json").read_text(encoding="utf-8"))
    definition = Definition(sys.argv[1])
    found = [*compare_routes(surface, definition), *compare_types(surface, definition),
             *compare_left_out(surface, definition)]
    beyond = sum("beyond" in each for each in [*surface["routes"], *surface["types"].values()])
    print("\n".join(found) if found else
          f"{len(surface['routes'])} routes, {len(surface['types'])} types and {len(surface['enums'])} enums agree; "
          f"{beyond} are beyond the definition, {len(surface['leftOut'])} of it are left out.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
