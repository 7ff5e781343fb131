#!/bin/sh
# Makes dist/bunshin_VERSION_ARCH.deb of the frozen program. Called by packaging/package.sh.
# usage: make_deb.sh BUILT ICONS VERSION
# What the system has is asked of the system: libraries that were frozen only for the portable archive
# are left out, and Depends is what dpkg-shlibdeps finds the rest linked to.
set -eu
built=$1 icons=$2 version=$3
XZ_LEVEL=${XZ_LEVEL:--6}
here=packaging/debian
arch=$(dpkg --print-architecture)
root=build/deb
lib=$root/usr/lib/bunshin
share=$root/usr/share

rm -rf "$root"
mkdir -p "$lib" "$root/usr/bin" "$root/DEBIAN" "$share/doc/bunshin" "$share/man/man1" \
    "$share/applications" "$share/metainfo" "$share/mime/packages" "$share/lintian/overrides" "$share/icons"
cp -a "$built/." "$lib/"
for name in libssl.so libcrypto.so libffi.so libbz2.so liblzma.so libsqlite3.so; do
    find "$lib/_internal" -maxdepth 1 -name "$name.*" -delete
done
ln -s ../lib/bunshin/bunshin "$root/usr/bin/bunshin"
cp -a "$icons/hicolor" "$share/icons/"
install -m 644 packaging/bunshin.desktop packaging/bunshin-add.desktop "$share/applications/"
install -m 644 packaging/io.bunshin.Bunshin.metainfo.xml "$share/metainfo/"
install -m 644 "$here/bunshin-mime.xml" "$share/mime/packages/bunshin.xml"
install -m 644 "$here/lintian-overrides" "$share/lintian/overrides/bunshin"
# Who wrote what is the copyright file; the parts' own texts, some of them common ones, lie beside it.
{
    sed '/^====/,$d' build/LICENCES.txt
    printf '%s\n' "The licences' texts, as each part brings its own, are in LICENCES.txt.gz beside this file. On Debian" \
        "the common ones also lie in /usr/share/common-licenses: Apache-2.0, GPL-2, GPL-3, LGPL-3."
} >"$share/doc/bunshin/copyright"
gzip -9nc build/LICENCES.txt >"$share/doc/bunshin/LICENCES.txt.gz"
gzip -9nc "$here/bunshin.1" >"$share/man/man1/bunshin.1.gz"
date=$(date -R -d "@${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}")
printf 'bunshin (%s) unstable; urgency=medium\n\n  * What is new is told by CHANGELOG.md in the sources.\n\n -- %s  %s\n' \
    "$version" "The Bunshin authors <bunshin@localhost>" "$date" | gzip -9nc >"$share/doc/bunshin/changelog.gz"
chmod -R u=rwX,go=rX "$root"
find "$lib/_internal" -type f -exec chmod 644 {} +

# dpkg-shlibdeps wants the folders in which the package's own libraries lie.
own=$(find "$lib/_internal" -name '*.so*' -type f -printf '-l%h\n' | sort -u)
elves=$(find "$lib" -type f \( -name '*.so*' -o -name bunshin \) ! -name 'libqgtk3.so' -printf '-e%p\n')
mkdir -p build/shlibdeps/debian
printf 'Source: bunshin\n\nPackage: bunshin\nArchitecture: any\n' >build/shlibdeps/debian/control
top=$(pwd)
found=$(cd build/shlibdeps && for each in $own $elves; do
    flag=${each%"${each#-?}"} rest=${each#-?}
    printf '%s%s/%s\n' "$flag" "$top" "$rest"
done | xargs dpkg-shlibdeps -O --ignore-missing-info --warnings=0)
depends=${found#shlibs:Depends=}

sed -e "s/@VERSION@/$version/" -e "s/@ARCH@/$arch/" -e "s/@DEPENDS@/$depends/" \
    -e "s/@SIZE@/$(du -sk --exclude=DEBIAN "$root" | cut -f1)/" "$here/control.in" >"$root/DEBIAN/control"
(cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
chmod 644 "$root/DEBIAN/"*
printf 'Packing dist/bunshin_%s_%s.deb\n' "$version" "$arch"
dpkg-deb --root-owner-group -Zxz "-z${XZ_LEVEL#-}" --build "$root" "dist/bunshin_${version}_$arch.deb" >/dev/null
