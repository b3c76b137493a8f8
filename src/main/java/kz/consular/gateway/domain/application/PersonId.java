package kz.consular.gateway.domain.application;

import java.util.regex.Pattern;

/**
 * The reference of documents and findings to one person of an application: a short name such as {@code applicant} or
 * {@code child-2}, unique within the application and free of personal data.
 */
public record PersonId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,31}");

    public PersonId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A person is named by a letter, then up to 31 letters, digits or hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
