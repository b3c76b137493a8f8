package kz.consular.gateway.signature.asic;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.signature.cades.CadesSigner;
import kz.consular.gateway.signature.keys.SealKey;
import kz.consular.gateway.signature.keys.SealingKeyUnavailable;
import kz.consular.gateway.signature.zip.EntryName;
import kz.consular.gateway.signature.zip.ZipDirectory;

/**
 * Writes one ASiC-E container with a CAdES signature (ETSI EN 319 162-1, clause 4.4) to a stream. Its memory does not
 * grow with the documents. Add the files, then call {@link #seal()}.
 */
public final class ContainerStream {

    static final String MEDIA_TYPE = "application/vnd.etsi.asic-e+zip";

    private static final int BUFFER = 1 << 14;

    private final SealKey key;
    private final Clock clock;
    private final MeasuredOutput measured;
    private final ZipOutputStream zip;
    private final byte[] chunk = new byte[BUFFER];
    private final List<SealedEntry> entries = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private boolean complete = true;
    private boolean sealed;

    private ContainerStream(OutputStream target, int buffer, SealKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
        this.measured = new MeasuredOutput(target);
        this.zip = new Zip(new BufferedOutputStream(measured, buffer));
    }

    /** Deflates into a larger buffer than the 512 bytes of the JDK, which split a stored megabyte into 2,000 blocks. */
    private static final class Zip extends ZipOutputStream {
        Zip(OutputStream target) {
            super(target, StandardCharsets.UTF_8);
            buf = new byte[BUFFER];
        }
    }

    /** @throws SealingKeyUnavailable when the certificate of the key is not valid now */
    public static void requireValid(SealKey key, Clock clock) {
        try {
            key.certificate().checkValidity(Date.from(clock.instant()));
        } catch (CertificateException e) {
            throw new SealingKeyUnavailable(
                    "The seal certificate of '" + key.name() + "' is valid from "
                            + key.certificate().getNotBefore().toInstant() + " to "
                            + key.certificate().getNotAfter().toInstant()
                            + ", not now. Have it renewed, or check the clock.",
                    e);
        }
    }

    /**
     * Begins a container with a key that {@linkplain #requireValid is valid}.
     *
     * @param buffer the number of bytes that are written to the target at a time
     */
    public static ContainerStream begin(OutputStream target, int buffer, SealKey key, Clock clock) throws IOException {
        var container = new ContainerStream(target, buffer, key, clock);
        container.writeMimetype();
        return container;
    }

    /**
     * ETSI EN 319 162-1, annex A.1: the first file, stored, without extra field, so that its text begins at byte 38.
     */
    private void writeMimetype() throws IOException {
        store(EntryName.MIMETYPE, MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII));
    }

    private void store(String name, byte[] content) throws IOException {
        var entry = entry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        var crc = new CRC32();
        crc.update(content);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /**
     * Adds a file and reads its content to the end, without closing it.
     *
     * @param name path inside the container: letters, digits, '.', '-', '_' in segments separated by '/'
     */
    public SealedEntry add(String name, String mediaType, InputStream content) throws IOException {
        var entryName = new EntryName(name);
        if (!entryName.isPayload() || !names.add(entryName.folded())) {
            throw new IllegalArgumentException("'" + name + "' is taken in this container.");
        }
        if (entries.size() + 3 >= ZipDirectory.MOST_MEMBERS) {
            throw new IllegalStateException("A container holds at most " + ZipDirectory.MOST_MEMBERS + " files.");
        }
        complete = false;
        zip.setLevel(isText(mediaType) ? Deflater.DEFAULT_COMPRESSION : Deflater.NO_COMPRESSION);
        zip.putNextEntry(entry(name));
        var digest = Sha256.start();
        var size = copy(content, digest);
        zip.closeEntry();
        var added = new SealedEntry(name, mediaType, size, Sha256.finish(digest));
        entries.add(added);
        complete = true;
        return added;
    }

    private long copy(InputStream content, MessageDigest digest) throws IOException {
        var size = 0L;
        for (var read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            digest.update(chunk, 0, read);
            zip.write(chunk, 0, read);
            size += read;
        }
        return size;
    }

    /**
     * The written container.
     *
     * @param digest of all bytes
     * @param size in bytes
     */
    public record Sealed(Sha256 digest, long size) {}

    /** Writes manifest and signature, and closes the target. */
    public Sealed seal() throws IOException {
        if (!complete || sealed || entries.isEmpty()) {
            throw new IllegalStateException(
                    "Only a container with a file, all of them added to their end, can be sealed, once.");
        }
        var references = entries.stream()
                .map(entry -> new AsicManifest.Reference(entry.name(), entry.mediaType(), entry.digest()))
                .toList();
        var manifest = ManifestXml.write(new AsicManifest(AsicManifest.SIGNATURE, references));
        var signature = CadesSigner.with(key).sign(manifest, clock.instant());
        store(AsicManifest.NAME, manifest);
        store(AsicManifest.SIGNATURE, signature);
        zip.close();
        sealed = true;
        return new Sealed(measured.finish(), measured.count());
    }

    public boolean isSealed() {
        return sealed;
    }

    /** A local time is stored in the fixed part of the header. A finer time would add an extra field. */
    private ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        return entry;
    }

    private static boolean isText(String mediaType) {
        return mediaType.startsWith("text/") || mediaType.endsWith("/xml") || mediaType.endsWith("+xml");
    }
}
