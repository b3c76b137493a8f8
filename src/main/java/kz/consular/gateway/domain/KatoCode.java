package kz.consular.gateway.domain;

import java.util.regex.Pattern;

/** A nine-digit code of the classifier of administrative-territorial objects (KATO): AB region, ABCDEF district. */
public record KatoCode(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9]{9}");

    public KatoCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A KATO code has nine digits, not '" + value + "'");
        }
    }

    /**
     * The first six digits, then zeros: the district of a city of republican significance; elsewhere a rural district
     * or a town within the district that the first four digits name.
     */
    public KatoCode district() {
        return new KatoCode(value.substring(0, 6) + "000");
    }

    @Override
    public String toString() {
        return value;
    }
}
