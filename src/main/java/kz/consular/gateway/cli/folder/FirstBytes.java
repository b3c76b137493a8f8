package kz.consular.gateway.cli.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import kz.consular.wire.application.MediaType;

/** How a file begins, in hexadecimal digits. The contract asks that the content begin as files of its type do. */
record FirstBytes(String hex) {
    private static final int LONGEST_SIGNATURE = 5;

    static FirstBytes of(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return new FirstBytes(HexFormat.of().formatHex(content.readNBytes(LONGEST_SIGNATURE)));
        }
    }

    boolean fit(MediaType type) {
        return switch (type) {
            case APPLICATION_PDF -> hex.startsWith("255044462d"); // %PDF-
            case IMAGE_JPEG -> hex.startsWith("ffd8ff");
            case IMAGE_PNG -> hex.startsWith("89504e470d");
            case IMAGE_TIFF -> hex.startsWith("49492a00") || hex.startsWith("4d4d002a");
        };
    }
}
