package kz.consular.gateway.domain;

import java.util.regex.Pattern;

/** The short name of a mission abroad in queue names, case numbers and certificates, such as {@code BERLIN}. */
public record MissionCode(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]{2,15}");

    public MissionCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A mission code is 3 to 16 capital Latin letters or digits and begins with a letter, not '" + value
                            + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
