package kz.consular.gateway.signing;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

/**
 * Writes one ASiC-E container with a CAdES signature (ETSI EN 319 162-1, clause 4.4) as a stream: memory does not grow
 * with the documents. Add the files, then {@link #seal()}; closed without a seal, it leaves no file behind.
 */
public final class ContainerWriter implements Closeable {

    static final String MEDIA_TYPE = "application/vnd.etsi.asic-e+zip";

    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final SealKey key;
    private final Clock clock;
    private final FileChannel file;
    private final MeasuredOutput measured;
    private final ZipOutputStream zip;
    private final List<SealedEntry> entries = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private boolean whole = true;
    private boolean sealed;

    private ContainerWriter(Path target, SealKey key, Clock clock, FileChannel file) {
        this.target = target;
        this.key = key;
        this.clock = clock;
        this.file = file;
        this.measured = new MeasuredOutput(Channels.newOutputStream(file));
        this.zip = new ZipOutputStream(new BufferedOutputStream(measured, BUFFER), StandardCharsets.UTF_8);
    }

    /**
     * Begins a container.
     *
     * @param target a file that does not exist yet
     * @throws SealingKeyUnavailable when the certificate of the key is not valid now
     */
    public static ContainerWriter create(Path target, SealKey key, Clock clock) throws IOException {
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
        var file = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var writer = new ContainerWriter(target, key, clock, file);
        try {
            writer.writeMimetype();
        } catch (IOException e) {
            writer.close();
            throw e;
        }
        return writer;
    }

    /** Annex A.1: the first file, stored, without extra field, so that its text lies at byte 38 of every container. */
    private void writeMimetype() throws IOException {
        var content = MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII);
        var entry = entry(EntryName.MIMETYPE);
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
     * @param name path inside the container: letters, digits, '.', '-', '_' in segments parted by '/'
     */
    public SealedEntry add(String name, String mediaType, InputStream content) throws IOException {
        var entryName = new EntryName(name);
        if (!entryName.isPayload() || !names.add(entryName.folded())) {
            throw new IllegalArgumentException("'" + name + "' is taken in this container.");
        }
        if (entries.size() + 3 >= ZipDirectory.MOST_MEMBERS) {
            throw new IllegalStateException("A container holds at most " + ZipDirectory.MOST_MEMBERS + " files.");
        }
        whole = false;
        zip.setLevel(isText(mediaType) ? Deflater.DEFAULT_COMPRESSION : Deflater.NO_COMPRESSION);
        zip.putNextEntry(entry(name));
        var digest = Sha256.start();
        var size = copy(content, digest);
        zip.closeEntry();
        var added = new SealedEntry(name, mediaType, size, Sha256.finish(digest));
        entries.add(added);
        whole = true;
        return added;
    }

    private long copy(InputStream content, MessageDigest digest) throws IOException {
        var buffer = new byte[BUFFER];
        var size = 0L;
        for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            digest.update(buffer, 0, read);
            zip.write(buffer, 0, read);
            size += read;
        }
        return size;
    }

    /**
     * Writes manifest and signature. To force the file to disk is the business of whoever keeps it.
     */
    public SealedContainer seal() throws IOException {
        if (!whole || sealed || entries.isEmpty()) {
            throw new IllegalStateException(
                    "Only a container with a file, all of them added to their end, can be sealed, once.");
        }
        var references = entries.stream()
                .map(entry -> new AsicManifest.Reference(entry.name(), entry.mediaType(), entry.digest()))
                .toList();
        var manifest = ManifestXml.write(new AsicManifest(AsicManifest.SIGNATURE, references));
        var signature = CadesSigner.with(key).sign(manifest, clock.instant());
        write(AsicManifest.NAME, manifest);
        write(AsicManifest.SIGNATURE, signature);
        zip.close();
        sealed = true;
        return new SealedContainer(target, measured.finish(), measured.count());
    }

    private void write(String name, byte[] content) throws IOException {
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        zip.putNextEntry(entry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** A local time is kept in the fixed part of the header; anything finer would add an extra field. */
    private ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        return entry;
    }

    private static boolean isText(String mediaType) {
        return mediaType.startsWith("text/") || mediaType.endsWith("/xml") || mediaType.endsWith("+xml");
    }

    @Override
    public void close() throws IOException {
        if (sealed) {
            return;
        }
        file.close();
        Files.deleteIfExists(target);
    }
}
