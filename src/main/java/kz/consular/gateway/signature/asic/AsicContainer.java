package kz.consular.gateway.signature.asic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.consular.gateway.signature.cades.CadesSignature;
import kz.consular.gateway.signature.validation.Rejection;
import kz.consular.gateway.signature.zip.ContainerBytes;
import kz.consular.gateway.signature.zip.EntryName;
import kz.consular.gateway.signature.zip.ZipDirectory;
import kz.consular.gateway.signature.zip.ZipMember;

/**
 * A file with the layout of ASiC-E with one CAdES signature (ETSI EN 319 162-1, clause 4.4). Signature and digests are
 * not verified yet.
 */
public final class AsicContainer {

    private static final Pattern MANIFEST = Pattern.compile("META-INF/ASiCManifest[A-Za-z0-9._-]*\\.xml");
    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[A-Za-z0-9._-]*signature[A-Za-z0-9._-]*\\.p7s");
    private static final int LARGEST_META = 1 << 20;

    private final ContainerBytes bytes;
    private final Map<String, ZipMember> members;
    private final AsicManifest manifest;
    private final byte[] manifestBytes;
    private final byte[] signature;

    private AsicContainer(
            ContainerBytes bytes,
            Map<String, ZipMember> members,
            AsicManifest manifest,
            byte[] manifestBytes,
            byte[] signature) {
        this.bytes = bytes;
        this.members = members;
        this.manifest = manifest;
        this.manifestBytes = manifestBytes;
        this.signature = signature;
    }

    public static AsicContainer open(ContainerBytes bytes) throws IOException, Rejection {
        var members = members(bytes);
        var meta = members.values().stream()
                .filter(member -> !new EntryName(member.name()).isPayload())
                .skip(1)
                .toList();
        var manifestMember = theOne(meta, MANIFEST, "manifest");
        var signatureMember = theOne(meta, SIGNATURE, "signature");
        if (meta.size() != 2) {
            throw Rejection.format("META-INF holds more than one manifest and one signature.");
        }
        var manifestBytes = content(bytes, manifestMember);
        var container = new AsicContainer(
                bytes, members, ManifestXml.read(manifestBytes), manifestBytes, content(bytes, signatureMember));
        if (!container.manifest.signature().equals(signatureMember.name())) {
            throw Rejection.format("The manifest speaks of another signature than the container holds.");
        }
        return container;
    }

    private static Map<String, ZipMember> members(ContainerBytes bytes) throws IOException, Rejection {
        var members = new LinkedHashMap<String, ZipMember>();
        try (var file = bytes.open()) {
            for (var member : ZipDirectory.read(file)) {
                members.put(member.name(), member);
            }
        }
        var first = members.values().stream().findFirst();
        if (first.isEmpty() || !isMimetype(bytes, first.get())) {
            throw Rejection.format("The container does not begin with the stored file 'mimetype' of an ASiC-E.");
        }
        return Collections.unmodifiableMap(members);
    }

    /** ETSI EN 319 162-1, annex A.1: the first file, stored, without extra field, with exactly this content. */
    private static boolean isMimetype(ContainerBytes bytes, ZipMember first) throws IOException, Rejection {
        return first.name().equals(EntryName.MIMETYPE)
                && first.stored()
                && first.bare()
                && first.size() == ContainerStream.MEDIA_TYPE.length()
                && new String(content(bytes, first), StandardCharsets.US_ASCII).equals(ContainerStream.MEDIA_TYPE);
    }

    private static ZipMember theOne(List<ZipMember> meta, Pattern name, String role) throws Rejection {
        var found = meta.stream()
                .filter(member -> name.matcher(member.name()).matches())
                .toList();
        if (found.size() != 1) {
            throw Rejection.format(
                    "The container holds " + found.size() + " files that could be the " + role + ", not one.");
        }
        return found.getFirst();
    }

    private static byte[] content(ContainerBytes bytes, ZipMember member) throws IOException, Rejection {
        if (member.size() > LARGEST_META) {
            throw Rejection.format("The manifest or the signature is larger than 1 MiB.");
        }
        try (var content = member.open(bytes)) {
            return content.readNBytes((int) member.size() + 1); // One byte more, so that the stream checks its end.
        }
    }

    /** The same container, read from that file. */
    AsicContainer movedTo(Path path) {
        return new AsicContainer(new ContainerBytes.InFile(path), members, manifest, manifestBytes, signature);
    }

    /** The content of the manifest, not verified. */
    AsicManifest manifest() {
        return manifest;
    }

    /** The signature, verified over the bytes of the manifest. */
    public CadesSignature verifiedSignature() throws Rejection {
        return CadesSignature.verify(signature, manifestBytes);
    }

    ContainerBytes bytes() {
        return bytes;
    }

    List<ZipMember> payload() {
        return members.values().stream()
                .filter(member -> new EntryName(member.name()).isPayload())
                .toList();
    }

    Optional<ZipMember> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    public InputStream open(ZipMember member) throws IOException {
        return member.open(bytes);
    }
}
