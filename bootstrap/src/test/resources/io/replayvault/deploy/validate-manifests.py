# Holds Kubernetes manifests to the published schemas, strictly, and pods to the project's own rules. Prints what is wrong.
# usage: validate-manifests.py VERSION FILE...
import sys

import kubernetes_validate
import yaml

# The fields that apps.openliberty.io/v1 has and that are used here; their values are Kubernetes' own types.
APPLICATION = {
    "applicationImage", "applicationName", "replicas", "manageTLS", "manageLTPA", "disableServiceLinks", "serviceAccount",
    "deployment", "service", "networkPolicy", "envFrom", "env", "probes", "resources", "securityContext",
    "topologySpreadConstraints", "initContainers", "volumeMounts", "volumes",
}
NESTED = {
    "serviceAccount": {"name", "mountToken"},
    "deployment": {"updateStrategy"},
    "service": {"type", "port", "portName", "ports"},
    "networkPolicy": {"disable"},
    "probes": {"startup", "readiness", "liveness"},
    "topologySpreadConstraints": {"constraints"},
}


def as_deployment(application):
    """What the operator makes of it, as far as the fields say."""
    spec = application["spec"]
    labels = {"app.kubernetes.io/name": spec["applicationName"]}
    container = {"name": "app", "image": spec["applicationImage"]}
    for field in ("envFrom", "env", "resources", "securityContext", "volumeMounts"):
        container[field] = spec[field]
    for probe in ("startup", "readiness", "liveness"):
        container[probe + "Probe"] = spec["probes"][probe]
    pod = {
        "automountServiceAccountToken": spec["serviceAccount"]["mountToken"],
        "serviceAccountName": spec["serviceAccount"]["name"],
        "enableServiceLinks": not spec["disableServiceLinks"],
        "topologySpreadConstraints": spec["topologySpreadConstraints"]["constraints"],
        "initContainers": spec["initContainers"],
        "containers": [container],
        "volumes": spec["volumes"],
    }
    deployment = {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": application["metadata"], "spec": {
        "replicas": spec["replicas"], "strategy": spec["deployment"]["updateStrategy"], "selector": {"matchLabels": labels},
        "template": {"metadata": {"labels": labels}, "spec": pod}}}
    service = {"apiVersion": "v1", "kind": "Service", "metadata": application["metadata"], "spec": {
        "type": spec["service"]["type"], "ports": spec["service"]["ports"]}}
    return [deployment, service]


def unknown(application):
    spec = application["spec"]
    yield from (field for field in spec if field not in APPLICATION)
    for parent, known in NESTED.items():
        yield from (parent + "." + field for field in spec.get(parent, {}) if field not in known)


def unsafe(pod):
    """What the schemas allow and the project does not."""
    if pod.get("automountServiceAccountToken") is not False:
        yield "mounts a token of the service account"
    whole = pod.get("securityContext", {})
    for container in pod.get("initContainers", []) + pod["containers"]:
        own = {**whole, **container.get("securityContext", {})}
        name = container["name"]
        if own.get("runAsNonRoot") is not True or own.get("runAsUser") != 10001:
            yield name + " may run as root"
        if own.get("readOnlyRootFilesystem") is not True or own.get("allowPrivilegeEscalation") is not False:
            yield name + " may write its image or gain privileges"
        if own.get("capabilities") != {"drop": ["ALL"]} or own.get("seccompProfile") != {"type": "RuntimeDefault"}:
            yield name + " keeps capabilities or system calls"
        if "memory" not in container.get("resources", {}).get("limits", {}):
            yield name + " has no limit of memory"
        mounted = {mount["name"] for mount in container.get("volumeMounts", [])}
        missing = mounted - {volume["name"] for volume in pod.get("volumes", [])}
        if missing:
            yield name + " mounts what is no volume: " + ", ".join(sorted(missing))


def problems(version, path):
    with open(path) as file:
        documents = [each for each in yaml.safe_load_all(file) if each]
    for document in documents:
        made = [document]
        if document["kind"] == "Kustomization":
            continue
        if document["kind"] == "OpenLibertyApplication":
            if document["apiVersion"] != "apps.openliberty.io/v1":
                yield "is of another API"
            yield from ("has the unknown field " + field for field in unknown(document))
            made = as_deployment(document)
        for each in made:
            try:
                kubernetes_validate.validate(each, version, strict=True)
            except kubernetes_validate.ValidationError as error:
                yield each["kind"] + ": " + "/".join(str(part) for part in error.path) + ": " + error.message[:200]
            if "template" in each.get("spec", {}):
                yield from unsafe(each["spec"]["template"]["spec"])


failed = False
for name in sys.argv[2:]:
    for problem in problems(sys.argv[1], name):
        failed = True
        print(name + ": " + problem)
sys.exit(1 if failed else 0)
