package kz.consular.gateway.signature.zip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;

/**
 * A file in a ZIP, as both of its headers describe it.
 *
 * @param dataAt the offset of its bytes
 * @param stored whether its bytes are stored, not deflated
 * @param bare whether neither header has an extra field
 */
public record ZipMember(String name, long dataAt, boolean stored, boolean bare, long compressedSize, long size) {

    /** The content; a {@link java.util.zip.ZipException} or EOFException when it is not of the declared size. */
    public InputStream open(ContainerBytes container) throws IOException {
        var channel = container.open();
        channel.position(dataAt);
        var slice = new Slice(Channels.newInputStream(channel), compressedSize);
        return stored ? slice : new Inflated(slice, compressedSize, size);
    }
}
