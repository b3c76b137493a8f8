package kz.consular.gateway.signature.zip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;

/**
 * A file in a ZIP as both of its headers agree to describe it.
 *
 * @param dataAt where its bytes begin
 * @param stored whether they lie there as they are, not deflated
 * @param bare whether its header carries no extra field
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
