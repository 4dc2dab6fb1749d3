"""Reads a dashboard and alert rules; prints each expression's place and its metrics, or why it is not one."""

import json
import re
import sys

import promql_parser
import yaml


def names(node):
    """The metrics that an expression reads."""
    if isinstance(node, promql_parser.VectorSelector):
        return {node.name}
    found = set()
    for part in ("expr", "lhs", "rhs", "vector_selector"):
        below = getattr(node, part, None)
        if below is not None:
            found |= names(below)
    for argument in getattr(node, "args", None) or []:
        found |= names(argument)
    return found


def dashboard(path):
    with open(path, encoding="utf-8") as file:
        content = json.load(file)
    for panel in content["panels"]:
        if panel["type"] != "row" and not panel["targets"]:
            raise ValueError(panel["title"] + " shows nothing")
        for target in panel.get("targets", []):
            yield panel["title"], target["expr"].replace("$job", "replayvault")


def alerts(path):
    with open(path, encoding="utf-8") as file:
        content = yaml.safe_load(file)
    for group in content["groups"]:
        for rule in group["rules"]:
            if not set(rule) <= {"alert", "expr", "for", "labels", "annotations"}:
                raise ValueError(rule["alert"] + " has a field that Prometheus does not know")
            if rule["labels"]["severity"] not in ("critical", "warning"):
                raise ValueError(rule["alert"] + " has no severity")
            if not rule["annotations"]["summary"] or not re.fullmatch(r"\d+[smh]", rule.get("for", "0s")):
                raise ValueError(rule["alert"] + " is not a rule")
            yield rule["alert"], rule["expr"]


for place, expression in [*dashboard(sys.argv[1]), *alerts(sys.argv[2])]:
    print(place + "\t" + " ".join(sorted(names(promql_parser.parse(expression)))))
