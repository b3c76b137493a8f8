package kz.consular.gateway.signature.asic;

import java.util.regex.Pattern;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.signature.zip.EntryName;

/**
 * A file in a container, as its manifest describes it.
 *
 * @param name path inside the container, such as {@code documents/001.pdf}
 * @param mediaType as the sealing party declared it; empty when it declared no type
 * @param size in bytes, uncompressed
 */
public record SealedEntry(String name, String mediaType, long size, Sha256 digest) {

    private static final Pattern MEDIA_TYPE = Pattern.compile("[ -~]{0,127}");

    public SealedEntry {
        if (!new EntryName(name).isPayload()) {
            throw new IllegalArgumentException("'" + name + "' is a file of the container itself, not of its payload.");
        }
        if (!isMediaType(mediaType)) {
            throw new IllegalArgumentException("The media type of '" + name + "' is not a line of ASCII.");
        }
        if (size < 0) {
            throw new IllegalArgumentException("The size of '" + name + "' is below zero.");
        }
    }

    /** RFC 6838, 4.2, with room for parameters. */
    static boolean isMediaType(String text) {
        return MEDIA_TYPE.matcher(text).matches();
    }
}
