# Holds Kubernetes manifests to the published schemas, strictly, and pods to the project's own rules. Prints what is wrong.
# With --together it holds them, as a whole, to how they are upgraded, watched and closed off, and to nothing else.
# usage: validate-manifests.py VERSION|--together FILE...
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


PROBES = {"startupProbe": "/health/started", "readinessProbe": "/health/ready", "livenessProbe": "/health/live"}
OPERATIONS = 9445


def covers(selecting, labels):
    return selecting["spec"].get("selector", selecting["spec"].get("podSelector"))["matchLabels"].items() <= labels.items()


def from_monitoring_alone(peer):
    return peer.get("namespaceSelector", {}).get("matchLabels") == {"kubernetes.io/metadata.name": "monitoring"}


def closed_off(policies, labels):
    own = [each["spec"] for each in policies if covers(each, labels)]
    if not own:
        yield "has no network policy"
    for spec in own:
        if set(spec["policyTypes"]) != {"Ingress", "Egress"}:
            yield "has a network policy for one direction only"
        for rule in spec.get("ingress", []):
            if not rule.get("from") or not rule.get("ports"):
                yield "lets everybody in, or to every port"
            if any(port["port"] == OPERATIONS for port in rule.get("ports", [])):
                if not all(from_monitoring_alone(peer) for peer in rule.get("from", [])):
                    yield "lets others than monitoring to the operations endpoint"
        for rule in spec.get("egress", []):
            if not rule.get("to") or not rule.get("ports"):
                yield "calls everybody, or every port"


def upgraded(deployment):
    spec = deployment["spec"]
    if spec["strategy"] != {"type": "RollingUpdate", "rollingUpdate": {"maxSurge": 1, "maxUnavailable": 0}}:
        yield "is not upgraded node by node, none fewer meanwhile"
    if spec["replicas"] < 2:
        yield "has no second node while one is upgraded"
    container = spec["template"]["spec"]["containers"][0]
    for probe, path in PROBES.items():
        if container[probe].get("httpGet") != {"path": path, "port": OPERATIONS, "scheme": "HTTPS"}:
            yield probe + " does not ask " + path + " of the operations endpoint"


def together(paths):
    documents = []
    for path in paths:
        with open(path) as file:
            documents += [each for each in yaml.safe_load_all(file) if each]
    budgets = [each for each in documents if each["kind"] == "PodDisruptionBudget"]
    policies = [each for each in documents if each["kind"] == "NetworkPolicy"]
    found = 0
    for document in documents:
        made = as_deployment(document)[0] if document["kind"] == "OpenLibertyApplication" else document
        if made["kind"] not in ("Deployment", "Job"):
            continue
        found += 1
        labels = made["spec"]["template"]["metadata"]["labels"]
        wrong = list(closed_off(policies, labels))
        if made["kind"] == "Deployment":
            wrong += upgraded(made)
            if [each["spec"].get("maxUnavailable") for each in budgets if covers(each, labels)] != [1]:
                wrong.append("has no disruption budget of one node at a time")
        yield from (document["kind"] + " " + each for each in wrong)
    if found != 3:
        yield "%d instead of deployment, application and job" % found


failed = False
if sys.argv[1] == "--together":
    for problem in together(sys.argv[2:]):
        failed = True
        print(problem)
    sys.exit(1 if failed else 0)
for name in sys.argv[2:]:
    for problem in problems(sys.argv[1], name):
        failed = True
        print(name + ": " + problem)
sys.exit(1 if failed else 0)
