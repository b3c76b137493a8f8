package kz.consular.gateway.signature;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import kz.consular.gateway.signature.asic.ContainerStream;
import kz.consular.gateway.signature.asic.SealedEntry;
import kz.consular.gateway.signature.keys.SealKey;
import kz.consular.gateway.signature.keys.SealingKeyUnavailable;

/**
 * Writes a sealed container to a file as a stream: its memory does not grow with the documents. Add the files, then
 * call {@link #seal()}. {@link #close()} deletes the file when it was not sealed.
 */
public final class ContainerWriter implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final FileChannel file;
    private final ContainerStream container;

    private ContainerWriter(Path target, FileChannel file, ContainerStream container) {
        this.target = target;
        this.file = file;
        this.container = container;
    }

    /**
     * Begins a container.
     *
     * @param target a file that does not exist yet
     * @throws SealingKeyUnavailable when the certificate of the key is not valid now
     */
    public static ContainerWriter create(Path target, SealKey key, Clock clock) throws IOException {
        ContainerStream.requireValid(key, clock);
        var file = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            return new ContainerWriter(
                    target, file, ContainerStream.begin(Channels.newOutputStream(file), BUFFER, key, clock));
        } catch (IOException e) {
            delete(target, file);
            throw e;
        }
    }

    /**
     * Adds a file and reads its content to the end, without closing it.
     *
     * @param name path inside the container: letters, digits, '.', '-', '_' in segments separated by '/'
     */
    public SealedEntry add(String name, String mediaType, InputStream content) throws IOException {
        return container.add(name, mediaType, content);
    }

    /** Writes manifest and signature. The caller forces the file to disk. */
    public SealedContainer seal() throws IOException {
        var sealed = container.seal();
        return new SealedContainer(target, sealed.digest(), sealed.size());
    }

    @Override
    public void close() throws IOException {
        if (!container.isSealed()) {
            delete(target, file);
        }
    }

    private static void delete(Path target, FileChannel file) throws IOException {
        file.close();
        Files.deleteIfExists(target);
    }
}
