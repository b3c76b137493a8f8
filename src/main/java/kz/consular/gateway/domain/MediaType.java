package kz.consular.gateway.domain;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The formats of a copy, each recognised by its first bytes. */
public enum MediaType {
    PDF("application/pdf", "pdf", "255044462d"),
    JPEG("image/jpeg", "jpg", "ffd8ff"),
    PNG("image/png", "png", "89504e470d0a1a0a"),
    /** Little-endian or big-endian. */
    TIFF("image/tiff", "tif", "49492a00", "4d4d002a");

    /** The number of first bytes that {@link #matches} needs at most. */
    public static final int LONGEST_SIGNATURE = 8;

    private final String name;
    private final String extension;
    private final List<byte[]> signatures;

    MediaType(String name, String extension, String... signatures) {
        this.name = name;
        this.extension = extension;
        this.signatures =
                Arrays.stream(signatures).map(HexFormat.of()::parseHex).toList();
    }

    /** The name registered with IANA. */
    public String mediaTypeName() {
        return name;
    }

    /** The usual ending of a file name, without the dot. */
    public String extension() {
        return extension;
    }

    /** Whether content that begins with these bytes can be of this type. */
    public boolean matches(byte[] head) {
        return signatures.stream()
                .anyMatch(signature -> head.length >= signature.length
                        && Arrays.equals(head, 0, signature.length, signature, 0, signature.length));
    }

    public static Optional<MediaType> named(String name) {
        return Arrays.stream(values()).filter(type -> type.name.equals(name)).findFirst();
    }
}
