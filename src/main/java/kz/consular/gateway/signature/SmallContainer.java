package kz.consular.gateway.signature;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import kz.consular.gateway.signature.asic.ContainerStream;
import kz.consular.gateway.signature.keys.SealKey;
import kz.consular.gateway.signature.keys.SealingKeyUnavailable;

/** Seals one small file, such as a receipt, in memory: a file on disk would cost more time than the seal. */
public final class SmallContainer {

    private static final int BUFFER = 1 << 12;

    private SmallContainer() {}

    /**
     * Seals one file.
     *
     * @return the whole container
     * @throws SealingKeyUnavailable when the certificate of the key is not valid now
     */
    public static byte[] seal(SealKey key, Clock clock, String name, String mediaType, byte[] content) {
        ContainerStream.requireValid(key, clock);
        try {
            var bytes = new ByteArrayOutputStream();
            var container = ContainerStream.begin(bytes, BUFFER, key, clock);
            container.add(name, mediaType, new ByteArrayInputStream(content));
            container.seal();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }
}
