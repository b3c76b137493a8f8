package kz.consular.gateway.domain;

import java.util.regex.Pattern;

/** The client's identifier of one submission, unique within a mission. A client that got no answer repeats the call with it. */
public record SubmissionId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{7,63}");

    public SubmissionId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A submissionId has 8 to 64 letters, digits, dots, colons, hyphens or underscores");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
