package kz.consular.gateway.domain;

import java.util.regex.Pattern;

/** The name of a file, without a path. */
public record FileName(String value) {
    private static final Pattern FORBIDDEN = Pattern.compile("[/\\\\:*?\"<>|\\p{Cntrl}]");
    private static final int LONGEST = 120;

    public FileName {
        if (value.isBlank() || value.length() > LONGEST || value.startsWith(".") || value.endsWith(".")) {
            throw new IllegalArgumentException(
                    "A file name has 1 to " + LONGEST + " characters and neither begins nor ends with a dot");
        }
        if (FORBIDDEN.matcher(value).find()) {
            throw new IllegalArgumentException(
                    "A file name has no path in it and none of the characters / \\ : * ? \" < > |");
        }
    }

    /** Keeps the name out of logs: it may contain the name of a person. */
    @Override
    public String toString() {
        return "FileName[…]";
    }
}
