package kz.consular.gateway.signature.zip;

import java.util.Locale;

/**
 * The name of a file in a container: letters, digits, dot, hyphen and underscore in segments separated by slashes. Such
 * a name is its own URI reference (RFC 3986, 4.2), means the same on every file system, and cannot point out of a
 * folder.
 */
public record EntryName(String value) {

    public static final String MIMETYPE = "mimetype";
    static final String META_INF = "META-INF/";

    private static final int LONGEST = 200;

    public EntryName {
        if (!isSafe(value)) {
            throw new IllegalArgumentException("A file in a container is named by letters, digits, '.', '-' and '_' in"
                    + " segments parted by '/', at most " + LONGEST + " characters in all.");
        }
    }

    public static boolean isSafe(String name) {
        var begins = true;
        for (var i = 0; i < name.length(); i++) {
            var character = name.charAt(i);
            if (begins ? !isPlain(character) : !(isPlain(character) || character == '.' || character == '/')) {
                return false;
            }
            begins = character == '/';
        }
        return !begins && name.length() <= LONGEST;
    }

    /** Whether a segment may begin with the character. */
    private static boolean isPlain(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || character == '-'
                || character == '_';
    }

    public boolean isPayload() {
        return !value.equals(MIMETYPE) && !folded().startsWith(META_INF.toLowerCase(Locale.ROOT));
    }

    /** In lower case: two names that differ only in case are one file on some file systems. */
    public String folded() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
