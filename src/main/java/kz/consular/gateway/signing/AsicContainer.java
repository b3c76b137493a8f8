package kz.consular.gateway.signing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file laid out as ASiC-E with one CAdES signature (ETSI EN 319 162-1, clause 4.4). Its parts are in their places;
 * nothing is said yet about what they are worth.
 */
final class AsicContainer {

    private static final Pattern MANIFEST = Pattern.compile("META-INF/ASiCManifest[A-Za-z0-9._-]*\\.xml");
    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[A-Za-z0-9._-]*signature[A-Za-z0-9._-]*\\.p7s");
    private static final int LARGEST_META = 1 << 20;

    private final Path path;
    private final Map<String, ZipMember> members;
    private final AsicManifest manifest;
    private final byte[] manifestBytes;
    private final byte[] signature;

    private AsicContainer(Path path, Map<String, ZipMember> members, ZipMember manifest, ZipMember signature)
            throws IOException, Rejection {
        this.path = path;
        this.members = members;
        this.manifestBytes = bytes(path, manifest);
        this.manifest = ManifestXml.read(manifestBytes);
        this.signature = bytes(path, signature);
    }

    static AsicContainer open(Path path) throws IOException, Rejection {
        var members = members(path);
        var meta = members.values().stream()
                .filter(member -> !new EntryName(member.name()).isPayload())
                .skip(1)
                .toList();
        var manifestMember = theOne(meta, MANIFEST, "manifest");
        var signatureMember = theOne(meta, SIGNATURE, "signature");
        if (meta.size() != 2) {
            throw Rejection.format("META-INF holds more than one manifest and one signature.");
        }
        var container = new AsicContainer(path, members, manifestMember, signatureMember);
        if (!container.manifest.signature().equals(signatureMember.name())) {
            throw Rejection.format("The manifest speaks of another signature than the container holds.");
        }
        return container;
    }

    private static Map<String, ZipMember> members(Path path) throws IOException, Rejection {
        var members = new LinkedHashMap<String, ZipMember>();
        try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
            for (var member : ZipDirectory.read(file)) {
                members.put(member.name(), member);
            }
        }
        var first = members.values().stream().findFirst();
        if (first.isEmpty() || !isMimetype(path, first.get())) {
            throw Rejection.format("The container does not begin with the stored file 'mimetype' of an ASiC-E.");
        }
        return Collections.unmodifiableMap(members);
    }

    /** Annex A.1: first, stored, without extra field, and of exactly this content. */
    private static boolean isMimetype(Path path, ZipMember first) throws IOException, Rejection {
        return first.name().equals(EntryName.MIMETYPE)
                && first.stored()
                && first.bare()
                && first.size() == ContainerWriter.MEDIA_TYPE.length()
                && new String(bytes(path, first), StandardCharsets.US_ASCII).equals(ContainerWriter.MEDIA_TYPE);
    }

    private static ZipMember theOne(List<ZipMember> meta, Pattern name, String what) throws Rejection {
        var found = meta.stream()
                .filter(member -> name.matcher(member.name()).matches())
                .toList();
        if (found.size() != 1) {
            throw Rejection.format(
                    "The container holds " + found.size() + " files that could be the " + what + ", not one.");
        }
        return found.getFirst();
    }

    private static byte[] bytes(Path path, ZipMember member) throws IOException, Rejection {
        if (member.size() > LARGEST_META) {
            throw Rejection.format("The manifest or the signature is larger than 1 MiB.");
        }
        try (var content = member.open(path)) {
            return content.readAllBytes();
        }
    }

    /** What is in the manifest, unproven. */
    AsicManifest manifest() {
        return manifest;
    }

    /** The signature, checked against the manifest byte for byte. */
    CadesSignature verifiedSignature() throws Rejection {
        return CadesSignature.verify(signature, manifestBytes);
    }

    Path path() {
        return path;
    }

    List<ZipMember> payload() {
        return members.values().stream()
                .filter(member -> new EntryName(member.name()).isPayload())
                .toList();
    }

    Optional<ZipMember> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    InputStream open(ZipMember member) throws IOException {
        return member.open(path);
    }
}
