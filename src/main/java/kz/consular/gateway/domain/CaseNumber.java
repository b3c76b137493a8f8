package kz.consular.gateway.domain;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of an application for all parties: mission, year of lodging in Asia/Almaty, and a running number, such as
 * {@code BERLIN-2026-000017}. It contains no personal data. Running numbers may have gaps.
 */
public record CaseNumber(String value) {
    private static final Pattern FORM = Pattern.compile("([A-Z][A-Z0-9]{2,15})-([0-9]{4})-([0-9]{6,9})");

    public CaseNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A case number looks like BERLIN-2026-000017, not '" + value + "'");
        }
    }

    public static CaseNumber of(MissionCode mission, int year, long running) {
        return new CaseNumber(String.format(Locale.ROOT, "%s-%04d-%06d", mission, year, running));
    }

    /** The number for consignments without a case. Running numbers of cases begin with 1. */
    public static CaseNumber ofNoCase(MissionCode mission, int year) {
        return of(mission, year, 0);
    }

    /** Whether no case has this number. */
    public boolean isSelfTest() {
        return running() == 0;
    }

    /** The mission that lodged the case. */
    public MissionCode mission() {
        return new MissionCode(value.substring(0, value.indexOf('-')));
    }

    /** The year of lodging in Asia/Almaty. */
    public int year() {
        return Integer.parseInt(parts().group(2));
    }

    /** The running number within mission and year. */
    public long running() {
        return Long.parseLong(parts().group(3));
    }

    private Matcher parts() {
        var parts = FORM.matcher(value);
        if (!parts.matches()) {
            throw new IllegalStateException("A case number that exists is valid");
        }
        return parts;
    }

    @Override
    public String toString() {
        return value;
    }
}
