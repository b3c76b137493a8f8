package kz.consular.gateway.dossier.mapping;

import java.util.regex.Pattern;

/**
 * The forms of passport and identity card numbers. The forms change over the years: lodging requires the present ones, and
 * a dossier that was sealed under older ones is opened with {@link #ANY}.
 */
public record PaperNumbers(Pattern passport, Pattern identityCard) {

    /** For lodging. */
    public static final PaperNumbers PRESENT =
            new PaperNumbers(Pattern.compile("N[0-9]{8}"), Pattern.compile("[0-9]{9}"));

    /** For dossiers, whose numbers the mission has checked. */
    public static final PaperNumbers ANY = new PaperNumbers(Pattern.compile(".+"), Pattern.compile(".+"));

    String requirePassport(String number) {
        return require(passport, number, "A passport number");
    }

    String requireIdentityCard(String number) {
        return require(identityCard, number, "An identity card number");
    }

    private static String require(Pattern form, String number, String what) {
        if (!form.matcher(number).matches()) {
            throw new IllegalArgumentException(what + " has the form " + form.pattern());
        }
        return number;
    }
}
