package kz.consular.gateway.domain;

import java.util.regex.Pattern;

/** The code of an internal affairs office. The default directory names each office by the KATO code of its district. */
public record OfficeCode(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{3,16}");

    public OfficeCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "An office code is 3 to 16 digits or capital Latin letters, not '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
