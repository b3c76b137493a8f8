package kz.consular.gateway.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A container that is unpacked, changed and packed again, without a key. */
public final class Repacked {

    private final SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    private boolean mimetypeStored = true;

    private Repacked() {}

    public static Repacked of(Path container) throws IOException {
        var repacked = new Repacked();
        try (var zip = new ZipFile(container.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                repacked.files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return repacked;
    }

    SequencedSet<String> names() {
        return Collections.unmodifiableSequencedSet(files.sequencedKeySet());
    }

    byte[] content(String name) {
        return Objects.requireNonNull(files.get(name), name).clone();
    }

    public String text(String name) {
        return new String(content(name), StandardCharsets.UTF_8);
    }

    public Repacked with(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    public Repacked with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public Repacked without(String name) {
        files.remove(name);
        return this;
    }

    public Repacked withLast(String name) {
        var content = files.remove(name);
        files.put(name, content);
        return this;
    }

    public Repacked withMimetypeDeflated() {
        mimetypeStored = false;
        return this;
    }

    public Path to(Path target) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(target))) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(entry(file.getKey(), file.getValue()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return target;
    }

    private ZipEntry entry(String name, byte[] content) {
        var entry = new ZipEntry(name);
        if (name.equals("mimetype") && mimetypeStored) {
            var crc = new CRC32();
            crc.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
        }
        return entry;
    }

    /** Replaces text in the raw bytes, headers included; both texts must be of one length. */
    public static Path raw(Path container, String from, String to, boolean everywhere) throws IOException {
        var text = Files.readString(container, StandardCharsets.ISO_8859_1);
        if (from.length() != to.length() || !text.contains(from)) {
            throw new IllegalArgumentException("'" + from + "' cannot be replaced by '" + to + "'.");
        }
        var at = text.indexOf(from);
        var changed =
                everywhere ? text.replace(from, to) : text.substring(0, at) + to + text.substring(at + from.length());
        return Files.writeString(container, changed, StandardCharsets.ISO_8859_1);
    }
}
