# Runs a command as a container of the image would: the image's files under their own paths, every file system read-only but
# the volumes, an ordinary user without a capability. To be started by: unshare --mount bash THIS IMAGE SECRETS USER COMMAND...
set -eu
image=$1 secrets=$2 user=$3
shift 3
mount --make-rprivate /
mount -t tmpfs -o mode=0755 image /opt
mkdir /opt/replayvault
mount --bind "$image/opt/replayvault" /opt/replayvault
mount -o remount,bind,ro /opt/replayvault
mount -t tmpfs -o mode=0755 run /run
# As the init container does it: each secret a file of the user's own.
mkdir -m 0700 /run/replayvault
find "$secrets" -maxdepth 1 -type f -exec cp -t /run/replayvault {} +
chmod 0400 /run/replayvault/*
chown -R "$user:$user" /run/replayvault
mount -t tmpfs -o mode=0755 var /var/lib
mkdir -m 0700 /var/lib/replayvault
chown "$user:$user" /var/lib/replayvault
mount -t tmpfs -o mode=0700 home /root
# As Kubernetes hands over an emptyDir: root's, open to the group, and its mode not the user's to change.
mount -t tmpfs -o "mode=2777,uid=0,gid=$user" volume /var/lib/replayvault
mount -t tmpfs -o mode=1777 tmp /tmp
# Another host's file system, which gets the audit log's checkpoints.
mount -t tmpfs -o "mode=0700,uid=$user,gid=$user" checkpoints /mnt
mount -o remount,ro /opt
mount -o remount,ro /run
mount -o remount,ro /var/lib
mount -o remount,bind,ro /
cd /var/lib/replayvault
exec setpriv --reuid="$user" --regid="$user" --clear-groups --inh-caps=-all --bounding-set=-all --no-new-privs "$@"
